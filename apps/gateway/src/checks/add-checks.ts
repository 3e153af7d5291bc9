import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type BusinessTime, type Clock, logWith, UserIdMissingError } from '@freelance/service';
import type { GatewayConfig } from '../gateway.config';
import { receivedBody } from './received-body';
import { RefusedRequestError } from '../refused-request.error';
import type { BodyKind, ExtraLimit, IdentityNeed } from '../routes';
import { clientAddress } from './client-address';
import { ANONYMOUS, userIdHeader, type Identity, readIdentity } from '../identity/identity';
import { identityNeed } from '../identity/identity-need';
import { operatorOf, withLocalRoles } from '../identity/operators';
import { mediaTypeError } from './media-type';
import type { Budgets } from '../limits/budgets';
import { rateLimitHeaders } from '../limits/rate-limit-headers';
import { Cookies } from '../sessions/cookies';
import { readSession } from '../sessions/read-session';
import type { Session } from '../sessions/session';
import type { Sessions } from '../sessions/sessions';
import type { IdentityProviders } from '../providers/identity-providers';
import { checkStanding } from '../standing/check-standing';
import type { Standings } from '../standing/standings';
import type { AccessTokens } from '../tokens/access-tokens';
import { identityByToken, logOnlyUsersOfTokens } from '../tokens/identity-by-token';

declare module 'fastify' {
  interface FastifyRequest {
    clientAddress: string;
    identity: Identity;
  }
  interface FastifyContextConfig {
    identity?: IdentityNeed;
    needsToken?: boolean | undefined;
    /** Not set for routes that ignore the body, whatever its type. */
    takes?: BodyKind;
    extraLimit?: ExtraLimit | undefined;
    isForMailProviders?: boolean | undefined;
    isForAdmins?: boolean | undefined;
  }
}

export interface CheckDependencies {
  config: GatewayConfig;
  budgets: Budgets;
  clock: Clock;
  time: BusinessTime;
  standings: Standings;
  sessions: Sessions;
  providers: IdentityProviders;
  /** The only source of identities; without it, the identity headers are. */
  tokens: AccessTokens | undefined;
}

/**
 * Checks every request before its route handles it, in the order of the contract: 413 (Fastify, when it reads the body)
 * and 415 → 400 and 403 for a session cookie → 401 → 429 → 400 for the identity headers → 403 for admins' routes and the standing. The services check the rest.
 */
export function addChecks(
  fastify: FastifyInstance,
  { config, budgets, clock, tokens, time, standings, sessions, providers }: CheckDependencies,
): void {
  fastify.decorateRequest('clientAddress', '');
  fastify.decorateRequest('identity');
  if (tokens) logOnlyUsersOfTokens(fastify);

  fastify.addHook('preHandler', (request, _reply, done) => {
    const { takes } = request.routeOptions.config;
    const error = takes && receivedBody(request) && mediaTypeError(takes, request.headers);
    done(error ? RefusedRequestError.status(415, { error }) : undefined);
  });

  const { origin } = new URL(config.WEB_BASE_URL);
  readSession(fastify, { sessions, cookies: new Cookies(origin, fastify), origin });

  fastify.addHook('preHandler', async (request, reply) => {
    if (request.session) request.identity = identityOf(request.session, providers);
    else request.identity = tokens ? await identityByToken(request, reply, tokens) : unverifiedIdentity(request);
  });

  fastify.addHook('preHandler', async (request, reply) => {
    const clientAddress = addressOf(request, config.TRUSTED_PROXY_DEPTH);
    request.clientAddress = clientAddress;
    logWith(request, { clientAddress });
    const { userId } = request.identity;
    const { extraLimit, isForMailProviders } = request.routeOptions.config;
    // Real time: if the platform's clock counted, turning it would open the next window.
    const statuses = await budgets.take({ userId, clientAddress, extraLimit, isForMailProviders }, clock.now());
    void reply.headers(rateLimitHeaders(statuses));
    const refusal = statuses.find(({ isAdmitted }) => !isAdmitted);
    if (refusal) logWith(request, { budget: refusal.quota.name });
    if (refusal) throw RefusedRequestError.status(429, { retryAfterSeconds: refusal.resetSeconds });
  });

  if (!tokens) {
    fastify.addHook('preHandler', (request, _reply, done) => {
      if (request.session) return done();
      const isIgnored = identityNeed(request) === 'none';
      const identity = isIgnored ? ANONYMOUS : readIdentity(request.headers, request.raw.rawHeaders);
      request.identity = withLocalRoles(identity, config);
      done();
    });
  }

  fastify.addHook('preHandler', (request, _reply, done) => {
    if (request.routeOptions.config.isForAdmins) operatorOf(request.identity);
    done();
  });
  checkStanding(fastify, standings, time);
}

/** Roles are those of the provider, as with a token. */
const identityOf = ({ sessionUserId, roles, authTime, provider }: Session, providers: IdentityProviders): Identity => ({
  userId: sessionUserId,
  roles,
  issuer: providers.find(provider)?.issuer,
  authTime,
});

/** The user id from the header; the other identity headers are not read yet. */
function unverifiedIdentity(request: FastifyRequest): Identity {
  const need = identityNeed(request);
  if (need === 'none') return ANONYMOUS;
  const userId = userIdHeader(request.headers);
  if (userId === '' && need === 'required') throw new UserIdMissingError();
  return { userId };
}

function addressOf(request: FastifyRequest, depth: number): string {
  const forwardedFor = request.headers['x-forwarded-for'];
  const text = Array.isArray(forwardedFor) ? forwardedFor.join(',') : forwardedFor;
  return clientAddress(text, request.socket.remoteAddress ?? '', depth);
}
