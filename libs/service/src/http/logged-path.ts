import type { FastifyRequest } from 'fastify';

/** A path with a secret in it, as an unsubscribe link is, stands in the log without it, whatever route it met. */
export const loggedPath = ({ url, routeOptions }: Pick<FastifyRequest, 'url' | 'routeOptions'>): string =>
  routeOptions.url?.includes('/:token')
    ? routeOptions.url
    : url.split('?', 1)[0]!.replace(/(unsubscribe\/).+/i, '$1:token');
