import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import vary from 'vary';
import { isJobId } from '@freelance/contracts';
import { wantsPage } from '@freelance/pages';
import type { PageName } from '../pages/linked-pages';
import { SIGN_IN_PAGE } from '../routes';
import type { WebBundle } from './web-bundle';
import { WEB_HEADERS } from './web-headers';

/** What the web app must know about this platform. */
export interface WebConfig {
  /** ISO 4217 code of all amounts; null where the platform names none. */
  currency: string | null;
  /** The services beside the core that this platform has. */
  addOns: readonly string[];
  /** Whether users can turn the clock. */
  sandbox: boolean;
  languages: readonly string[];
}

export const WEB_CONFIG_PATH = '/web-config.json';
const CONFIG_SECONDS = 60;

/** Paths of the gateway that browsers get the app for. No route owns the last two. */
const OF_APP: readonly string[] = ['/', SIGN_IN_PAGE.path, '/job/*', '/*'];

/** Where the app shows what a link of a mail is about. */
const PAGE_OF_LINK: Partial<Record<PageName, (jobId: string) => string>> = {
  ownerJob: (jobId) => `/jobs/${jobId}`,
  seekerJob: (jobId) => `/jobs/${jobId}`,
};

/**
 * Serves the web app: to browsers at each path that the API does not have, and in place of the pages for links of mails.
 * Requests of programs are answered as without it.
 */
export function serveWeb(fastify: FastifyInstance, bundle: WebBundle, config: WebConfig): void {
  serveAssets(fastify, bundle);
  fastify.get(WEB_CONFIG_PATH, { config: { publicSeconds: CONFIG_SECONDS } }, () => config);
  fastify.addHook('onRequest', (request, reply, done) => {
    const { url = '', config: route } = request.routeOptions;
    if (request.method !== 'GET' && request.method !== 'HEAD') return done();
    const isOfApp = OF_APP.includes(url);
    const link = route.page && PAGE_OF_LINK[route.page];
    if (!isOfApp && !link) return done();
    void reply.header('vary', vary.append(String(reply.getHeader('vary') ?? ''), 'Accept'));
    if (!isBrowser(request)) return done();
    const { jobId = '' } = request.params as { jobId?: string };
    if (link && isJobId(jobId)) void reply.header('cache-control', 'no-store').redirect(link(jobId), 302);
    else sendDocument(reply, bundle);
  });
}

const sendDocument = (reply: FastifyReply, { html, tag }: WebBundle): void =>
  void reply.headers({ ...WEB_HEADERS, etag: tag }).send(html);

/** A program that says who its user is wants data, whatever it accepts. */
const isBrowser = ({ headers }: FastifyRequest): boolean =>
  wantsPage(headers) && headers['x-user-id'] === undefined && headers.authorization === undefined;

/** The names of the files contain a hash of their content, so they never change. */
function serveAssets(fastify: FastifyInstance, { assetsFolder }: WebBundle): void {
  void fastify.register(async (scope) => {
    await scope.register(fastifyStatic, {
      root: assetsFolder,
      serve: false,
      preCompressed: true,
      cacheControl: false,
      // Two replicas that were built apart must give the same answer.
      lastModified: false,
      etag: false,
    });
    scope.get<{ Params: { '*': string } }>('/assets/*', { config: { isImmutable: true } }, (request, reply) =>
      reply.sendFile(request.params['*']),
    );
  });
}
