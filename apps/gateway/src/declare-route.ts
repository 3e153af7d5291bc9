import type { FastifyInstance, RouteHandlerMethod } from 'fastify';
import type { OfferedRoute } from './routes';

/** Declares a route with the settings of its checks. */
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
      isForAdmins: route.isForAdmins,
      whileSuspended: route.whileSuspended,
      extraLimit: route.extraLimit,
      isForMailProviders: route.isForMailProviders,
      ignoresQuery: route.ignoresQuery,
      page: route.page,
      takesKey,
      concurrencyGroup,
      // A service, perhaps of an earlier release, must not make answers to identified users public.
      isPubliclyCacheable: route.identity === 'optional',
    },
    handler,
  });
}
