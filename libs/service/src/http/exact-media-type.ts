import type { FastifyInstance } from 'fastify';

/**
 * Sends JSON with the media type that OpenAPI declares. JSON has no `charset` parameter (RFC 8259, section 11), but Fastify
 * adds one, and clients that compare media types exactly would not recognise the response.
 */
export function sendExactMediaTypes(fastify: FastifyInstance): void {
  fastify.addHook('onSend', (_request, reply, payload, done) => {
    const type = String(reply.getHeader('content-type') ?? '')
      .split(';', 1)[0]!
      .trim();
    if (/^application\/(?:[\w.+-]+\+)?json$/i.test(type)) void reply.header('content-type', type);
    done(null, payload);
  });
}
