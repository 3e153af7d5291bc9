import type { FastifyInstance } from 'fastify';
import { readJson } from './read-json';

/** Bodies are JSON as `readJson` takes it; plain text is none. */
export function acceptOnlyJson(fastify: FastifyInstance): void {
  fastify.removeContentTypeParser(['text/plain', 'application/json']);
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      done(null, readJson(body as Buffer));
    } catch (error) {
      // The framework tells a body that cannot be read by the status that the error carries.
      done(error instanceof SyntaxError ? Object.assign(error, { statusCode: 400 }) : (error as Error));
    }
  });
}
