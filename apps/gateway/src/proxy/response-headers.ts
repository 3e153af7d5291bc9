import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyReply } from 'fastify';
import vary from 'vary';

/** Of one connection, about the service itself, already set by the gateway, or for caches. */
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

/** Caches obey these before `Cache-Control` (RFC 9213; nginx). */
const FOR_SOME_CACHES = /^x-accel-|-cache-control$/;

/** The headers of a service's answer that a client may see. */
export function clientHeaders(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const shown: IncomingHttpHeaders = {};
  for (const name in headers) if (!WITHHELD.has(name) && !FOR_SOME_CACHES.test(name)) shown[name] = headers[name];
  return shown;
}

/** A service's headers beside those that the gateway has set: the answer varies by what either of them names. */
export function withOurVary(reply: FastifyReply, theirs: IncomingHttpHeaders): IncomingHttpHeaders {
  if (theirs.vary === undefined) return theirs;
  const ours = [reply.getHeader('vary') ?? ''].flat().join(', ');
  return { ...theirs, vary: vary.append(ours, theirs.vary) };
}
