import type { AffectedUser, LogLine } from '@freelance/contracts';
import { affectedOf } from './affected-of';

const at = (minute: number) => `2026-01-15T12:${String(minute).padStart(2, '0')}:00.000Z`;
const PERIOD = { from: new Date(at(0)), to: new Date(at(10)), source: 'logs', truncated: false };

const request = (minute: number, userId: string | undefined, outcome: string, fields: object = {}): LogLine => ({
  time: at(minute),
  level: 30,
  service: 'gateway',
  msg: 'request',
  requestId: `request-${minute}`,
  kind: 'POST /job/owner/create',
  outcome,
  status: outcome === 'failed' ? 503 : 200,
  ...(userId === undefined ? {} : { userId }),
  ...fields,
});
const mail = (minute: number, outcome: string, delayMs?: number, eventId = 'job-1-2'): LogLine => ({
  time: at(minute),
  level: 30,
  service: 'notifications-service',
  msg: 'mail',
  kind: 'claimed-to-owner',
  userId: 'ann',
  eventId,
  outcome,
  ...(delayMs === undefined ? {} : { delayMs }),
});

it('names the users whose requests failed, with the code', () => {
  const lines = [
    request(1, 'ann', 'failed', { errorCode: 'SERVICE_UNAVAILABLE' }),
    request(2, 'bob', 'ok'),
    request(3, undefined, 'failed'),
    request(4, 'cid', 'refused'),
  ];
  const report = affectedOf(lines, PERIOD);
  expect(report).toMatchObject({
    requests: 4,
    refused: 1,
    failed: 2,
    failuresByCode: { SERVICE_UNAVAILABLE: 1, '503': 1 },
    anonymousFailures: 1,
  });
  expect(report.users.map(({ userId }) => userId)).toEqual(['ann']);
});

it('a request counts from its begin to its end', () => {
  const outage = (minute: number, ms: number) => request(minute, 'ann', 'failed', { ms });
  const atEnd = affectedOf([outage(11, 90_000), outage(12, 90_000)], PERIOD);
  expect(atEnd.users[0]!.failures.map((failure) => failure.at)).toEqual(['2026-01-15T12:09:30.000Z']);
});

describe('the cause of a failure', () => {
  const causeOf = (...more: LogLine[]) =>
    affectedOf(
      [...more, request(1, 'ann', 'failed', { calls: [{ name: 'HTTP POST jobs', ms: 1, error: '503' }] })],
      PERIOD,
    ).users[0]!.failures[0]!.cause;
  const ofService = (calls: object[], fields: object = {}) => ({
    ...request(1, 'ann', 'failed', { calls }),
    service: 'jobs-service',
    ...fields,
  });

  it('is the failed call of the service', () => {
    const calls = [
      { name: 'DynamoDB GetItem dev-JobsTable', ms: 2 },
      { name: 'DynamoDB PutItem dev-JobsTable', ms: 900, error: 'no answer in 900 ms' },
    ];
    expect(causeOf(ofService(calls))).toBe('DynamoDB PutItem dev-JobsTable: no answer in 900 ms');
  });

  it('is that of the gateway when the service wrote no line, or one without a failed call', () => {
    expect(causeOf()).toBe('HTTP POST jobs: 503');
    expect(causeOf(ofService([{ name: 'DynamoDB GetItem dev-JobsTable', ms: 2 }]))).toBe('HTTP POST jobs: 503');
  });

  it('is no call of another request or unit of work', () => {
    const calls = [{ name: 'SNS PublishBatch dev-jobs-events', ms: 900, error: 'no answer' }];
    const others = [ofService(calls, { requestId: 'other' }), ofService(calls, { msg: 'relay' })];
    expect(causeOf(...others)).toBe('HTTP POST jobs: 503');
  });
});

it('says who was refused with which code, the most frequent first', () => {
  const limited = (minute: number) =>
    request(minute, 'cid', 'refused', { errorCode: 'TOO_MANY_REQUESTS', status: 429 });
  const lines = [
    request(1, undefined, 'refused', { errorCode: 'UNAUTHENTICATED', status: 401 }),
    limited(2),
    limited(3),
    request(4, 'cid', 'refused', { errorCode: 'JOB_NOT_FOUND', status: 404 }),
    request(4, 'cid', 'ok'),
  ];
  const kind = 'POST /job/owner/create';
  expect(affectedOf(lines, PERIOD).refusals).toEqual([
    { userId: 'cid', kind, status: 429, errorCode: 'TOO_MANY_REQUESTS', count: 2, last: at(3) },
    { userId: null, kind, status: 401, errorCode: 'UNAUTHENTICATED', count: 1, last: at(1) },
    { userId: 'cid', kind, status: 404, errorCode: 'JOB_NOT_FOUND', count: 1, last: at(4) },
  ]);
});

describe('whether it succeeded later', () => {
  const succeededAt = (...lines: LogLine[]) => affectedOf(lines, PERIOD).users[0]!.failures[0]!.succeededAt;

  it('counts the same request of the same user, also after the period', () => {
    expect(succeededAt(request(1, 'ann', 'failed'), request(20, 'ann', 'ok'))).toBe(at(20));
  });

  it('does not count an earlier one, one of another user, or another request', () => {
    const other = { kind: 'POST /job/owner/cancel/:jobId' };
    expect(
      succeededAt(
        request(1, 'ann', 'ok'),
        request(2, 'ann', 'failed'),
        request(3, 'bob', 'ok'),
        request(4, 'ann', 'ok', other),
      ),
    ).toBeNull();
  });

  it('is the first success after each failure', () => {
    const lines = [
      request(1, 'ann', 'failed'),
      request(2, 'ann', 'ok', { jobId: 'job-1' }),
      request(3, 'ann', 'failed'),
      request(4, 'ann', 'ok', { jobId: 'job-2' }),
      request(5, 'ann', 'ok', { jobId: 'job-3' }),
    ];
    const [{ failures }] = affectedOf(lines, PERIOD).users as [AffectedUser];
    expect(failures.map(({ succeededAt: time }) => time)).toEqual([at(2), at(4)]);
  });

  it('is found at once in the lines of a large incident, because the gateway answers clients meanwhile', () => {
    const lines = Array.from({ length: 50_000 }, (_, n) =>
      request(1, `user-${n % 20_000}`, n % 2 === 0 ? 'ok' : 'failed', { jobId: `job-${n}` }),
    );
    const before = process.cpuUsage();
    expect(affectedOf(lines, PERIOD).users).toHaveLength(10_000);
    // Time of the processor, in microseconds. With a search for each failure: over a minute.
    expect(process.cpuUsage(before).user).toBeLessThan(10_000_000);
  });

  it('does not count the same command on another job', () => {
    expect(
      succeededAt(request(1, 'ann', 'failed', { jobId: 'job-1' }), request(2, 'ann', 'ok', { jobId: 'job-2' })),
    ).toBeNull();
  });
});

it('requests of operators, and lines of services about the same request, are not counted', () => {
  const lines = [
    request(1, 'admin-1', 'failed', { kind: 'GET /ops/status' }),
    { ...request(1, 'ann', 'failed'), service: 'jobs-service' },
  ];
  expect(affectedOf(lines, PERIOD)).toMatchObject({ requests: 0, failed: 0 });
});

it('names mails that were late or not sent until now, by their last try', () => {
  const lines = [
    mail(1, 'failed'),
    mail(3, 'sent', 130_000),
    mail(2, 'sent', 900, 'job-2-2'),
    mail(4, 'unknown-user', undefined, 'job-3-2'),
    mail(5, 'failed', undefined, 'job-4-2'),
    mail(15, 'sent', 600_000, 'job-4-2'),
    mail(16, 'failed', undefined, 'job-5-2'),
  ];
  expect(
    affectedOf(lines, PERIOD).mails.map(({ eventId, outcome, delaySeconds }) => [eventId, outcome, delaySeconds]),
  ).toEqual([
    ['job-1-2', 'sent', 130],
    ['job-3-2', 'unknown-user', null],
    ['job-4-2', 'sent', 600],
  ]);
});
