import type { FastifyInstance } from 'fastify';
import { ROUTES } from '../routes';
import { knownPaths } from './known-paths';

/** Answers `OPTIONS *` with the methods that the server supports (RFC 9110, section 9.3.7). */
export function answerForWholeServer(fastify: FastifyInstance): void {
  const allow = [...new Set(knownPaths(ROUTES).flatMap((known) => known.allow))].join(', ');
  fastify.addHook('onRequest', (request, reply, done) => {
    if (request.method !== 'OPTIONS' || request.originalUrl !== '*') return done();
    void reply.status(204).header('allow', allow).send();
  });
}
