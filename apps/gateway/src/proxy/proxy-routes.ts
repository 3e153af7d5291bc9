import { METHODS } from 'node:http';
import cookie from '@fastify/cookie';
import replyFrom from '@fastify/reply-from';
import { Logger } from '@nestjs/common';
import type { FastifyInstance, RouteHandlerMethod } from 'fastify';
import type { Dispatcher } from 'undici';
import type { SandboxClock } from '@freelance/sandbox-clock';
import { type BusinessTime, type Clock, describeError, errorResponse, logWith } from '@freelance/service';
import type { UserCompletion } from '../admin/user-completion';
import { addChecks } from '../checks/add-checks';
import type { GatewayConfig } from '../gateway.config';
import { addIdempotency } from '../idempotency/add-idempotency';
import type { Budgets } from '../limits/budgets';
import type { Idempotency } from '../idempotency/idempotency.service';
import { declareOperateRoutes, offeredToOperators } from '../operate/declare-operate-routes';
import type { DynamoAuditRepository } from '../operate/dynamo-audit.repository';
import type { OperateRoute } from '../operate/operate-route';
import { AUTH_ROUTES, type OfferedRoute, ROUTES, SANDBOX_ROUTES, SIGN_IN_PAGE } from '../routes';
import { sandboxRoutes } from '../sandbox/sandbox-routes';
import { sendPages } from '../pages/send-pages';
import { declareRoute } from '../declare-route';
import { forward } from './forward';
import { knownPaths } from './known-paths';
import { RefusedRequestError } from '../refused-request.error';
import type { Sessions } from '../sessions/sessions';
import { reportFirstCalls } from '../sign-in/report-first-calls';
import { type SignInDependencies, signInRoutes } from '../sign-in/sign-in-routes';
import type { TokenReports } from '../sign-in/token-reports';
import type { Standings } from '../standing/standings';
import type { AccessTokens } from '../tokens/access-tokens';
import type { Upstreams } from '../upstreams/upstreams';

export interface ProxyDependencies extends SignInDependencies {
  config: GatewayConfig;
  upstreams: Upstreams;
  budgets: Budgets;
  idempotency: Idempotency;
  audit: DynamoAuditRepository;
  operateRoutes: readonly OperateRoute[];
  clock: Clock;
  time: BusinessTime;
  standings: Standings;
  sessions: Sessions;
  tokenReports: TokenReports;
  userCompletion: UserCompletion;
  /** Only in a sandbox. */
  sandboxClock?: SandboxClock | undefined;
  /** Undefined when identity headers identify the user. */
  tokens: AccessTokens | undefined;
}

const logger = new Logger('Gateway');

/** Declares the checked routes: those of the services, those of a sandbox, and the refusal of all other requests. */
export async function proxyRoutes(fastify: FastifyInstance, parts: ProxyDependencies): Promise<void> {
  const { config, upstreams, idempotency, operateRoutes, time, sandboxClock } = parts;
  // Cookies are read only where a session counts.
  await fastify.register(cookie, { hook: false });
  parseBodiesAsBytes(fastify);
  supportAllMethods(fastify);
  fastify.setErrorHandler((error, request, reply) => {
    const described = error instanceof RefusedRequestError ? error.described : describeError(error);
    logWith(request, { errorCode: described.errorCode });
    if (described.status === 500) logger.error({ err: error, route: request.routeOptions.url }, described.error);
    const answer = errorResponse(described, { requestId: request.id, now: time.now(), accept: request.headers.accept });
    return reply.status(answer.status).headers(answer.headers).send(answer.body);
  });
  addChecks(fastify, parts);
  reportFirstCalls(fastify, parts);
  sendPages(fastify, { authMode: config.AUTH_MODE, canSignIn: parts.providers.issuers.length > 0 });
  addIdempotency(fastify, idempotency);

  // reply-from only calls `request` with a callback.
  const undici = upstreams.agent as unknown as Pick<Dispatcher, 'request'>;
  await fastify.register(replyFrom, { undici, disableCache: true });
  for (const route of ROUTES)
    declareRoute(
      fastify,
      { ...route, takesKey: route.method === 'POST', concurrencyGroup: route.upstream },
      forward(route, upstreams, route.isCompleted && parts.userCompletion),
    );
  declareOperateRoutes(fastify, operateRoutes, parts);
  signInRoutes(fastify, parts);
  if (sandboxClock) sandboxRoutes(fastify, sandboxClock);
  refuseUnknownRequests(fastify, [
    ...ROUTES,
    ...offeredToOperators(operateRoutes),
    ...Object.values(AUTH_ROUTES),
    SIGN_IN_PAGE,
    ...(sandboxClock ? Object.values(SANDBOX_ROUTES) : []),
  ]);
}

/** Adds every other method that Node accepts, so that requests with it get 405 like any method that is not allowed. */
function supportAllMethods(fastify: FastifyInstance): void {
  const ours = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT']);
  for (const method of METHODS) if (!ours.has(method)) fastify.addHttpMethod(method, { overrideExisting: true });
}

/** The gateway does not parse bodies; the services do. */
function parseBodiesAsBytes(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
}

/**
 * On known paths, OPTIONS gets the allowed methods, and other methods get 405. Any other path gets 404. Below `/job/`
 * an identity is required first, except for OPTIONS, since the documentation contains the allowed methods anyway.
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
    fastify.route({ method, url: path, config: { identity, page, isPageForAll: true }, handler: notAllowed });
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
  // `@fastify/cors` declares OPTIONS of all paths, and answers 404 too.
  const method = fastify.supportedMethods.filter((known) => known !== 'OPTIONS');
  fastify.route({ method, url: '/*', config: { identity: 'none' }, handler: notFound });
}
