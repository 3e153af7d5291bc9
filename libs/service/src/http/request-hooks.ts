import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger as Pino } from 'pino';
import { type ContextFacts, RequestContext, traceIdIn } from '../request-context';
import type { UnitSpan } from '../tracing/span';
import { startUnit } from '../tracing/traces';
import { attributesOfWork, rounded, type WorkFields } from '../work-log';
import { loggedPath } from './logged-path';
import { activeRequests, countRequest } from './request-metrics';

declare module 'fastify' {
  interface FastifyRequest {
    facts: ContextFacts;
    /** Undefined while traces are off, and for monitoring. */
    span: UnitSpan | undefined;
    /** The user named in the log line. */
    loggedUser: unknown;
    /** More fields of the log line: code of the error, budget that refused, address of the client. */
    logged: LoggedFields;
  }
}

export type LoggedFields = Partial<Pick<WorkFields, 'errorCode' | 'budget' | 'clientAddress' | 'jobId'>>;

/** A service names the error of its answer in this header. The gateway logs it and does not forward it. */
export const ERROR_CODE_HEADER = 'x-internal-error-code';

const NOTHING: LoggedFields = Object.freeze({});

const header = (request: FastifyRequest, name: string): unknown => request.headers[name];

/** Adds fields to the log line of a request. */
export function logWith(request: FastifyRequest, fields: LoggedFields): void {
  request.logged = { ...request.logged, ...fields };
}

/** Gives every request its id, context and span, and writes one log line and one metric sample for it. */
export function addRequestHooks(fastify: FastifyInstance, logger: Pino): void {
  // Redaction searches every line for secrets. The fields of this line are chosen here and contain none.
  const lines = logger.child({}, { redact: [] });
  fastify.decorateRequest('facts');
  fastify.decorateRequest('span');
  fastify.decorateRequest('loggedUser');
  fastify.decorateRequest('logged');

  fastify.addHook('onRequest', (request, reply, done) => {
    activeRequests.inc();
    const [requestId, traceparent, commandId] = ['x-request-id', 'traceparent', 'x-internal-command-id'].map((name) =>
      header(request, name),
    );
    request.facts = RequestContext.from(requestId, traceparent, commandId);
    request.id = request.facts.requestId;
    request.loggedUser = header(request, 'x-user-id');
    request.logged = NOTHING;
    void reply.header('x-request-id', request.id);
    request.span = spanOf(request);
    RequestContext.run(request.facts, done, request.span);
  });

  // Reading a body leaves the asynchronous context of the hook above, so enter it again.
  fastify.addHook('preValidation', (request, _reply, done) => RequestContext.run(request.facts, done, request.span));

  fastify.addHook('onResponse', (request, reply, done) => {
    activeRequests.dec();
    const line = lineOf(request, reply);
    const { method, logged, span } = request;
    const isTraced = span ? endSpan(span, line) : false;
    countRequest(
      {
        method,
        route: routeOf(request),
        status: reply.statusCode,
        errorCode: logged.errorCode,
        traceId: isTraced ? traceIdIn(span?.traceparent) : undefined,
      },
      reply.elapsedTime,
    );
    lines[levelOf(request, reply)](line, 'request');
    done();
  });
}

/** The line and the sample of an answer that neither a route nor a hook gave. Node does not say how long it took. */
export function logUnrouted(
  logger: Pino,
  answer: {
    requestId: string;
    method?: string | undefined;
    url?: string | undefined;
    status: number;
    errorCode: string;
  },
): void {
  const { requestId, method = 'unknown', url, status, errorCode } = answer;
  const path = url === undefined ? undefined : loggedPath({ url, routeOptions: {} });
  const kind = `${method} ${UNKNOWN_ROUTE}`;
  logger.info({ requestId, kind, method, path, status, outcome: outcomeOf(status), errorCode, ms: 0 }, 'request');
  countRequest({ method, route: UNKNOWN_ROUTE, status, errorCode }, 0);
}

const UNKNOWN_ROUTE = 'unknown';
const HEALTH = '/health';

const routeOf = (request: FastifyRequest): string => request.routeOptions.url ?? UNKNOWN_ROUTE;

function spanOf(request: FastifyRequest): UnitSpan | undefined {
  const { url: route } = request.routeOptions;
  if (route?.startsWith(HEALTH)) return undefined;
  return startUnit(request.facts, () => ({
    name: route === undefined ? request.method : `${request.method} ${route}`,
    kind: 'server',
    attributes: { 'http.request.method': request.method, 'http.route': route },
  }));
}

/** Returns whether the trace is exported. */
function endSpan(span: UnitSpan, line: RequestLine): boolean {
  const { status, path } = line;
  span.set({ ...attributesOfWork('request', line), 'http.response.status_code': status, 'url.path': path });
  if (status >= 500) span.fail(line.errorCode ?? String(status));
  return span.end();
}

function levelOf(request: FastifyRequest, { statusCode }: FastifyReply): 'debug' | 'error' | 'info' {
  const route = routeOf(request);
  // Programs ask for these again and again, also while an operator reads the logs.
  if (route.startsWith(HEALTH)) return 'debug';
  if (route.startsWith('/ops/') && request.method === 'GET' && statusCode < 400) return 'debug';
  return statusCode >= 500 ? 'error' : 'info';
}

interface RequestLine extends WorkFields {
  requestId: string;
  status: number;
  path: string | undefined;
}

function lineOf(request: FastifyRequest, reply: FastifyReply): RequestLine {
  const { facts, logged, method } = request;
  const traceId = traceIdIn(facts.traceparent);
  return {
    requestId: request.id,
    ...(traceId === undefined ? {} : { traceId }),
    kind: `${method} ${routeOf(request)}`,
    method,
    path: loggedPath(request),
    status: reply.statusCode,
    outcome: outcomeOf(reply.statusCode),
    ms: rounded(reply.elapsedTime),
    userId: request.loggedUser,
    jobId: jobOf(request),
    ...logged,
    ...(header(request, 'x-user-email') === undefined ? {} : { userEmail: '[redacted]' }),
    ...(facts.calls ? { calls: facts.calls } : {}),
  };
}

const outcomeOf = (status: number): string => (status < 400 ? 'ok' : status < 500 ? 'refused' : 'failed');

/** From the path, or noted by the command that created it. */
function jobOf({ params, facts }: FastifyRequest): string | undefined {
  return ((params ?? {}) as { jobId?: string }).jobId ?? facts.jobId;
}
