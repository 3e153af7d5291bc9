import type { IncomingHttpHeaders } from 'node:http';
import { AUTH_TIME_HEADER, ISSUER_HEADER, ROLES_HEADER } from '@freelance/service';
import type { Identity } from '../identity/identity';

/** Headers of one connection, which the next connection sets itself. undici refuses to send some of them. */
const OF_ONE_CONNECTION = new Set([
  'connection',
  'content-length',
  'expect',
  'http2-settings',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/** Headers that only the gateway sets. It does not forward the credentials of the client. */
const OURS = new Set(['authorization', 'cookie', 'forwarded', 'x-request-id', 'traceparent']);
const OUR_PREFIXES = ['x-user-', 'x-internal-', 'x-forwarded-'];

/** Servers that map `-` to `_` would take `x_user_id` for the real one, so both count as the same. */
function isForwardable(name: string): boolean {
  const spelled = name.toLowerCase().replaceAll('_', '-');
  return (
    !OF_ONE_CONNECTION.has(spelled) && !OURS.has(spelled) && !OUR_PREFIXES.some((prefix) => spelled.startsWith(prefix))
  );
}

/** Facts about a request that the gateway has verified, for a service. */
export interface VerifiedFacts {
  identity: Identity;
  clientAddress: string;
  requestId: string;
  traceparent?: string | undefined;
}

/** The headers that a service receives: the client's allowed headers, and the verified facts. */
export function upstreamHeaders(headers: IncomingHttpHeaders, facts: VerifiedFacts): IncomingHttpHeaders {
  const forwarded: IncomingHttpHeaders = {};
  for (const name in headers) if (isForwardable(name)) forwarded[name] = headers[name];
  const { userId, userType, roles, issuer, authTime, email } = facts.identity;
  if (userId !== undefined) forwarded['x-user-id'] = userId;
  if (userType !== undefined) forwarded['x-user-type'] = userType;
  if (roles !== undefined) forwarded[ROLES_HEADER] = roles.join(',');
  if (issuer !== undefined) forwarded[ISSUER_HEADER] = issuer;
  if (authTime !== undefined) forwarded[AUTH_TIME_HEADER] = String(authTime);
  if (email !== undefined) forwarded['x-user-email'] = email;
  if (facts.traceparent !== undefined) forwarded['traceparent'] = facts.traceparent;
  forwarded['x-forwarded-for'] = facts.clientAddress;
  forwarded['x-request-id'] = facts.requestId;
  return forwarded;
}
