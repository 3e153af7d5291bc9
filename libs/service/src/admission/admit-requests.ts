import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { BusinessTime } from '../clock/business-time';
import { describeError } from '../errors/describe-error';
import { errorResponse } from '../http/error-response';
import { ServiceUnavailableError } from '../errors/service-errors';
import { MONITORING_PATHS } from '../health/monitoring-paths';
import { ConcurrencyLimiter, type ConcurrencyLimits } from './concurrency-limiter';
import { requestsRefused } from './metrics';
import { Ticket } from './ticket';

declare module 'fastify' {
  interface FastifyRequest {
    /** Left out where a request needs no place. */
    ticket?: Ticket;
    /** Milliseconds in line; they count towards the time for the answer. */
    waitedMs: number;
  }
  interface FastifyContextConfig {
    /** Routes that lead to the same server share a lane: those that lead elsewhere do not wait behind them. */
    concurrencyGroup?: string;
  }
}

const TOO_BUSY = describeError(new ServiceUnavailableError('The service is overloaded, try again later'));

/**
 * Every request but those of whoever watches over the service needs a place in its lane. Comes before the hooks that
 * enter the request's context, which does not survive waiting.
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

  // Before the body is read, but after the headers that let a browser see the answer.
  fastify.addHook('preParsing', (request, reply, _payload, done) => {
    if (limiterOf(request)?.isFull) refuse(request, reply);
    else done();
  });

  // Not before the body is there: a client that sends it slowly would hold a place with it.
  fastify.addHook('preValidation', (request, reply, done) => {
    const limiter = limiterOf(request);
    if (!limiter) return done();
    // Gone while its body was read: there is nobody to answer, and none to tell that it left.
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

/** Costs as little as possible, an exception and its log line for one. */
function sendRefusal(request: FastifyRequest, reply: FastifyReply, now: Date): void {
  requestsRefused.inc({ lane: groupOf(request) });
  const facts = { requestId: request.id, now, accept: request.headers.accept };
  const { status, headers, body } = errorResponse(TOO_BUSY, facts);
  void reply.status(status).headers(headers).send(body);
}
