import type { FastifyRequest } from 'fastify';
import { asksForPage } from '../pages/asks-for-page';
import type { IdentityNeed } from '../routes';

/** Whether this request needs an identity. A page does not, since a browser that follows a link sends none. */
export const identityNeed = (request: FastifyRequest): IdentityNeed | undefined =>
  asksForPage(request) ? 'none' : request.routeOptions.config.identity;
