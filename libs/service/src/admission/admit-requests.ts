import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { BusinessTime } from '../clock/business-time';
import { describeError } from '../errors/describe-error';
import { errorResponse } from '../http/error-response';
import { logWith } from '../http/request-hooks';
import { ServiceUnavailableError } from '../errors/service-errors';
import { MONITORING_PATHS } from '../health/monitoring-paths';
import { ConcurrencyLimiter, type ConcurrencyLimits } from './concurrency-limiter';
import { requestsRefused } from './metrics';
import { Ticket } from './ticket';

declare module 'fastify' {
  interface FastifyRequest {
    /** Missing when the request needs no place. */
    ticket?: Ticket;
    /** Milliseconds of waiting; they are part of the time budget of the response. */
    waitedMs: number;
  }
  interface FastifyContextConfig {
    /** Routes to the same upstream share a limiter, so a slow upstream does not delay requests to others. */
    concurrencyGroup?: string;
  }
}

const TOO_BUSY = describeError(new ServiceUnavailableError('The service is overloaded, try again later'));

/**
 * Every request except those to monitoring paths needs a place in the limiter of its group. Must run before the hooks
 * that enter the request context, because that context is lost while a request waits.
 */
export function admitRequests(fastify: FastifyInstance, limits: ConcurrencyLimits, time: BusinessTime): void {
  const limiters = new Map<string, ConcurrencyLimiter>();
  const refuse = (request: FastifyRequest, reply: FastifyReply): void => sendRefusal(request, reply, time.now());
  fastify.decorateRequest('ticket');
  fastify.decorateRequest('waitedMs', 0);

  const limiterOf = (request: FastifyRequest): ConcurrencyLimiter | undefined => {
    if (MONITORING_PATHS.has(request.routeOptions.url ?? '')) return undefined;
    const name = groupOf(request);
    const limiter = limiters.get(name) ?? new ConcurrencyLimiter(name, limits);
    limiters.set(name, limiter);
    return limiter;
  };

  // Before the body is read, but after the CORS headers that let a browser read the response.
  fastify.addHook('preParsing', (request, reply, _payload, done) => {
    if (limiterOf(request)?.isFull) refuse(request, reply);
    else done();
  });

  // Only after the body was read: a client that sends it slowly would otherwise occupy a place.
  fastify.addHook('preValidation', (request, reply, done) => {
    const limiter = limiterOf(request);
    if (!limiter) return done();
    // The client left while its body was read: no response is needed, and no later event would release the place.
    if (reply.raw.destroyed) return;
    const since = performance.now();
    request.ticket = new Ticket(limiter, {
      start: () => {
        request.waitedMs = performance.now() - since;
        done();
      },
      reject: () => refuse(request, reply),
    });
    reply.raw.once('close', () => request.ticket?.clientDisconnected());
    request.ticket.begin();
  });

  fastify.addHook('onSend', (request, _reply, payload, done) => {
    request.ticket?.responseReady();
    done(null, payload);
  });
}

const groupOf = ({ routeOptions }: FastifyRequest): string => routeOptions.config.concurrencyGroup ?? 'own';

/** Must be cheap under overload, so it throws no exception and writes no log line. */
function sendRefusal(request: FastifyRequest, reply: FastifyReply, now: Date): void {
  requestsRefused.inc({ lane: groupOf(request) });
  logWith(request, { errorCode: TOO_BUSY.errorCode });
  const facts = { requestId: request.id, now, accept: request.headers.accept };
  const { status, headers, body } = errorResponse(TOO_BUSY, facts);
  void reply.status(status).headers(headers).send(body);
}
