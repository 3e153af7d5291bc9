import type { FastifyInstance } from 'fastify';
import helmet from 'helmet';

/** Swagger UI works with helmet's own policy; asking browsers to upgrade to https would break plain local use. */
const addHeaders = helmet({ contentSecurityPolicy: { directives: { 'upgrade-insecure-requests': null } } });

/** None of these headers depends on the request, so they are made once; `@fastify/helmet` makes them anew for each. */
export function addSecurityHeaders(fastify: FastifyInstance): void {
  const headers: Record<string, string> = {};
  const recorder = {
    setHeader: (name: string, value: string) => (headers[name.toLowerCase()] = value),
    removeHeader: () => undefined,
  };
  addHeaders({} as never, recorder as never, () => undefined);
  fastify.addHook('onRequest', (_request, reply, done) => {
    void reply.headers(headers);
    done();
  });
}
