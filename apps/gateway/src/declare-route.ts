import type { FastifyInstance, RouteHandlerMethod } from 'fastify';
import type { OfferedRoute } from './routes';

/** Makes a route answer, with what is checked before it does. */
export function declareRoute(
  fastify: FastifyInstance,
  { takesKey = false, lane = 'own', ...route }: OfferedRoute & { takesKey?: boolean; lane?: string },
  handler: RouteHandlerMethod,
): void {
  fastify.route({
    method: route.method === 'GET' ? ['GET', 'HEAD'] : route.method,
    url: route.path,
    config: {
      identity: route.identity,
      needsToken: route.needsToken,
      takes: route.body,
      costly: route.costly,
      isForReaders: route.isForReaders,
      ignoresQuery: route.ignoresQuery,
      page: route.page,
      takesKey,
      lane,
      // Whatever a service says, of an earlier release perhaps, what only known callers get is theirs alone.
      passesPublic: route.identity === 'optional',
    },
    handler,
  });
}
