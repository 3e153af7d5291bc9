import type { QueueCounts } from '@freelance/contracts';
import { CORE_NAMES, type ServiceName } from '@freelance/manifest';
import { statusOf } from './status-of';
import { ago, facts, gauge, IDLE, instance, READY, reportsOfQueues } from './testing/status-facts';

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
  it('count as ended when they stopped, and when another one started in their place', () => {
    const killed = instance('jobs', { instance: 'b', lastSeenAt: ago(46) });
    const stopped = instance('jobs', { instance: 'c', lastSeenAt: ago(60), stoppedAt: ago(60) });
    const long = instance('jobs', { instance: 'd', lastSeenAt: ago(3_700) });
    const started = instance('jobs', { startedAt: ago(40) });
    expect(ofService({ instances: { jobs: [started, killed, stopped, long] } }, 'jobs')).toMatchObject({
      tasks: 1,
      silent: 0,
      restarts: 2,
      killed: 1,
    });
  });

  it('without a sign of life are tasks that are not ready, and no restart', () => {
    const silent = instance('jobs', { instance: 'b', lastSeenAt: ago(32) });
    expect(ofService({ instances: { jobs: [silent] } }, 'jobs')).toMatchObject({
      tasks: 1,
      silent: 1,
      ready: 1,
      restarts: 0,
    });
    const reports = { jobs: new Error('no answer') };
    expect(ofService({ instances: { jobs: [silent] }, reports }, 'jobs').ready).toBe(0);
  });

  it('that cannot be read are not counted as none', () => {
    const failure = new Error('DynamoDB does not answer');
    const instances = { jobs: failure, notifications: failure };
    expect(statusOf(facts({ instances }))).toMatchObject({ mail: null, worstClock: null });
    expect(ofService({ instances }, 'jobs')).toMatchObject({
      tasks: null,
      ready: null,
      restarts: null,
      requests: null,
      versions: ['1'],
    });
  });

  it('the only process is not ready when it does not answer', () => {
    expect(ofService({ reports: { jobs: new Error('no answer') } }, 'jobs')).toMatchObject({ tasks: 1, ready: 0 });
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
  const deliveries = (counts: Partial<QueueCounts> | string) => ({ queues: reportsOfQueues({ deliveries: counts }) });
  const statusOfDeliveries = (over: Parameters<typeof facts>[0]) =>
    statusOf(facts(over)).queues.find(({ queue }) => queue === 'deliveries');
  const oldest = (seconds: number) => ({
    notifications: [
      instance('notifications', {
        gauges: [gauge('freelance_queue_oldest_seconds', seconds, { queue: 'deliveries' })],
      }),
    ],
  });

  it('messages that wait for their next try are among those that wait', () => {
    expect(statusOfDeliveries(deliveries({ waiting: 2, retrying: 4, inFlight: 1 }))).toMatchObject({
      waiting: 6,
      inFlight: 1,
      retrying: 4,
    });
  });

  it('that cannot be counted have no numbers', () => {
    const unknown = { waiting: null, oldest: null, inFlight: null, retrying: null, dead: null };
    expect(statusOfDeliveries(deliveries('SQS: no answer in 1 s'))).toMatchObject(unknown);
    expect(statusOfDeliveries({ queues: [] })).toMatchObject(unknown);
  });

  it('one that cannot be counted is a reason', () => {
    expect(statusOf(facts(deliveries('SQS GetQueueAttributes: access denied'))).reasons).toMatchObject([
      { sentence: 'deliveries cannot be counted: SQS GetQueueAttributes: access denied', runbook: 'Degraded' },
    ]);
  });

  it('old messages and dead letters are reasons', () => {
    expect(runbooks({ ...deliveries({ waiting: 1 }), instances: oldest(301) })).toEqual(['QueueOld']);
    expect(runbooks({ ...deliveries({ retrying: 1, oldestRetryingSeconds: 301 }) })).toEqual(['QueueOld']);
    expect(runbooks({ ...deliveries({ waiting: 0 }), instances: oldest(301) })).toEqual([]);
    expect(runbooks(deliveries({ deadLetters: 1 }))).toEqual(['DeadLetters']);
    expect(runbooks(deliveries({ deadLetters: 10, deadLettersHeld: 1 }))).toEqual(['DeadLettersMany']);
  });
});

it('mails of processes that ended within the last 15 minutes are counted too', () => {
  const mails = (sent: number) => ({ ...IDLE, mails: { sent }, mailDelays: { '1': sent, '+Inf': sent } });
  const rows = [
    instance('notifications', { last15Minutes: mails(3) }),
    instance('notifications', { instance: 'b', lastSeenAt: ago(600), last15Minutes: mails(4) }),
    instance('notifications', { instance: 'c', lastSeenAt: ago(1_000), last15Minutes: mails(90) }),
  ];
  expect(statusOf(facts({ instances: { notifications: rows } })).mail).toMatchObject({ outcomes: { sent: 7 } });
});

it('requests of processes that ended within the last 5 minutes are counted too', () => {
  const busy = (requests: number) => ({ ...IDLE, requests, durations: { '0.1': requests, '+Inf': requests } });
  const rows = [
    instance('jobs', { startedAt: ago(100), last5Minutes: busy(3) }),
    instance('jobs', { instance: 'b', lastSeenAt: ago(120), last5Minutes: busy(28) }),
    instance('jobs', { instance: 'c', lastSeenAt: ago(301), stoppedAt: ago(301), last5Minutes: busy(90) }),
  ];
  expect(ofService({ instances: { jobs: rows } }, 'jobs').requests).toBe(31);
});

it('a failed try is repeated, so it is no outcome of a mail', () => {
  const rows = [instance('notifications', { last15Minutes: { ...IDLE, mails: { sent: 6, failed: 6 } } })];
  const { mail } = statusOf(facts({ instances: { notifications: rows } }));
  expect(mail).toMatchObject({ outcomes: { sent: 6 }, failedTries: 6 });
});
