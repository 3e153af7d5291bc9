import type { IncomingHttpHeaders } from 'node:http';

/** Of one connection, telling what we run on, or already said by the gateway. */
const WITHHELD = new Set([
  'connection',
  'date',
  'keep-alive',
  'proxy-authenticate',
  'proxy-connection',
  'server',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'via',
  'x-powered-by',
  'x-request-id',
]);

/** The headers of a service's answer that a client may see. */
export function clientHeaders(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const shown: IncomingHttpHeaders = {};
  for (const name in headers) if (!WITHHELD.has(name)) shown[name] = headers[name];
  return shown;
}
