import type { Activity, GaugeValue, InstanceState } from '@freelance/contracts';
import { CORE_NAMES, SERVICE_NAMES, type ServiceName } from '@freelance/manifest';
import type { UpstreamReport } from '../../upstreams/upstream-health';
import type { StatusFacts } from './status-facts';
import { statusOf } from './status-of';

const NOW = new Date('2026-01-15T12:00:00.000Z');
const ago = (seconds: number) => new Date(NOW.getTime() - seconds * 1_000).toISOString();
const IDLE: Activity = { requests: 0, failures: 0, durations: {}, mails: {}, feedback: {}, mailDelays: {} };
const READY: UpstreamReport = { ready: true, version: '1', failing: [], degraded: [] };

const instance = (service: ServiceName, over: Partial<InstanceState> = {}): InstanceState => ({
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

const gauge = (name: string, value: number, labels: Record<string, string> = {}): GaugeValue => ({
  name,
  labels,
  value,
});

function facts(over: {
  instances?: Partial<StatusFacts['instances']>;
  reports?: Partial<StatusFacts['reports']>;
  services?: StatusFacts['services'];
}): StatusFacts {
  const instances = Object.fromEntries(SERVICE_NAMES.map((service) => [service, [instance(service)]]));
  const reports = { categories: READY, jobs: READY, notifications: READY, users: READY, ...over.reports };
  return {
    environment: 'dev',
    now: NOW,
    services: over.services ?? SERVICE_NAMES,
    instances: { ...(instances as unknown as StatusFacts['instances']), ...over.instances },
    reports,
  };
}

const level = (over: Parameters<typeof facts>[0]) => statusOf(facts(over)).level;
const runbooks = (over: Parameters<typeof facts>[0]) => statusOf(facts(over)).reasons.map(({ runbook }) => runbook);
const ofService = (over: Parameters<typeof facts>[0], name: ServiceName) =>
  statusOf(facts(over)).services.find(({ service }) => service === name)!;

it('is well when every service is ready and nothing waits', () => {
  expect(statusOf(facts({}))).toMatchObject({ level: 'well', reasons: [] });
});

it('says nothing about an add-on that the platform does not have', () => {
  const status = statusOf(
    facts({ services: CORE_NAMES, reports: { users: new Error('Users service is unavailable') } }),
  );
  expect(status).toMatchObject({ level: 'well', reasons: [] });
  expect(status.services.map(({ service }) => service)).toEqual(CORE_NAMES);
});

it('is down when a service does not answer, and names it', () => {
  const reports = { jobs: new Error('Jobs service is unavailable') };
  expect(statusOf(facts({ reports }))).toMatchObject({
    level: 'down',
    reasons: [{ sentence: 'Jobs service is unavailable', runbook: 'ServiceDown' }],
  });
});

it('gives one reason for a part that fails in several services', () => {
  const down = { ...READY, ready: false, failing: [{ name: 'dynamodb', message: 'no answer' }] };
  const { reasons } = statusOf(facts({ reports: { categories: down, jobs: down, notifications: down } }));
  expect(reasons.map(({ sentence }) => sentence)).toEqual([
    'categories, jobs, notifications not ready: dynamodb: no answer',
  ]);
});

it('still knows what the services answer when the states of the processes cannot be read', () => {
  const failure = new Error('DynamoDB: no answer in 1.8 s');
  const instances = Object.fromEntries(SERVICE_NAMES.map((service) => [service, failure]));
  const status = statusOf(facts({ instances }));
  expect(status.level).toBe('degraded');
  expect(status.reasons[0]!.sentence).toContain('DynamoDB: no answer in 1.8 s');
});

it('names the database first when the services are down because of it', () => {
  const failure = new Error('DynamoDB: no answer in 1.8 s');
  const instances = Object.fromEntries(SERVICE_NAMES.map((service) => [service, failure]));
  const { level: worst, reasons } = statusOf(facts({ instances, reports: { jobs: new Error('Jobs is unavailable') } }));
  expect(worst).toBe('down');
  expect(reasons[0]!.sentence).toContain('DynamoDB');
});

it('an answer of now replaces the stored state of the only replica', () => {
  const stored = instance('jobs', { ready: false, failing: [{ name: 'dynamodb', message: 'gone', since: ago(20) }] });
  expect(level({ instances: { jobs: [stored] } })).toBe('well');
  expect(ofService({ instances: { jobs: [stored] } }, 'jobs').ready).toBe(1);
});

it('a replica that is not ready beside one that is makes the platform degraded, since its check fails', () => {
  const bad = instance('jobs', {
    instance: 'b',
    ready: false,
    failing: [{ name: 'clock', message: 'off', since: ago(90) }],
  });
  const status = statusOf(facts({ instances: { jobs: [instance('jobs'), bad] } }));
  expect(status).toMatchObject({ level: 'degraded', reasons: [{ runbook: 'ClockOff', since: ago(90) }] });
});

describe('processes', () => {
  it('that were killed count as ended after three heartbeats', () => {
    const killed = instance('jobs', { instance: 'b', lastSeenAt: ago(46) });
    const stopped = instance('jobs', { instance: 'c', lastSeenAt: ago(60), stoppedAt: ago(60) });
    const long = instance('jobs', { instance: 'd', lastSeenAt: ago(3_700) });
    expect(ofService({ instances: { jobs: [instance('jobs'), killed, stopped, long] } }, 'jobs')).toMatchObject({
      tasks: 1,
      restarts: 2,
      killed: 1,
    });
  });

  it('of several versions are named', () => {
    const newer = instance('jobs', { instance: 'b', version: '2', startedAt: ago(600) });
    const { reasons } = statusOf(facts({ instances: { jobs: [newer, instance('jobs')] } }));
    expect(reasons).toMatchObject([{ sentence: 'jobs runs 1 and 2', since: ago(600), runbook: 'VersionsMixed' }]);
  });
});

describe('failing requests', () => {
  const busy = (requests: number, failures: number) => ({
    gateway: [instance('gateway', { last5Minutes: { ...IDLE, requests, failures, durations: { '+Inf': requests } } })],
  });

  it('count from 50 requests and two failures on, above 1 %', () => {
    expect(runbooks({ instances: busy(49, 49) })).toEqual([]);
    expect(runbooks({ instances: busy(60, 1) })).toEqual([]);
    expect(runbooks({ instances: busy(200, 2) })).toEqual([]);
    expect(runbooks({ instances: busy(100, 2) })).toEqual(['ApiFailing']);
  });
});

describe('queues', () => {
  const deliveries = { queue: 'deliveries' };
  const queueGauges = (over: {
    waiting?: number;
    inFlight?: number;
    busy?: number;
    oldest?: number;
    dead?: number;
  }) => [
    gauge('freelance_queue_messages', over.waiting ?? 0, { ...deliveries, state: 'waiting' }),
    gauge('freelance_queue_messages', over.inFlight ?? 0, { ...deliveries, state: 'in_flight' }),
    gauge('freelance_queue_oldest_seconds', over.oldest ?? 0, deliveries),
    gauge('freelance_dead_letters', over.dead ?? 0, deliveries),
    gauge('freelance_handlers_busy', over.busy ?? 0, deliveries),
  ];
  const rowsWith = (...gauges: GaugeValue[]) => ({ notifications: [instance('notifications', { gauges })] });

  it('messages that are hidden and have no handler wait for their next try', () => {
    const { queues } = statusOf(facts({ instances: rowsWith(...queueGauges({ waiting: 2, inFlight: 5, busy: 1 })) }));
    expect(queues).toMatchObject([{ queue: 'deliveries', waiting: 6, inFlight: 1, retrying: 4 }]);
  });

  it('two replicas see the same messages; the newest sample counts', () => {
    const old = instance('notifications', { lastSeenAt: ago(14), gauges: queueGauges({ waiting: 9 }) });
    const young = instance('notifications', { instance: 'b', lastSeenAt: ago(1), gauges: queueGauges({ waiting: 4 }) });
    expect(statusOf(facts({ instances: { notifications: [old, young] } })).queues).toMatchObject([{ waiting: 4 }]);
  });

  it('old messages and dead letters are reasons', () => {
    expect(runbooks({ instances: rowsWith(...queueGauges({ waiting: 1, oldest: 301 })) })).toEqual(['QueueOld']);
    expect(runbooks({ instances: rowsWith(...queueGauges({ waiting: 0, oldest: 301 })) })).toEqual([]);
    expect(runbooks({ instances: rowsWith(...queueGauges({ dead: 1 })) })).toEqual(['DeadLetters']);
    expect(runbooks({ instances: rowsWith(...queueGauges({ dead: 11 })) })).toEqual(['DeadLettersMany']);
  });
});

it('mails of processes that ended within the last 15 minutes are counted too', () => {
  const mails = (sent: number) => ({ ...IDLE, mails: { sent }, mailDelays: { '1': sent, '+Inf': sent } });
  const rows = [
    instance('notifications', { last15Minutes: mails(3) }),
    instance('notifications', { instance: 'b', lastSeenAt: ago(600), last15Minutes: mails(4) }),
    instance('notifications', { instance: 'c', lastSeenAt: ago(1_000), last15Minutes: mails(90) }),
  ];
  expect(statusOf(facts({ instances: { notifications: rows } })).mail.outcomes).toEqual({ sent: 7 });
});
