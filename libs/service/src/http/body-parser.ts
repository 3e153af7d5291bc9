import type { FastifyInstance } from 'fastify';
import { readJson } from './read-json';

/** @throws ValidationFailedError, or an error that carries the status by which a body that cannot be read is told */
export function readJsonBody(bytes: Buffer): unknown {
  try {
    return readJson(bytes);
  } catch (error) {
    throw error instanceof SyntaxError ? Object.assign(error, { statusCode: 400 }) : error;
  }
}

/** Bodies are JSON as `readJson` takes it; plain text is none. */
export function acceptOnlyJson(fastify: FastifyInstance): void {
  fastify.removeContentTypeParser(['text/plain', 'application/json']);
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      done(null, readJsonBody(body as Buffer));
    } catch (error) {
      done(error as Error);
    }
  });
}
