import { commandSegment, JOB_COMMANDS, type JobCommand, LINKED_PATHS } from '@freelance/contracts';
import type { ApiName } from '@freelance/manifest';
import type { PageName } from './pages/linked-pages';

/** `none`: identity headers are ignored. `optional`: they may be missing, but must be valid. */
export type IdentityNeed = 'required' | 'optional' | 'none';

/** Media types that a route accepts; `none` for methods whose body has no meaning. */
export type BodyKind = 'none' | 'json' | 'form-or-json';

/** Calls with a budget besides the caller's. */
export type ExtraLimit = 'claim' | 'category';

export interface OfferedRoute {
  /** A GET route answers HEAD too. */
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** `:name` is one segment. */
  path: string;
  identity: IdentityNeed;
  /** With tokens, the route refuses anonymous requests, whatever `identity` says. */
  needsToken?: boolean;
  body: BodyKind;
  /** The gateway admits admins only: users with the role `admin`, or `LOCAL_ADMINS` where no roles are known. */
  isForAdmins?: boolean;
  extraLimit?: ExtraLimit;
  /** Mail providers call this route for their users: counted separately from other calls of their addresses. */
  isForMailProviders?: boolean;
  /** Query parameters make no difference: programs that rewrite the links of mails add some. */
  ignoresQuery?: boolean;
  /** Mails link to this path: a browser without an identity gets this page. */
  page?: PageName;
}

/** A route that a service answers at the same path. */
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
const toUsers = { upstream: 'users', identity: 'required' } as const;
const toAdmin = { ...toUsers, isForAdmins: true } as const;
const toJobs = { upstream: 'jobs', identity: 'required' } as const;

/** Exceptions for the routes of single commands. */
const OF_COMMANDS: Partial<Record<JobCommand, Partial<Route>>> = {
  claim: { extraLimit: 'claim' },
  relist: { page: 'relistJob' },
};

function commandRoute(command: JobCommand): Route {
  const path = `/job/${JOB_COMMANDS[command].by}/${commandSegment(command)}/:jobId`;
  return { method: 'POST', path, ...toJobs, body: 'json', ...OF_COMMANDS[command] };
}

/** Every route of the services through the gateway (contract section 2). */
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

  { method: 'GET', path: LINKED_PATHS.ownProfile, ...toUsers, body: 'none', page: 'ownProfile' },
  { method: 'PUT', path: '/api/v1/users/me', ...toUsers, body: 'json' },
  { method: 'GET', path: '/api/v1/users/:userId', ...toUsers, identity: 'optional', body: 'none' },
  { method: 'POST', path: '/api/v1/reports', ...toUsers, body: 'json' },

  { method: 'GET', path: '/api/v1/admin/users', ...toAdmin, body: 'none' },
  { method: 'GET', path: '/api/v1/admin/users/:userId', ...toAdmin, body: 'none' },
  { method: 'POST', path: '/api/v1/admin/users/:userId/suspend', ...toAdmin, body: 'json' },
  { method: 'POST', path: '/api/v1/admin/users/:userId/reinstate', ...toAdmin, body: 'json' },
  { method: 'POST', path: '/api/v1/admin/users/:userId/end-sessions', ...toAdmin, body: 'json' },
  { method: 'GET', path: '/api/v1/admin/reports', ...toAdmin, body: 'none' },
  { method: 'POST', path: '/api/v1/admin/reports/:reportId/resolve', ...toAdmin, body: 'json' },
  { method: 'GET', path: '/api/v1/admin/audit', ...toAdmin, body: 'none' },

  ...(Object.keys(JOB_COMMANDS) as JobCommand[]).map(commandRoute),
];

/** The clock of a sandbox. The gateway answers these routes; they exist only while `SANDBOX_CLOCK` is on. */
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

/** Paths that the gateway answers itself; read only. */
export const OWN_PATHS = [
  '/',
  '/docs',
  '/docs/*',
  '/openapi.json',
  '/asyncapi.json',
  '/health/live',
  '/health/ready',
] as const;
