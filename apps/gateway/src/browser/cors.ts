import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';

const EXPOSED = [
  'X-Request-ID',
  'Retry-After',
  'ETag',
  'Idempotent-Replayed',
  'WWW-Authenticate',
  'RateLimit',
  'RateLimit-Policy',
  'X-RateLimit-Limit',
  'X-RateLimit-Remaining',
  'X-RateLimit-Reset',
];

/** Lets pages of the listed origins call the API. No credentials: identity is a header, never a cookie. */
export async function allowOrigins(fastify: FastifyInstance, origins: string[]): Promise<void> {
  await fastify.register(cors, {
    origin: origins,
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'DELETE'],
    exposedHeaders: EXPOSED,
    maxAge: 600,
    // A plain OPTIONS is a fair question, too.
    strictPreflight: false,
  });
}
