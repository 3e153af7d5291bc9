import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyReply } from 'fastify';
import vary from 'vary';

/** Headers of a service, with the `Vary` values of both the service and the gateway. */
export function withOurVary(reply: FastifyReply, theirs: IncomingHttpHeaders): IncomingHttpHeaders {
  if (theirs.vary === undefined) return theirs;
  const ours = [reply.getHeader('vary') ?? ''].flat().join(', ');
  return { ...theirs, vary: vary.append(ours, theirs.vary) };
}
