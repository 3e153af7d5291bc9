import type { IncomingHttpHeaders } from 'node:http';

/** Headers of one connection, about the service itself, set by the gateway, or for caches. */
const WITHHELD = new Set([
  'age',
  'connection',
  'date',
  'edge-control',
  'expires',
  'keep-alive',
  'pragma',
  'proxy-authenticate',
  'proxy-connection',
  'server',
  'surrogate-control',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'via',
  'x-powered-by',
  'x-request-id',
]);

/** Only for the gateway, like the code of an error. */
const INTERNAL = /^x-internal-/;

/** Caches obey these before `Cache-Control` (RFC 9213; nginx). */
const FOR_SOME_CACHES = /^x-accel-|-cache-control$/;

/** The headers of a service's answer that a client may see. */
export function clientHeaders(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const shown: IncomingHttpHeaders = {};
  for (const name in headers) {
    if (WITHHELD.has(name) || INTERNAL.test(name) || FOR_SOME_CACHES.test(name)) continue;
    shown[name] = headers[name];
  }
  return shown;
}
