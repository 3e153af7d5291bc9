import type { FastifyRequest } from 'fastify';
import { asksForPage } from '../pages/asks-for-page';
import type { IdentityNeed } from '../routes';

/** Whether this request has to say who calls: a page is for those who cannot say so yet. */
export const identityNeed = (request: FastifyRequest): IdentityNeed | undefined =>
  asksForPage(request) ? 'none' : request.routeOptions.config.identity;
