import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import vary from 'vary';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The response is the same for every caller, and any cache may keep it for so many seconds. */
    publicSeconds?: number;
    /** The same, and the response never changes: browsers need not ask again. */
    isImmutable?: boolean;
    /** The upstream service may declare its response public. */
    isPubliclyCacheable?: boolean;
  }
}

/** Request headers that identify the caller. */
const CALLER_HEADERS = ['Authorization', 'X-User-ID', 'Cookie'];

/** The response of this GET route is the same for every caller: any cache may keep it for `seconds`. */
export const PublicFor = (seconds: number) => RouteConfig({ publicSeconds: seconds });

const FOR_EVER = 'public, max-age=31536000, immutable';
const publicFor = (seconds: number): string => `public, max-age=${seconds}`;

/**
 * The one rule for caches: unless its route declares it public, a response is private to its caller. A cache must not store
 * it or, if it has an ETag, must revalidate before each use.
 */
export function declareCaching(fastify: FastifyInstance): void {
  fastify.addHook('onSend', (request, reply, payload, done) => {
    const declared = publicDeclaration(request, reply);
    if (declared !== undefined) {
      void reply.header('cache-control', declared);
    } else {
      if (!isNeverStored(reply))
        void reply.header('cache-control', hasTag(request, reply) ? 'private, no-cache' : 'private, no-store');
      const given = reply.getHeader('vary');
      void reply.header('vary', CALLER_HEADERS.reduce(vary.append, String(given ?? '')));
    }
    done(null, payload);
  });
}

function publicDeclaration(request: FastifyRequest, reply: FastifyReply): string | undefined {
  // A cookie is for one caller, whatever the route declares.
  if (!isRead(request) || !isViewStatus(reply) || reply.hasHeader('set-cookie')) return undefined;
  const { publicSeconds, isImmutable, isPubliclyCacheable } = request.routeOptions.config;
  if (isImmutable) return FOR_EVER;
  if (publicSeconds !== undefined) return publicFor(publicSeconds);
  const given = String(reply.getHeader('cache-control') ?? '');
  return isPubliclyCacheable && /^public, max-age=\d+$/.test(given) ? given : undefined;
}

const isRead = ({ method }: FastifyRequest): boolean => method === 'GET' || method === 'HEAD';
const isViewStatus = ({ statusCode }: FastifyReply): boolean => statusCode === 200 || statusCode === 304;
const isNeverStored = (reply: FastifyReply): boolean =>
  /\bno-store\b/.test(String(reply.getHeader('cache-control') ?? ''));
const hasTag = (request: FastifyRequest, reply: FastifyReply): boolean =>
  isRead(request) && isViewStatus(reply) && reply.hasHeader('etag');
