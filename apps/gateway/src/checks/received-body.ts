import type { FastifyRequest } from 'fastify';

/** The body as it arrived, byte for byte; undefined when there is none or it is empty. */
export const receivedBody = ({ body }: FastifyRequest): Buffer | undefined =>
  Buffer.isBuffer(body) && body.length > 0 ? body : undefined;
