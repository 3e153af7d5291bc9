import {
  applyDecorators,
  type CallHandler,
  createParamDecorator,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  type Type,
  UseInterceptors,
} from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiResponse } from '@nestjs/swagger';
import etag from 'etag';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import fresh from 'fresh';
import { map, type Observable } from 'rxjs';
import { PreconditionFailedError } from '../errors/service-errors';

/** The strong tag of a view, computed from the exact bytes that are sent. */
export const tagOf = (view: unknown): string => etag(JSON.stringify(view));

/**
 * Does nothing without `If-Match`. Weak tags never match here (RFC 9110, section 13.1.1).
 * @param ifMatch the header: tags separated by commas, or `*`
 * @throws PreconditionFailedError when no tag matches the current view
 */
export function assertIfMatch(ifMatch: string | undefined, view: unknown): void {
  if (ifMatch === undefined || ifMatch.trim() === '*') return;
  const tag = tagOf(view);
  // The platform's tags contain no comma.
  if (!ifMatch.split(',').some((known) => known.trim() === tag)) throw new PreconditionFailedError();
}

/** The header, without a parameter in the OpenAPI document: `ApiHeader` describes it. */
export const IfMatch = createParamDecorator(
  (_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'],
);

@Injectable()
class TagInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map((view: unknown) => {
        void reply.header('etag', tagOf(view));
        return view;
      }),
    );
  }
}

/** The header of a response with a view. */
export const TAG_HEADER = {
  ETag: {
    description: 'Entity tag of this view. It changes whenever the view changes',
    schema: { type: 'string' as const },
  },
};

/** The response with this view has an `ETag`; a client that sends the same tag gets a 304. */
export const Tagged = (view: Type) => taggedAs({ type: view });

/** The response of a change has the changed view with its `ETag`. */
export const TaggedAfterChange = (view: Type) =>
  applyDecorators(UseInterceptors(TagInterceptor), ApiOkResponse({ type: view, headers: TAG_HEADER }));

/** @param answer the response of status 200, with its other headers */
export const taggedAs = ({
  type,
  headers = {},
}: {
  type: Type;
  headers?: Record<string, { description: string; schema: { type: 'string' } }>;
}) =>
  applyDecorators(
    UseInterceptors(TagInterceptor),
    ApiOkResponse({ type, headers: { ...headers, ...TAG_HEADER } }),
    ApiHeader({
      name: 'If-None-Match',
      required: false,
      description: 'ETags of the views that the client has. 304 if the current view is one of them',
      schema: { type: 'string' },
    }),
    ApiResponse({ status: 304, description: 'Not modified: the client has this view', headers: TAG_HEADER }),
  );

/** Sends a 304 without a body to a client that already has the response. */
export function sendNotModified(fastify: FastifyInstance): void {
  fastify.addHook('onSend', (request, reply, payload, done) => {
    const isView = (request.method === 'GET' || request.method === 'HEAD') && reply.statusCode === 200;
    const tag = reply.getHeader('etag');
    // Only this header: fetch adds `Cache-Control: no-cache` by itself, which is meant for caches, not for this server.
    const known = { 'if-none-match': request.headers['if-none-match'] };
    const isKnown = isView && typeof tag === 'string' && typeof payload === 'string' && fresh(known, { etag: tag });
    if (!isKnown) return done(null, payload);
    void reply.status(304).removeHeader('content-type').removeHeader('content-length');
    done(null, '');
  });
}
