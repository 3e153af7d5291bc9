import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyReply } from 'fastify';
import vary from 'vary';

/** A service's headers beside those that the gateway has set: the answer varies by what either of them names. */
export function withOurVary(reply: FastifyReply, theirs: IncomingHttpHeaders): IncomingHttpHeaders {
  if (theirs.vary === undefined) return theirs;
  const ours = [reply.getHeader('vary') ?? ''].flat().join(', ');
  return { ...theirs, vary: vary.append(ours, theirs.vary) };
}
