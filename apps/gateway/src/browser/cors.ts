import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';

/** Lets pages of the listed origins call the API. No credentials: identity is a header, never a cookie. */
export async function allowOrigins(fastify: FastifyInstance, origins: string[]): Promise<void> {
  await fastify.register(cors, {
    origin: origins,
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'DELETE'],
    exposedHeaders: ['X-Request-ID', 'Retry-After', 'ETag', 'Idempotent-Replayed'],
    maxAge: 600,
    // A plain OPTIONS is a fair question, too.
    strictPreflight: false,
  });
}
