import { SERVICE_NAMES } from '@freelance/manifest';
import { NoReportError } from '../../upstreams/upstream-health';
import type { StatusFacts } from './status-facts';
import { statusOf } from './status-of';
import { ago, facts, gauge, instance, READY, reportsOfQueues } from './testing/status-facts';

const sentences = (over: Parameters<typeof facts>[0]) =>
  statusOf(facts(over)).reasons.map(({ level, sentence }) => `${level}: ${sentence}`);

describe('DynamoDB', () => {
  const failure = new Error('DynamoDB: no answer in 1.8 s');
  const instances = Object.fromEntries(
    SERVICE_NAMES.map((service) => [service, failure]),
  ) as unknown as StatusFacts['instances'];
  const silent = new NoReportError('Jobs service is unavailable: it accepts connections but does not answer', true);
  const unready = { ...READY, ready: false, failing: [{ name: 'dynamodb', message: 'no answer within 1500 ms' }] };

  it('is the one reason when the services do not work because of it', () => {
    expect(
      sentences({ instances, reports: { categories: unready, jobs: silent, notifications: silent, users: silent } }),
    ).toEqual([
      'down: DynamoDB does not answer (DynamoDB: no answer in 1.8 s); therefore unavailable: all services (the processes may run)',
    ]);
  });

  it('does not hide a service that fails in another way', () => {
    const refused = new NoReportError(
      'Jobs service is unavailable: it refuses connections, so no process listens',
      false,
    );
    const other = { ...unready, failing: [...unready.failing, { name: 'polling', message: 'not polled' }] };
    expect(sentences({ instances, reports: { categories: silent, jobs: refused, notifications: other } })).toEqual([
      'down: DynamoDB does not answer (DynamoDB: no answer in 1.8 s); therefore unavailable: categories (the processes may run)',
      'down: notifications not ready: polling: not polled',
      'down: Jobs service is unavailable: it refuses connections, so no process listens',
    ]);
  });

  it('is a reason also while the services work', () => {
    expect(sentences({ instances })).toEqual([
      'degraded: DynamoDB does not answer (DynamoDB: no answer in 1.8 s); the state of the processes is not known',
    ]);
  });
});

describe('SQS and SNS', () => {
  const error = 'SQS GetQueueAttributes dev-x: no answer in 1 s';
  const failed = (reason: string) =>
    reportsOfQueues(Object.fromEntries(reportsOfQueues().map(({ queue }) => [queue, reason])));
  const degraded = (name: string, message: string) => ({ ...READY, degraded: [{ name, message }] });
  const unpublished = 'SNS PublishBatch dev-jobs-events: no answer in 3000 ms, 3 tries';

  it('are named once, with the events that wait', () => {
    const waiting = instance('jobs', {
      gauges: [gauge('freelance_outbox_entries', 2), gauge('freelance_outbox_oldest_seconds', 20)],
      degraded: [{ name: 'topics', message: unpublished, since: ago(10) }],
    });
    const over = {
      queues: failed(error),
      reports: { categories: degraded('queues', 'x: failed'), jobs: degraded('topics', unpublished) },
      instances: { jobs: [waiting] },
    };
    expect(statusOf(facts(over)).reasons).toEqual([
      {
        level: 'degraded',
        sentence: `SQS and SNS do not answer (${error}; ${unpublished}); events of 2 items wait in the outbox of jobs`,
        since: ago(10),
        runbook: 'Degraded',
      },
    ]);
  });

  it('SQS is named as soon as no queue can be counted', () => {
    expect(sentences({ queues: failed(error) })).toEqual([`degraded: SQS does not answer (${error})`]);
    const refused = 'SQS GetQueueAttributes dev-x: connection refused';
    expect(sentences({ queues: failed(refused) })).toEqual([`degraded: SQS fails (${refused})`]);
  });

  it('failed receives are a reason of their own while the queues can be counted', () => {
    expect(sentences({ reports: { jobs: degraded('queues', 'jobExpiry: access denied') } })).toEqual([
      'degraded: jobs degraded: queues: jobExpiry: access denied',
    ]);
  });
});
