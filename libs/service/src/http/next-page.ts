import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  type Type,
  UseInterceptors,
} from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Observable, tap } from 'rxjs';
import { taggedAs } from './entity-tags';

interface Listed {
  lastKey: string | null;
}

/**
 * The `Link` header to the next page (RFC 8288): the same list with another `lastKey`. Relative to the request, so that
 * it is right for any host and prefix that the client uses.
 * @param url path and query of the request for this page
 */
export function linkToNextPage(url: string, lastKey: string): string {
  const query = new URLSearchParams(url.split('?')[1]);
  query.set('lastKey', lastKey);
  return `<?${query.toString()}>; rel="next"`;
}

@Injectable()
class NextPageInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler<Listed>): Observable<Listed> {
    const http = context.switchToHttp();
    const { url } = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    return next.handle().pipe(
      tap(({ lastKey }) => {
        if (lastKey !== null) void reply.header('link', linkToNextPage(url, lastKey));
      }),
    );
  }
}

const LINK = {
  Link: {
    description: 'Link to the next page (`<…>; rel="next"`), relative to the URL of this page. Absent on the last page',
    schema: { type: 'string' as const },
  },
};

/** The response with this list has a `Link` to its next page. */
export const Paged = (list: Type) =>
  applyDecorators(UseInterceptors(NextPageInterceptor), ApiOkResponse({ type: list, headers: LINK }));

/** The same, with an `ETag`. */
export const TaggedPage = (list: Type) =>
  applyDecorators(UseInterceptors(NextPageInterceptor), taggedAs({ type: list, headers: LINK }));
