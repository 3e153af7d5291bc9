import type { FastifyInstance } from 'fastify';
import vary from 'vary';
import { PAGE_HEADERS } from '@freelance/pages';
import { asksForPage } from './asks-for-page';
import { linkedPage, type WaysToIdentify } from './linked-page';

/** Answers browsers that have followed a link of a mail, in place of the route. Must be added after the checks. */
export function sendPages(fastify: FastifyInstance, { authMode, canSignIn }: WaysToIdentify): void {
  fastify.addHook('preHandler', (request, reply, done) => {
    const { page } = request.routeOptions.config;
    if (page === undefined || !asksForPage(request)) return done();
    const { jobId = '' } = request.params as { jobId?: string };
    const html = linkedPage(page, jobId, { authMode, canSignIn: canSignIn && request.session === undefined });
    // The answers of these paths also vary by the identity headers.
    const differsBy = vary.append(String(reply.getHeader('vary') ?? ''), 'Accept');
    void reply.headers({ ...PAGE_HEADERS, vary: differsBy }).send(html);
  });
}
