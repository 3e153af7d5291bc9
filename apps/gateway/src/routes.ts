import { commandSegment, JOB_COMMANDS, type JobCommand, LINKED_PATHS } from '@freelance/contracts';
import type { ApiName } from '@freelance/manifest';
import type { PageName } from './pages/linked-pages';

/** `none`: identity headers are ignored. `optional`: they must be right if they are there. */
export type IdentityNeed = 'required' | 'optional' | 'none';

/** Media types a route takes; `none` for methods whose body means nothing. */
export type BodyKind = 'none' | 'json' | 'form-or-json';

/** Calls with a budget of their own beside their caller's. */
export type ExtraLimit = 'claim' | 'category';

export interface OfferedRoute {
  /** A GET route answers HEAD too. */
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** `:name` is one segment. */
  path: string;
  identity: IdentityNeed;
  /** Not for anonymous callers where callers have tokens, whatever `identity` says. */
  needsToken?: boolean;
  body: BodyKind;
  extraLimit?: ExtraLimit;
  /** Made by mail providers for readers of theirs: counted apart from whatever else comes from their addresses. */
  isForMailProviders?: boolean;
  /** Query parameters make no difference: programs that rewrite the links of mails add some. */
  ignoresQuery?: boolean;
  /** Mails link to this path: a browser whose user has not said who they are gets this page there. */
  page?: PageName;
}

/** Answered by a service, which knows it by the same path. */
export interface Route extends OfferedRoute {
  upstream: ApiName;
}

const toCategories = { upstream: 'categories', identity: 'optional' } as const;
const toSubscriptions = { upstream: 'notifications', identity: 'required' } as const;
const toUnsubscribe = {
  upstream: 'notifications',
  identity: 'none',
  isForMailProviders: true,
  ignoresQuery: true,
} as const;
const toJobs = { upstream: 'jobs', identity: 'required' } as const;

/** What is special to the route of a command. */
const OF_COMMANDS: Partial<Record<JobCommand, Partial<Route>>> = {
  claim: { extraLimit: 'claim' },
  relist: { page: 'relistJob' },
};

function commandRoute(command: JobCommand): Route {
  const path = `/job/${JOB_COMMANDS[command].by}/${commandSegment(command)}/:jobId`;
  return { method: 'POST', path, ...toJobs, body: 'json', ...OF_COMMANDS[command] };
}

/** Everything the platform offers through the gateway (contract section 2). */
export const ROUTES: readonly Route[] = [
  { method: 'POST', path: '/categories', ...toCategories, needsToken: true, body: 'json', extraLimit: 'category' },
  { method: 'GET', path: '/categories', ...toCategories, body: 'none' },
  { method: 'GET', path: '/categories/:categoryId', ...toCategories, body: 'none' },

  { method: 'PUT', path: '/categories/:categoryId/subscription', ...toSubscriptions, body: 'json' },
  { method: 'DELETE', path: '/categories/:categoryId/subscription', ...toSubscriptions, body: 'json' },
  { method: 'GET', path: '/subscriptions', ...toSubscriptions, body: 'none' },
  { method: 'GET', path: LINKED_PATHS.unsubscribe, ...toUnsubscribe, body: 'none' },
  { method: 'POST', path: LINKED_PATHS.unsubscribe, ...toUnsubscribe, body: 'form-or-json' },

  { method: 'POST', path: '/job/owner/create', ...toJobs, body: 'json' },
  { method: 'GET', path: '/job/owner/list', ...toJobs, body: 'none' },
  { method: 'GET', path: LINKED_PATHS.ownerJob, ...toJobs, body: 'none', page: 'ownerJob' },
  { method: 'GET', path: '/job/owner/history/:jobId', ...toJobs, body: 'none' },

  { method: 'GET', path: '/job/seeker/list', ...toJobs, body: 'none' },
  { method: 'GET', path: LINKED_PATHS.seekerJob, ...toJobs, body: 'none', page: 'seekerJob' },
  { method: 'GET', path: '/job/seeker/claims', ...toJobs, body: 'none' },
  { method: 'GET', path: '/job/seeker/history/:jobId', ...toJobs, body: 'none' },

  ...(Object.keys(JOB_COMMANDS) as JobCommand[]).map(commandRoute),
];

/** Of the clock that can be turned, answered by the gateway; there only while `SANDBOX_CLOCK` is on. */
export const SANDBOX_ROUTES = {
  readClock: { method: 'GET', path: '/sandbox/clock', identity: 'optional', body: 'none' },
  advanceClock: {
    method: 'POST',
    path: '/sandbox/clock/advance',
    identity: 'optional',
    needsToken: true,
    body: 'json',
  },
} as const satisfies Record<string, OfferedRoute>;

/** What the gateway answers itself; only read. */
export const OWN_PATHS = [
  '/',
  '/docs',
  '/docs/*',
  '/openapi.json',
  '/asyncapi.json',
  '/health/live',
  '/health/ready',
  '/metrics',
] as const;
