import cors from '@fastify/cors';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { EdgeHeaders } from '@freelance/service';

const EXPOSED = [
  'X-Request-ID',
  'Retry-After',
  'ETag',
  'Idempotent-Replayed',
  'Link',
  'WWW-Authenticate',
  'RateLimit',
  'RateLimit-Policy',
  'X-RateLimit-Limit',
  'X-RateLimit-Remaining',
  'X-RateLimit-Reset',
];

/** Any other OPTIONS is a question about the path, which the path answers. */
const isPreflight = ({ headers }: FastifyRequest): boolean =>
  headers.origin !== undefined && headers['access-control-request-method'] !== undefined;

/** Lets pages of the listed origins call the API. No credentials: identity is a header, never a cookie. */
export async function allowOrigins(fastify: FastifyInstance, origins: string[]): Promise<void> {
  const options = {
    origin: origins,
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'DELETE'],
    exposedHeaders: EXPOSED,
    maxAge: 600,
  };
  await fastify.register(cors, {
    delegator: (request, done) => done(null, { ...options, preflight: isPreflight(request) }),
  });
}

/**
 * The same for answers that no hook sees: a page reads why its request was refused. Where the origin could not be read,
 * pages of every origin may: such an answer says nothing about a caller, since no route has seen the request, and
 * browsers send no credentials (`Access-Control-Allow-Credentials` is never answered).
 */
export const corsHeaders =
  (origins: readonly string[]): EdgeHeaders =>
  ({ headers, isPartial }): Record<string, string> => {
    const isUnknown = isPartial && headers.origin === undefined && origins.length > 0;
    const origin = isUnknown ? '*' : origins.find((listed) => listed === headers.origin);
    if (origin === undefined) return { vary: 'Origin' };
    return {
      vary: 'Origin',
      'access-control-allow-origin': origin,
      'access-control-expose-headers': EXPOSED.join(', '),
    };
  };
