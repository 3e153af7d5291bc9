import type { Activity, GaugeValue, InstanceState, QueueCounts, QueueReport } from '@freelance/contracts';
import { queuesOf, type ServiceName, SERVICE_NAMES } from '@freelance/manifest';
import type { UpstreamReport } from '../../../upstreams/upstream-health';
import { CONSUMERS } from '../../queue-owners';
import type { StatusFacts } from '../status-facts';

export const NOW = new Date('2026-01-15T12:00:00.000Z');
export const ago = (seconds: number): string => new Date(NOW.getTime() - seconds * 1_000).toISOString();
export const IDLE: Activity = { requests: 0, failures: 0, durations: {}, mails: {}, feedback: {}, mailDelays: {} };
export const READY: UpstreamReport = { ready: true, version: '1', failing: [], degraded: [] };
const EMPTY: QueueCounts = {
  waiting: 0,
  delayed: 0,
  inFlight: 0,
  retrying: 0,
  oldestRetryingSeconds: null,
  deadLetters: 0,
  deadLettersHeld: 0,
};

export const instance = (service: ServiceName, over: Partial<InstanceState> = {}): InstanceState => ({
  service,
  instance: 'a',
  version: '1',
  startedAt: ago(3_600),
  lastSeenAt: ago(5),
  ready: true,
  failing: [],
  degraded: [],
  last5Minutes: IDLE,
  last15Minutes: IDLE,
  gauges: [],
  ...over,
});

export const gauge = (name: string, value: number, labels: Record<string, string> = {}): GaugeValue => ({
  name,
  labels,
  value,
});

interface Over {
  instances?: Partial<StatusFacts['instances']>;
  reports?: Partial<StatusFacts['reports']>;
  queues?: QueueReport[];
  services?: StatusFacts['services'];
}

/** A platform that is well, except for what is given. */
export function facts({
  instances = {},
  reports = {},
  queues = reportsOfQueues(),
  services = SERVICE_NAMES,
}: Over): StatusFacts {
  const rows = Object.fromEntries(SERVICE_NAMES.map((service) => [service, [instance(service)]]));
  return {
    environment: 'dev',
    now: NOW,
    services,
    instances: { ...(rows as unknown as StatusFacts['instances']), ...instances },
    reports: { categories: READY, jobs: READY, notifications: READY, users: READY, ...reports },
    queues: { queues, failures: [] },
  };
}

/** All queues, empty except for what is given; an error in place of counts is why the queue cannot be counted. */
export const reportsOfQueues = (over: Record<string, Partial<QueueCounts> | string> = {}): QueueReport[] =>
  CONSUMERS.flatMap((service) =>
    queuesOf(service).map(({ key, name }) => {
      const counts = over[key] ?? {};
      return typeof counts === 'string'
        ? { service, queue: key, name, counts: null, error: counts }
        : { service, queue: key, name, counts: { ...EMPTY, ...counts }, error: null };
    }),
  );
