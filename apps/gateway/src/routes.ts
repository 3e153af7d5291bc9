import { commandSegment, JOB_COMMANDS, type JobCommand, LINKED_PATHS } from '@freelance/contracts';
import type { ApiName } from '@freelance/manifest';
import type { Role } from '@freelance/service';
import type { PageName } from './pages/linked-pages';

/** `none`: identity headers are ignored. `optional`: they may be missing, but must be valid. */
export type IdentityNeed = 'required' | 'optional' | 'none';

/** Media types that a route accepts; `none` for methods whose body has no meaning. */
export type BodyKind = 'none' | 'json' | 'form' | 'form-or-json';

/** Calls with a budget besides the caller's. */
export type ExtraLimit = 'claim' | 'category';

/**
 * What a route answers to a user who is suspended or leaves: `finish` belongs to what is running, `refuse` is 403. Nothing
 * runs for an erased user, so that `finish` refuses their changes; `always` does not.
 */
export type WhileSuspended = 'finish' | 'refuse' | 'always';

export interface OfferedRoute {
  /** A GET route answers HEAD too. */
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** `:name` is one segment. */
  path: string;
  identity: IdentityNeed;
  /** With tokens, the route refuses anonymous requests, whatever `identity` says. */
  needsToken?: boolean;
  body: BodyKind;
  /** Users whose roles are known need this one. The service checks it, after it has validated the request. */
  role?: Role;
  /** The gateway admits admins only: users with the role `admin`, or `LOCAL_ADMINS` where no roles are known. */
  isForAdmins?: boolean;
  whileSuspended: WhileSuspended;
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
  /** The gateway adds what only it can learn about the user whom the service shows. */
  isCompleted?: true;
}

const FINISH = { whileSuspended: 'finish' } as const;
const REFUSE = { whileSuspended: 'refuse' } as const;
const ALWAYS = { whileSuspended: 'always' } as const;

const toCategories = { upstream: 'categories', identity: 'optional' } as const;
const toSubscriptions = { upstream: 'notifications', identity: 'required', ...FINISH } as const;
const toUnsubscribe = {
  upstream: 'notifications',
  identity: 'none',
  isForMailProviders: true,
  ignoresQuery: true,
  ...FINISH,
} as const;
const toEmailLinks = {
  upstream: 'users',
  identity: 'none',
  isForMailProviders: true,
  ignoresQuery: true,
  ...FINISH,
} as const;
const toUsers = { upstream: 'users', identity: 'required', ...FINISH } as const;
const toAdmin = { ...toUsers, isForAdmins: true, ...REFUSE } as const;
const toOwnerJobs = { upstream: 'jobs', identity: 'required', role: 'owner' } as const;
const toSeekerJobs = { upstream: 'jobs', identity: 'required', role: 'seeker' } as const;

/** The commands that belong to running work. */
const OF_RUNNING_WORK: readonly JobCommand[] = [
  'submit',
  'withdraw',
  'approve',
  'reject',
  'requestChanges',
  'cancel',
  'extend',
];

/** Exceptions for the routes of single commands. */
const OF_COMMANDS: Partial<Record<JobCommand, Partial<Route>>> = {
  claim: { extraLimit: 'claim' },
  relist: { page: 'relistJob' },
};

function commandRoute(command: JobCommand): Route {
  const { by } = JOB_COMMANDS[command];
  return {
    method: 'POST',
    path: `/job/${by}/${commandSegment(command)}/:jobId`,
    ...(by === 'owner' ? toOwnerJobs : toSeekerJobs),
    ...(OF_RUNNING_WORK.includes(command) ? FINISH : REFUSE),
    body: 'json',
    ...OF_COMMANDS[command],
  };
}

/** Every route of the services through the gateway: who may call it, and with which standing. */
export const ROUTES: readonly Route[] = [
  {
    method: 'POST',
    path: '/categories',
    ...toCategories,
    needsToken: true,
    role: 'admin',
    ...REFUSE,
    body: 'json',
    extraLimit: 'category',
  },
  { method: 'GET', path: '/categories', ...toCategories, ...FINISH, body: 'none' },
  { method: 'GET', path: '/categories/:categoryId', ...toCategories, ...FINISH, body: 'none' },

  { method: 'PUT', path: '/categories/:categoryId/subscription', ...toSubscriptions, body: 'json' },
  { method: 'DELETE', path: '/categories/:categoryId/subscription', ...toSubscriptions, body: 'json' },
  { method: 'GET', path: '/subscriptions', ...toSubscriptions, body: 'none' },
  { method: 'GET', path: LINKED_PATHS.unsubscribe, ...toUnsubscribe, body: 'none' },
  { method: 'POST', path: LINKED_PATHS.unsubscribe, ...toUnsubscribe, body: 'form-or-json' },

  { method: 'POST', path: '/job/owner/create', ...toOwnerJobs, ...REFUSE, body: 'json' },
  { method: 'GET', path: '/job/owner/list', ...toOwnerJobs, ...REFUSE, body: 'none' },
  { method: 'GET', path: LINKED_PATHS.ownerJob, ...toOwnerJobs, ...FINISH, body: 'none', page: 'ownerJob' },
  { method: 'GET', path: '/job/owner/history/:jobId', ...toOwnerJobs, ...FINISH, body: 'none' },

  { method: 'GET', path: '/job/seeker/list', ...toSeekerJobs, ...REFUSE, body: 'none' },
  { method: 'GET', path: LINKED_PATHS.seekerJob, ...toSeekerJobs, ...FINISH, body: 'none', page: 'seekerJob' },
  { method: 'GET', path: '/job/seeker/claims', ...toSeekerJobs, ...FINISH, body: 'none' },
  { method: 'GET', path: '/job/seeker/history/:jobId', ...toSeekerJobs, ...FINISH, body: 'none' },

  { method: 'GET', path: LINKED_PATHS.ownProfile, ...toUsers, body: 'none', page: 'ownProfile' },
  { method: 'PUT', path: '/api/v1/users/me', ...toUsers, body: 'json' },
  { method: 'POST', path: '/api/v1/users/me/email', ...toUsers, body: 'json' },
  { method: 'DELETE', path: '/api/v1/users/me/email', ...toUsers, body: 'json' },
  { method: 'POST', path: '/api/v1/users/me/export', ...toUsers, body: 'json' },
  { method: 'GET', path: LINKED_PATHS.ownExports, ...toUsers, body: 'none', page: 'ownExports' },
  { method: 'GET', path: '/api/v1/users/me/exports/:exportId', ...toUsers, body: 'none' },
  { method: 'POST', path: LINKED_PATHS.ownErasure, ...toUsers, body: 'json' },
  { method: 'GET', path: LINKED_PATHS.ownErasure, ...toUsers, body: 'none', page: 'ownErasure' },
  { method: 'DELETE', path: LINKED_PATHS.ownErasure, ...toUsers, ...ALWAYS, body: 'json' },
  { method: 'POST', path: '/api/v1/users/verify-email', ...toUsers, identity: 'none', body: 'json' },
  { method: 'POST', path: '/api/v1/users/revert-email', ...toUsers, identity: 'none', body: 'json' },
  { method: 'GET', path: LINKED_PATHS.verifyEmail, ...toEmailLinks, body: 'none' },
  { method: 'POST', path: LINKED_PATHS.verifyEmail, ...toEmailLinks, body: 'form-or-json' },
  { method: 'GET', path: LINKED_PATHS.revertEmail, ...toEmailLinks, body: 'none' },
  { method: 'POST', path: LINKED_PATHS.revertEmail, ...toEmailLinks, body: 'form-or-json' },
  { method: 'GET', path: '/api/v1/users/:userId', ...toUsers, identity: 'optional', body: 'none' },
  { method: 'POST', path: '/api/v1/reports', ...toUsers, body: 'json' },

  { method: 'GET', path: '/api/v1/admin/users', ...toAdmin, body: 'none' },
  { method: 'GET', path: '/api/v1/admin/users/:userId', ...toAdmin, body: 'none', isCompleted: true },
  { method: 'POST', path: '/api/v1/admin/users/:userId/suspend', ...toAdmin, body: 'json' },
  { method: 'POST', path: '/api/v1/admin/users/:userId/reinstate', ...toAdmin, body: 'json' },
  { method: 'POST', path: '/api/v1/admin/users/:userId/end-sessions', ...toAdmin, body: 'json' },
  { method: 'POST', path: '/api/v1/admin/users/:userId/export', ...toAdmin, body: 'json' },
  { method: 'POST', path: '/api/v1/admin/users/:userId/erase', ...toAdmin, body: 'json' },
  { method: 'GET', path: '/api/v1/admin/privacy', ...toAdmin, body: 'none' },
  { method: 'POST', path: '/api/v1/admin/users/:userId/verify-email', ...toAdmin, body: 'json' },
  { method: 'GET', path: '/api/v1/admin/reports', ...toAdmin, body: 'none' },
  { method: 'POST', path: '/api/v1/admin/reports/:reportId/resolve', ...toAdmin, body: 'json' },
  { method: 'GET', path: '/api/v1/admin/audit', ...toAdmin, body: 'none' },

  ...(Object.keys(JOB_COMMANDS) as JobCommand[]).map(commandRoute),
];

/** The clock of a sandbox. The gateway answers these routes; they exist only while `SANDBOX_CLOCK` is on. */
export const SANDBOX_ROUTES = {
  readClock: { method: 'GET', path: '/sandbox/clock', identity: 'optional', whileSuspended: 'finish', body: 'none' },
  advanceClock: {
    method: 'POST',
    path: '/sandbox/clock/advance',
    identity: 'optional',
    needsToken: true,
    whileSuspended: 'finish',
    body: 'json',
  },
} as const satisfies Record<string, OfferedRoute>;

const AUTH = '/api/v1/auth';
const ofBrowsers = { identity: 'optional', whileSuspended: 'always', body: 'none' } as const;

/** Sessions of browsers. The gateway answers these routes itself. */
export const AUTH_ROUTES = {
  providers: { method: 'GET', path: `${AUTH}/providers`, ...ofBrowsers, identity: 'none' },
  signIn: { method: 'GET', path: `${AUTH}/sign-in`, ...ofBrowsers },
  callback: { method: 'GET', path: `${AUTH}/callback`, ...ofBrowsers },
  session: { method: 'GET', path: `${AUTH}/session`, ...ofBrowsers },
  signOut: { method: 'POST', path: `${AUTH}/sign-out`, ...ofBrowsers, body: 'json' },
  sessions: { method: 'GET', path: `${AUTH}/sessions`, ...ofBrowsers, identity: 'required' },
  endSession: {
    method: 'DELETE',
    path: `${AUTH}/sessions/:sessionId`,
    ...ofBrowsers,
    identity: 'required',
    body: 'json',
  },
  backchannelLogout: {
    method: 'POST',
    path: `${AUTH}/backchannel-logout`,
    ...ofBrowsers,
    identity: 'none',
    body: 'form',
  },
} as const satisfies Record<string, OfferedRoute>;

/** The page for people; it is no part of the API. */
export const SIGN_IN_PAGE = {
  method: 'GET',
  path: '/sign-in',
  ...ofBrowsers,
} as const satisfies OfferedRoute;

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
