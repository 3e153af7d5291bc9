import type { FastifyInstance, FastifyRequest } from 'fastify';
import { givenValues, ValidationFailedError } from '@freelance/service';
import type { Cookies } from './cookies';
import { refuseCrossSite } from './cross-site';
import { isCookieValue, type Session } from './session';
import type { Sessions } from './sessions';

declare module 'fastify' {
  interface FastifyRequest {
    /** Undefined without a cookie, and when the session has ended. */
    session: Session | undefined;
  }
}

/**
 * Reads the session of requests with its cookie, on routes that take an identity. A request with a cookie has no other
 * credentials, so that it is clear who acts. Nothing is done for requests without a cookie.
 */
export function readSession(
  fastify: FastifyInstance,
  { sessions, cookies, origin }: { sessions: Sessions; cookies: Cookies; origin: string },
): void {
  fastify.decorateRequest('session');
  fastify.addHook('preHandler', (request, _reply, done) => {
    if (request.headers.cookie === undefined || !takesIdentity(request)) return done();
    const value = cookies.read(request.headers)[cookies.session];
    if (value === undefined || !isCookieValue(value)) return done();
    refuseOtherCredentials(request);
    refuseCrossSite(request, origin);
    sessions.find(value).then((session) => {
      request.session = session;
      if (session) request.loggedUser = session.sessionUserId;
      done();
    }, done);
  });
}

function takesIdentity({ routeOptions }: FastifyRequest): boolean {
  const { identity } = routeOptions.config;
  return identity === 'required' || identity === 'optional';
}

function refuseOtherCredentials({ raw }: FastifyRequest): void {
  const others = ['Authorization', 'X-User-ID'].filter(
    (name) => givenValues(raw.rawHeaders, name.toLowerCase()).length > 0,
  );
  if (others.length === 0) return;
  throw new ValidationFailedError(
    others.map((field) => ({ field, message: `${field} and a session cookie must not be sent together` })),
  );
}
