import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Logger as Pino } from 'pino';
import { Histogram } from 'prom-client';
import { type ContextFacts, RequestContext } from '../request-context';
import { loggedPath } from './logged-path';

declare module 'fastify' {
  interface FastifyRequest {
    facts: ContextFacts;
    /** The user named in the log line. */
    loggedUser: unknown;
  }
}

const duration = new Histogram({
  name: 'freelance_http_request_duration_seconds',
  help: 'Time from the first byte of a request to the end of its answer',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
});

const header = (request: FastifyRequest, name: string): unknown => request.headers[name];

/** Gives every request its id and context, and writes one log line and one metric sample for it. */
export function addRequestHooks(fastify: FastifyInstance, logger: Pino): void {
  // Redaction searches every line for secrets. The fields of this line are chosen here and contain none.
  const lines = logger.child({}, { redact: [] });
  fastify.decorateRequest('facts');
  fastify.decorateRequest('loggedUser');

  fastify.addHook('onRequest', (request, reply, done) => {
    const [requestId, traceparent, commandId] = ['x-request-id', 'traceparent', 'x-internal-command-id'].map((name) =>
      header(request, name),
    );
    request.facts = RequestContext.from(requestId, traceparent, commandId);
    request.id = request.facts.requestId;
    request.loggedUser = header(request, 'x-user-id');
    void reply.header('x-request-id', request.id);
    RequestContext.run(request.facts, done);
  });

  // Reading a body leaves the asynchronous context of the hook above, so enter it again.
  fastify.addHook('preValidation', (request, _reply, done) => RequestContext.run(request.facts, done));

  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    const labels = { method: request.method, route, status: String(reply.statusCode) };
    duration.observe(labels, reply.elapsedTime / 1_000);
    const level = route.startsWith('/health') || route === '/metrics' ? 'debug' : 'info';
    lines[level](
      {
        requestId: request.id,
        method: request.method,
        path: loggedPath(request),
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
        userId: request.loggedUser,
        ...(header(request, 'x-user-email') === undefined ? {} : { userEmail: '[redacted]' }),
      },
      'request',
    );
    done();
  });
}
