import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

const pages = () => import('./console-pages');

/** Takes texts of the given names from the address; others are left out. */
const texts =
  <Name extends string>(...names: Name[]) =>
  (search: Record<string, unknown>): { [Key in Name]?: string } => {
    const given = names.flatMap((name): [string, string][] => {
      const value = search[name];
      return typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : [];
    });
    return Object.fromEntries(given) as { [Key in Name]?: string };
  };

/** The routes of the operator's console, below `root`. */
export function consoleRoutes<Root extends AnyRoute>(root: Root) {
  const frame = createRoute({
    getParentRoute: () => root,
    path: '/console',
    component: lazyRouteComponent(pages, 'ConsoleFrame'),
  });
  const now = createRoute({ getParentRoute: () => frame, path: '/', component: lazyRouteComponent(pages, 'NowPage') });
  const jobs = createRoute({
    getParentRoute: () => frame,
    path: '/jobs',
    validateSearch: texts('user', 'claim', 'state'),
    component: lazyRouteComponent(pages, 'JobsPage'),
  });
  const job = createRoute({
    getParentRoute: () => frame,
    path: '/jobs/$jobId',
    validateSearch: texts('event'),
    component: lazyRouteComponent(pages, 'JobPage'),
  });
  const mails = createRoute({
    getParentRoute: () => frame,
    path: '/mails',
    validateSearch: texts('user', 'job', 'event'),
    component: lazyRouteComponent(pages, 'MailsPage'),
  });
  const queues = createRoute({
    getParentRoute: () => frame,
    path: '/queues',
    component: lazyRouteComponent(pages, 'QueuesPage'),
  });
  const queue = createRoute({
    getParentRoute: () => frame,
    path: '/queues/$queue',
    component: lazyRouteComponent(pages, 'QueuePage'),
  });
  const requests = createRoute({
    getParentRoute: () => frame,
    path: '/requests',
    validateSearch: texts('user', 'status', 'path', 'hours'),
    component: lazyRouteComponent(pages, 'RequestsPage'),
  });
  const request = createRoute({
    getParentRoute: () => frame,
    path: '/requests/$requestId',
    component: lazyRouteComponent(pages, 'RequestPage'),
  });
  const time = createRoute({
    getParentRoute: () => frame,
    path: '/time',
    component: lazyRouteComponent(pages, 'TimePage'),
  });
  const people = createRoute({
    getParentRoute: () => frame,
    path: '/people',
    validateSearch: texts('name', 'standing'),
    component: lazyRouteComponent(pages, 'PeoplePage'),
  });
  const person = createRoute({
    getParentRoute: () => frame,
    path: '/people/$userId',
    component: lazyRouteComponent(pages, 'PersonPage'),
  });
  const audit = createRoute({
    getParentRoute: () => frame,
    path: '/audit',
    validateSearch: texts('who', 'onWhom', 'what'),
    component: lazyRouteComponent(pages, 'AuditPage'),
  });
  return frame.addChildren([now, jobs, job, mails, queues, queue, requests, request, time, people, person, audit]);
}

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** Of a person whom an operator looks for: it stands in no address of a page. */
    address?: string;
  }
}
