import type { ServiceStatus, Status } from '@freelance/contracts';
import { statusText } from './status-text';

const AT = '2026-01-15T12:00:00.000Z';
const service = (over: Partial<ServiceStatus> = {}): ServiceStatus => ({
  service: 'jobs',
  tasks: 2,
  silent: 0,
  ready: 2,
  versions: ['1.0.0'],
  upSince: '2026-01-15T11:00:00.000Z',
  restarts: 0,
  killed: 0,
  requests: 11,
  failing: 0,
  p95: 0.04,
  degraded: [],
  ...over,
});
const status = (over: Partial<Status> = {}): Status => ({
  environment: 'dev',
  at: AT,
  level: 'well',
  reasons: [],
  services: [service()],
  queues: [],
  outboxes: [],
  time: [],
  mail: { outcomes: {}, failedTries: 0, feedback: {}, p95Delay: null },
  worstClock: 0,
  ...over,
});
/** The cells of the line that begins with this text. */
const lineOf = (text: string, begin: string) =>
  text
    .split('\n')
    .find((line) => line.startsWith(begin))!
    .split(/ {2,}/);
const jobs = (over: Partial<ServiceStatus>) => lineOf(statusText(status({ services: [service(over)] })), 'jobs');

it('what is not known is shown as such, not as 0', () => {
  const unknown = { tasks: null, ready: null, restarts: null, requests: null, upSince: null, failing: null, p95: null };
  expect(jobs(unknown)).toEqual(['jobs', '?', '?', '1.0.0', '–', '?', '?', '–', '–']);
  const queue = { queue: 'deliveries', service: 'notifications' };
  const uncounted = { ...queue, waiting: null, oldest: null, inFlight: null, retrying: null, dead: null };
  expect(lineOf(statusText(status({ queues: [uncounted] })), 'deliveries')).toEqual(['deliveries', ...'?????']);
  const empty = { ...queue, waiting: 0, oldest: null, inFlight: 0, retrying: 0, dead: 0 };
  expect(lineOf(statusText(status({ queues: [empty] })), 'deliveries')).toEqual([
    'deliveries',
    '0',
    '–',
    '0',
    '0',
    '0',
  ]);
  expect(statusText(status({ mail: null, worstClock: null }))).toMatch(/^mail 15 min {2}\?\nclock {2}worst \?$/m);
});

it('shows how processes ended, and which are silent', () => {
  expect(jobs({ restarts: 3, killed: 1 })[5]).toBe('3 (1 killed, 2 stopped)');
  expect(jobs({ restarts: 1, killed: 0 })[5]).toBe('1 (1 stopped)');
  expect(jobs({ restarts: 1, killed: 1 })[5]).toBe('1 (1 killed)');
  expect(jobs({ tasks: 2, silent: 1, ready: 1 }).slice(1, 3)).toEqual(['2 (1 silent)', '1']);
});

it('failed tries do not read as lost mails', () => {
  const mail = { outcomes: { sent: 6 }, failedTries: 1, feedback: {}, p95Delay: null };
  expect(statusText(status({ mail }))).toContain('mail 15 min  sent 6 · 1 failed try, each repeated');
});
