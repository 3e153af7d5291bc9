import type { IncomingHttpHeaders } from 'node:http';
import { json } from 'node:stream/consumers';
import type { FastifyReplyFromHooks } from '@fastify/reply-from';
import { Logger } from '@nestjs/common';
import type { RouteHandlerMethod } from 'fastify';
import { OtherIssuerError } from '@freelance/contracts';
import { ERROR_CODE_HEADER, logWith } from '@freelance/service';
import type { Route } from '../routes';
import { RefusedRequestError } from '../refused-request.error';
import { receivedBody } from '../checks/received-body';
import { commandHeaders } from '../idempotency/add-idempotency';
import { upstreamHeaders } from './request-headers';
import { withOurVary } from '../our-vary';
import { clientHeaders } from './response-headers';
import { upstreamPath } from './upstream-path';
import type { Upstreams } from '../upstreams/upstreams';

const logger = new Logger('Upstreams');
const OTHER_ISSUER = new OtherIssuerError().code;

const codeOf = (error: unknown): string | undefined => (error as { code?: string } | undefined)?.code;

/** Adds something to the JSON of a successful answer. */
export interface Completion {
  complete(answer: Record<string, unknown>): Promise<object>;
}

/** The handler that forwards a checked request to the service of its route. */
export function forward(route: Route, upstreams: Upstreams, completion?: Completion): RouteHandlerMethod {
  const { upstream } = route;
  const spellPath = upstreamPath(route.path);

  const proxying: FastifyReplyFromHooks = {
    getUpstream: () => upstreams.requireOrigin(upstream),
    // By default, reply-from repeats a GET after 503 up to ten times, almost without a pause.
    retryDelay: () => null,
    rewriteRequestHeaders: (request, headers) => ({
      ...upstreamHeaders(completion ? withoutConditions(headers) : headers, {
        identity: request.identity,
        clientAddress: request.clientAddress,
        requestId: request.id,
        traceparent: request.facts.traceparent,
      }),
      ...commandHeaders(request),
    }),
    onError: (reply, { error }) => {
      const code = codeOf(error.cause);
      logger.warn({ upstream, code }, 'A service did not answer');
      void reply.send(upstreams.failureOf(upstream, code));
    },
  };

  return (request, reply) => {
    const path = spellPath(request.params as Record<string, string>);
    if (path === undefined) throw RefusedRequestError.status(404);
    upstreams.requireOrigin(upstream);
    let errorCode: unknown;
    const call: FastifyReplyFromHooks & { timeout: number } = {
      ...proxying,
      timeout: upstreams.remainingBudgetMs(request.waitedMs),
      rewriteHeaders: (headers) => {
        errorCode = headers[ERROR_CODE_HEADER];
        if (typeof errorCode === 'string') logWith(request, { errorCode });
        request.storedHeaders = clientHeaders(headers);
        return withOurVary(reply, request.storedHeaders);
      },
      onResponse: (_request, reply, { statusCode, stream }) => {
        // Otherwise the service refuses the gateway's signature, because the gateway has checked the identity.
        const isForClient = statusCode !== 401 || errorCode === OTHER_ISSUER;
        // Too late for an error answer: the client's connection ends early.
        stream.once('error', (error) => logger.warn({ upstream, code: codeOf(error) }, 'An answer broke off'));
        if (!isForClient) {
          stream.resume();
          logger.error(
            { upstream },
            'A service refuses our signature: compare INTERNAL_SIGNING_KEYS and the clocks of both sides',
          );
          return void reply.send(upstreams.failureOf(upstream, undefined));
        }
        if (!completion || statusCode !== 200) return void reply.send(stream);
        // Those of the answer that is not complete yet.
        void reply.removeHeader('etag').removeHeader('content-length');
        if (request.method === 'HEAD') return void reply.send(stream);
        void json(stream)
          .then((answer) => completion.complete(answer as Record<string, unknown>))
          .then((answer) => JSON.stringify(answer))
          .catch(() => upstreams.failureOf(upstream, undefined))
          .then((answer) => reply.send(answer));
      },
    };
    if (route.body === 'none') return reply.from(path, call);
    // As bytes with their type; otherwise reply-from would serialize the body as JSON.
    const contentType = request.headers['content-type'];
    return reply.from(path, { ...call, body: receivedBody(request) ?? null, ...(contentType && { contentType }) });
  };
}

/** The tag of a service does not tell whether the complete answer is the same. */
function withoutConditions(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const { 'if-none-match': _tag, 'if-modified-since': _time, ...others } = headers;
  return others;
}
