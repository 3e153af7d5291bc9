import { METHODS } from 'node:http';
import replyFrom from '@fastify/reply-from';
import { Logger } from '@nestjs/common';
import type { FastifyInstance, RouteHandlerMethod } from 'fastify';
import type { Dispatcher } from 'undici';
import type { SandboxClock } from '@freelance/sandbox-clock';
import { type BusinessTime, type Clock, describeError, errorResponse } from '@freelance/service';
import { addChecks } from '../checks/add-checks';
import type { GatewayConfig } from '../gateway.config';
import { addIdempotency } from '../idempotency/add-idempotency';
import type { Budgets } from '../limits/budgets';
import type { Idempotency } from '../idempotency/idempotency.service';
import { type OfferedRoute, ROUTES, SANDBOX_ROUTES } from '../routes';
import { sandboxRoutes } from '../sandbox/sandbox-routes';
import { sendPages } from '../pages/send-pages';
import { declareRoute } from '../declare-route';
import { forward } from './forward';
import { knownPaths } from './known-paths';
import { RefusedRequestError } from '../checks/refused-request.error';
import type { AccessTokens } from '../tokens/access-tokens';
import type { Upstreams } from './upstreams';

export interface ProxyDependencies {
  config: GatewayConfig;
  upstreams: Upstreams;
  budgets: Budgets;
  idempotency: Idempotency;
  clock: Clock;
  time: BusinessTime;
  /** Only in a sandbox. */
  sandboxClock?: SandboxClock | undefined;
  /** Left out where callers say themselves who they are. */
  tokens: AccessTokens | undefined;
}

const logger = new Logger('Gateway');

/** Everything that is checked: the routes of the services behind the gateway, a sandbox's, and the refusal of the rest. */
export async function proxyRoutes(fastify: FastifyInstance, parts: ProxyDependencies): Promise<void> {
  const { config, upstreams, idempotency, time, sandboxClock } = parts;
  parseBodiesAsBytes(fastify);
  supportAllMethods(fastify);
  fastify.setErrorHandler((error, request, reply) => {
    const described = error instanceof RefusedRequestError ? error.described : describeError(error);
    if (described.status === 500) logger.error({ err: error, route: request.routeOptions.url }, described.error);
    const answer = errorResponse(described, { requestId: request.id, now: time.now(), accept: request.headers.accept });
    return reply.status(answer.status).headers(answer.headers).send(answer.body);
  });
  addChecks(fastify, parts);
  sendPages(fastify, config.AUTH_MODE);
  addIdempotency(fastify, idempotency);

  // Only the form of `request` with a callback is ever called.
  const undici = upstreams.agent as unknown as Pick<Dispatcher, 'request'>;
  await fastify.register(replyFrom, { undici, disableCache: true });
  for (const route of ROUTES)
    declareRoute(
      fastify,
      { ...route, takesKey: route.method === 'POST', concurrencyGroup: route.upstream },
      forward(route, upstreams),
    );
  if (sandboxClock) sandboxRoutes(fastify, sandboxClock);
  refuseUnknownRequests(fastify, sandboxClock ? [...ROUTES, ...Object.values(SANDBOX_ROUTES)] : ROUTES);
}

/** Whatever Node lets through, without a body, so that it is refused as any method is that a path does not allow. */
function supportAllMethods(fastify: FastifyInstance): void {
  const ours = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT']);
  for (const method of METHODS) if (!ours.has(method)) fastify.addHttpMethod(method, { overrideExisting: true });
}

/** The services parse; here a body is a number of bytes. */
function parseBodiesAsBytes(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
}

/**
 * What is allowed for whoever asks a known path with OPTIONS, 405 for other methods there, 404 for any other path;
 * whoever calls below `/job/` is asked who they are first, except for OPTIONS, which the documentation answers as well.
 */
function refuseUnknownRequests(fastify: FastifyInstance, offered: readonly OfferedRoute[]): void {
  for (const { path, allow, identity, page } of knownPaths(offered)) {
    const sendAllowedMethods: RouteHandlerMethod = (_request, reply) =>
      reply.status(204).header('allow', allow.join(', ')).send();
    const notAllowed: RouteHandlerMethod = (_request, reply) => {
      void reply.header('allow', allow.join(', '));
      throw RefusedRequestError.status(405);
    };
    fastify.route({ method: 'OPTIONS', url: path, config: { identity: 'none' }, handler: sendAllowedMethods });
    const method = fastify.supportedMethods.filter((known) => !allow.includes(known));
    fastify.route({ method, url: path, config: { identity, page }, handler: notAllowed });
  }
  const notFound: RouteHandlerMethod = () => {
    throw RefusedRequestError.status(404);
  };
  fastify.route({
    method: fastify.supportedMethods,
    url: '/job/*',
    config: { identity: 'required' },
    handler: notFound,
  });
  // OPTIONS of any path is declared already: by CORS, which finds nothing there either.
  const method = fastify.supportedMethods.filter((known) => known !== 'OPTIONS');
  fastify.route({ method, url: '/*', config: { identity: 'none' }, handler: notFound });
}
