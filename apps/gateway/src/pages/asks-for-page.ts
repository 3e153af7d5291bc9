import type { FastifyRequest } from 'fastify';
import { wantsPage } from '@freelance/pages';
import type { PageName } from './linked-pages';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** For browsers that follow a link of a mail to this path. */
    page?: PageName | undefined;
  }
}

/** Whether a browser has followed a link: the request prefers HTML and has no identity. */
export const asksForPage = ({ method, headers, routeOptions, session }: FastifyRequest): boolean =>
  routeOptions.config.page !== undefined &&
  (method === 'GET' || method === 'HEAD') &&
  headers['x-user-id'] === undefined &&
  headers.authorization === undefined &&
  session === undefined &&
  wantsPage(headers);
