import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { BusinessTime } from '../clock/business-time';
import { describeError } from '../errors/describe-error';
import { errorAnswer } from '../http/error-answer';
import { ServiceUnavailableError } from '../errors/service-errors';
import { OPEN_TO_WATCHERS } from '../health/watched-paths';
import { Lane, type LaneLimits } from './lane';
import { requestsRefused } from './metrics';
import { Visit } from './visit';

declare module 'fastify' {
  interface FastifyRequest {
    /** Left out where a request needs no place. */
    visit?: Visit;
    /** Milliseconds in line; they count towards the time for the answer. */
    waitedMs: number;
  }
  interface FastifyContextConfig {
    /** Routes that lead to the same server share a lane: those that lead elsewhere do not wait behind them. */
    lane?: string;
  }
}

const TOO_BUSY = describeError(new ServiceUnavailableError('The service is overloaded, try again later'));

/**
 * Every request but those of whoever watches over the service needs a place in its lane. Comes before the hooks that
 * enter the request's context, which does not survive waiting.
 */
export function admitRequests(fastify: FastifyInstance, limits: LaneLimits, time: BusinessTime): void {
  const lanes = new Map<string, Lane>();
  const refuse = (request: FastifyRequest, reply: FastifyReply): void => sendRefusal(request, reply, time.now());
  fastify.decorateRequest('visit');
  fastify.decorateRequest('waitedMs', 0);

  const laneOf = (request: FastifyRequest): Lane | undefined => {
    if (OPEN_TO_WATCHERS.has(request.routeOptions.url ?? '')) return undefined;
    const name = laneName(request);
    const lane = lanes.get(name) ?? new Lane(name, limits);
    lanes.set(name, lane);
    return lane;
  };

  // Before the body is read, but after the headers that let a browser see the answer.
  fastify.addHook('preParsing', (request, reply, _payload, done) => {
    if (laneOf(request)?.isClosed) refuse(request, reply);
    else done();
  });

  // Not before the body is there: a client that sends it slowly would hold a place with it.
  fastify.addHook('preValidation', (request, reply, done) => {
    const lane = laneOf(request);
    if (!lane) return done();
    // Gone while its body was read: there is nobody to answer, and none to tell that it left.
    if (reply.raw.destroyed) return;
    const since = performance.now();
    request.visit = new Visit(lane, {
      admit: () => {
        request.waitedMs = performance.now() - since;
        done();
      },
      refuse: () => refuse(request, reply),
    });
    reply.raw.once('close', () => request.visit?.clientLeft());
    request.visit.begin();
  });

  fastify.addHook('onSend', (request, _reply, payload, done) => {
    request.visit?.answered();
    done(null, payload);
  });
}

const laneName = ({ routeOptions }: FastifyRequest): string => routeOptions.config.lane ?? 'own';

/** Costs as little as possible, an exception and its log line for one. */
function sendRefusal(request: FastifyRequest, reply: FastifyReply, now: Date): void {
  requestsRefused.inc({ lane: laneName(request) });
  const facts = { requestId: request.id, now, accept: request.headers.accept };
  const { status, headers, body } = errorAnswer(TOO_BUSY, facts);
  void reply.status(status).headers(headers).send(body);
}
