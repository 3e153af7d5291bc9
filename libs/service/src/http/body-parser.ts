import type { FastifyInstance } from 'fastify';
import { readJson } from './read-json';

/** @throws ValidationFailedError, or an error with the status for an unreadable body */
export function readJsonBody(bytes: Buffer): unknown {
  try {
    return readJson(bytes);
  } catch (error) {
    throw error instanceof SyntaxError ? Object.assign(error, { statusCode: 400 }) : error;
  }
}

/** Accepts JSON bodies as `readJson` reads them, and no plain text. */
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
