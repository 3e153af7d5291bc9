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

/** Any other OPTIONS request asks for the methods of its path; the route of the path answers it. */
const isPreflight = ({ headers }: FastifyRequest): boolean =>
  headers.origin !== undefined && headers['access-control-request-method'] !== undefined;

/** Allows pages of the listed origins to call the API. Without credentials: identity is a header, never a cookie. */
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
 * The CORS headers of answers that no hook handles, so that a page can read why its request was refused. When the
 * origin could not be read, pages of every origin may read the answer: it has no data about a user, since no route
 * handled the request, and browsers send no credentials (`Access-Control-Allow-Credentials` is never set).
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
