import type { FastifyRequest } from 'fastify';
import { wantsPage } from '@freelance/pages';
import type { PageName } from './linked-pages';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** For browsers that follow a link of a mail to this path. */
    page?: PageName | undefined;
    /** The path has no GET route, so users with a session get the page too. */
    isPageForAll?: boolean;
  }
}

/** Whether a browser has followed a link: the request prefers HTML and has no identity, or only a session. */
export const asksForPage = ({ method, headers, routeOptions: { config }, session }: FastifyRequest): boolean =>
  config.page !== undefined &&
  (method === 'GET' || method === 'HEAD') &&
  headers['x-user-id'] === undefined &&
  headers.authorization === undefined &&
  (session === undefined || config.isPageForAll === true) &&
  wantsPage(headers);
