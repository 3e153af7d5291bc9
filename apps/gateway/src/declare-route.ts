import type { FastifyInstance, RouteHandlerMethod } from 'fastify';
import type { OfferedRoute } from './routes';

/** Makes a route answer, with what is checked before it does. */
export function declareRoute(
  fastify: FastifyInstance,
  {
    takesKey = false,
    concurrencyGroup = 'own',
    ...route
  }: OfferedRoute & { takesKey?: boolean; concurrencyGroup?: string },
  handler: RouteHandlerMethod,
): void {
  fastify.route({
    method: route.method === 'GET' ? ['GET', 'HEAD'] : route.method,
    url: route.path,
    config: {
      identity: route.identity,
      needsToken: route.needsToken,
      takes: route.body,
      extraLimit: route.extraLimit,
      isForMailProviders: route.isForMailProviders,
      ignoresQuery: route.ignoresQuery,
      page: route.page,
      takesKey,
      concurrencyGroup,
      // Whatever a service says, of an earlier release perhaps, what only known callers get is theirs alone.
      isPubliclyCacheable: route.identity === 'optional',
    },
    handler,
  });
}
