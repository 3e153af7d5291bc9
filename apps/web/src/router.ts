import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { consoleRoutes } from './pages/console/console-routes';
import { readFilters } from './pages/find-jobs/filters';
import { Root } from './app/root';
import { NotFound } from './app/not-found';
import { readSignInSearch } from './pages/sign-in/sign-in-search';

interface RouterContext {
  queryClient: QueryClient;
}

const root = createRootRouteWithContext<RouterContext>()({ component: Root, notFoundComponent: NotFound });

const findJobs = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: readFilters,
  component: lazyRouteComponent(() => import('./pages/find-jobs/find-jobs-page'), 'FindJobsPage'),
});

const job = createRoute({
  getParentRoute: () => root,
  path: '/jobs/$jobId',
  component: lazyRouteComponent(() => import('./pages/job/job-page'), 'JobPage'),
});

/** Mails and lists lead to the decision; the job's page is where it is made. */
const review = createRoute({
  getParentRoute: () => root,
  path: '/jobs/$jobId/review',
  beforeLoad: ({ params }) => redirect({ to: '/jobs/$jobId', params, replace: true, throw: true }),
});

const newJob = createRoute({
  getParentRoute: () => root,
  path: '/jobs/new',
  validateSearch: ({ like }: Record<string, unknown>): { like?: string } => (typeof like === 'string' ? { like } : {}),
  component: lazyRouteComponent(() => import('./pages/post-job/new-job-page'), 'NewJobPage'),
});

const editJob = createRoute({
  getParentRoute: () => root,
  path: '/jobs/$jobId/edit',
  component: lazyRouteComponent(() => import('./pages/post-job/change-job-page'), 'EditJobPage'),
});

const relistJob = createRoute({
  getParentRoute: () => root,
  path: '/jobs/$jobId/relist',
  component: lazyRouteComponent(() => import('./pages/post-job/change-job-page'), 'RelistJobPage'),
});

const myJobs = createRoute({
  getParentRoute: () => root,
  path: '/my-jobs',
  component: lazyRouteComponent(() => import('./pages/my-jobs/my-jobs-page'), 'MyJobsPage'),
});

const myWork = createRoute({
  getParentRoute: () => root,
  path: '/work',
  component: lazyRouteComponent(() => import('./pages/my-work/my-work-page'), 'MyWorkPage'),
});

const subscriptions = createRoute({
  getParentRoute: () => root,
  path: '/subscriptions',
  component: lazyRouteComponent(() => import('./pages/subscriptions/subscriptions-page'), 'SubscriptionsPage'),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: readSignInSearch,
  component: lazyRouteComponent(() => import('./pages/sign-in/sign-in-page'), 'SignInPage'),
});

/** Every part in every state; not in the bundle of production. */
const gallery = import.meta.env.DEV
  ? [
      createRoute({
        getParentRoute: () => root,
        path: '/dev/gallery',
        component: lazyRouteComponent(() => import('./gallery/gallery-page'), 'GalleryPage'),
      }),
    ]
  : [];

const routeTree = root.addChildren([
  findJobs,
  job,
  newJob,
  editJob,
  relistJob,
  review,
  myJobs,
  myWork,
  signIn,
  subscriptions,
  consoleRoutes(root),
  ...gallery,
]);

export const createAppRouter = (queryClient: QueryClient) =>
  createRouter({ routeTree, context: { queryClient }, defaultPreload: 'intent', scrollRestoration: true });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
