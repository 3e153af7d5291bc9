import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { GetQueueAttributesCommand, type QueueAttributeName, SQSClient } from '@aws-sdk/client-sqs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pLimit from 'p-limit';
import { QUEUES } from '@freelance/manifest';
import { Addresses, createEnvelope, QueueDepth, QueueSender, startMessaging } from '@freelance/messaging';
import { waitFor } from '@freelance/testing';
import { claim } from '../job/domain/claim';
import { extend } from '../job/domain/extend';
import { addSeconds, type Job } from '../job/domain/job';
import { JobService } from '../job/job.service';
import { anOpenJob, by } from '../job/testing/job.builder';
import { DueReports } from '../operate/due-reports';
import { RunningJobs } from '../testing/running-jobs';
import type { DeadlineMessage } from './deadline-message.dto';
import { DEADLINES } from './deadlines';
import { Scan } from './scan';

const FIRST = 'seeker-456';
const SECOND = 'seeker-789';
const HOUR = 3_600;
const NEVER = '0 0 1 1 *';

let service: RunningJobs;
let app: NestFastifyApplication;
let jobs: JobService;

beforeAll(async () => {
  service = await RunningJobs.start({
    // Jobs that are written without the relay are left to the scans.
    OUTBOX_GRACE_SECONDS: '3600',
    // Only the tests scan.
    EXPIRY_SCAN_CRON: NEVER,
    TIMEOUT_SCAN_CRON: NEVER,
  });
  ({ app } = service);
  jobs = app.get(JobService);
});

afterAll(() => service.stop());

const aListedJob = (expirySeconds: number, overrides: Partial<Job> = {}) =>
  service.aListedJob(expirySeconds, overrides);

const aFewAtOnce = pLimit(32);
const listedJobs = (count: number, expirySeconds: number) =>
  Promise.all(Array.from({ length: count }, () => aFewAtOnce(() => aListedJob(expirySeconds))));

const scanExpiry = (aheadSeconds = 0) => app.get(Scan).run('expiry', aheadSeconds, new AbortController().signal);

const countOf = async (queue: 'jobExpiry' | 'jobTimeout', attribute: QueueAttributeName): Promise<number> => {
  const QueueUrl = await app.get(Addresses).queueUrl(QUEUES[queue]);
  const { Attributes } = await app
    .get(SQSClient)
    .send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] }));
  return Number(Attributes?.[attribute]);
};
const everything = async (queue: 'jobExpiry' | 'jobTimeout'): Promise<number> => {
  const parts = (['', 'NotVisible', 'Delayed'] as const).map((part) =>
    countOf(queue, `ApproximateNumberOfMessages${part}`),
  );
  return (await Promise.all(parts)).reduce((sum, count) => sum + count, 0);
};

describe('the report of what is due', () => {
  const mine = async (minutes: number, ids: readonly string[]) =>
    (await app.get(DueReports).within(minutes)).jobs.filter(({ jobId }) => ids.includes(jobId));

  it('has what is due within these minutes, the earliest first, and says whether a message waits', async () => {
    const [later, soon, far] = await Promise.all([aListedJob(2 * HOUR), aListedJob(HOUR), aListedJob(9 * HOUR)]);
    const ids = [later, soon, far];
    const found = await mine(180, ids);
    expect(found.map(({ jobId }) => jobId)).toEqual([soon, later]);
    expect(found[0]).toMatchObject({ status: 'open', isScheduled: false });
    expect(await mine(30, ids)).toEqual([]);
  });
});

describe('before anything is received', () => {
  it('a scan reads what is due and nothing else, and sends one message for each', async () => {
    await listedJobs(100, HOUR);
    expect(await scanExpiry()).toMatchObject({ reads: 4, found: 0, enqueued: 0 });

    await listedJobs(450, -1);
    const report = await scanExpiry();
    // More than one page of some shard, so that the scan reads on after the first.
    expect(report.reads).toBeGreaterThan(4);
    expect(report).toMatchObject({ found: 450, enqueued: 450 });
    expect(await app.get(QueueDepth).visible(QUEUES.jobExpiry)).toBe(450);
  });

  it('a job that is due soon waits on its queue hidden, from the moment it is written', async () => {
    const before = await countOf('jobTimeout', 'ApproximateNumberOfMessagesDelayed');
    const soon = await aListedJob(HOUR, { timeToCompleteSeconds: 899 });
    const far = await aListedJob(HOUR, { timeToCompleteSeconds: 901 });
    await service.claim(soon, FIRST);
    await service.claim(far, FIRST);
    await waitFor(async () => (await countOf('jobTimeout', 'ApproximateNumberOfMessagesDelayed')) === before + 1, {
      what: 'the delayed message',
    });
    await sleep(300);
    expect(await everything('jobTimeout')).toBe(before + 1);
  });
});

describe('once messages are received', () => {
  beforeAll(() => startMessaging(app));

  const tell = (due: DeadlineMessage) =>
    app
      .get(QueueSender)
      .send(
        QUEUES.jobTimeout,
        createEnvelope({ id: 'm', source: 'test', type: DEADLINES.timeout.message, time: new Date(), detail: due }),
        { requestId: 'request-1' },
      );
  const queueIsEmpty = (queue: 'jobExpiry' | 'jobTimeout', but = 0) =>
    waitFor(async () => (await everything(queue)) <= but, { what: `${queue} to be empty`, timeout: 30_000 });

  it('what a scan has found expires, each job once', async () => {
    const jobId = await aListedJob(-1);
    await scanExpiry();
    await scanExpiry();
    await queueIsEmpty('jobExpiry');
    const { status, sequence } = await jobs.view(jobId);
    expect({ status, sequence }).toEqual({ status: 'expired', sequence: 2 });
    // The jobs of the first test are expired as well: a scan finds none of them any more.
    expect(await scanExpiry()).toMatchObject({ found: 0 });
  });

  it('a message for an earlier claim changes nothing, and is not applied to the current claim', async () => {
    const waiting = await everything('jobTimeout');
    const jobId = await aListedJob(HOUR, { timeToCompleteSeconds: HOUR });
    const first = await service.claim(jobId, FIRST);
    const earlier: DeadlineMessage = {
      jobId,
      status: 'claimed',
      claimId: first.claim!.claimId,
      dueAt: first.claim!.submissionDeadline,
    };
    await service.withdraw(jobId, FIRST);
    const second = await service.claim(jobId, SECOND);
    // A copy of it with the current deadline: only the claim id differs.
    const { submissionDeadline } = second.claim!;
    await tell(earlier);
    await tell({ ...earlier, dueAt: submissionDeadline });
    await sleep(500);
    await queueIsEmpty('jobTimeout', waiting);
    expect(await jobs.view(jobId)).toEqual(second);
  });

  it('a message that arrives early is delayed until it is due, and one that arrives twice is applied once', async () => {
    const jobId = await aListedJob(HOUR, { timeToCompleteSeconds: 1 });
    const { claim: held } = await service.claim(jobId, FIRST);
    const due: DeadlineMessage = { jobId, status: 'claimed', claimId: held!.claimId, dueAt: held!.submissionDeadline };
    await Promise.all([tell(due), tell(due)]);
    await waitFor(async () => (await jobs.view(jobId)).status === 'open', { what: 'the timeout' });
    const timedOut = await jobs.view(jobId);
    expect(Date.parse(timedOut.updatedAt)).toBeGreaterThan(Date.parse(due.dueAt));
    await tell(due);
    await sleep(500);
    expect(await jobs.view(jobId)).toEqual(timedOut);
    expect(timedOut).toMatchObject({ sequence: 3, barred: { [FIRST]: 'timedout' } });
  });

  it('a message about a job that was deleted, or never existed, is acknowledged', async () => {
    const waiting = await everything('jobTimeout');
    await tell({
      jobId: `job-${randomUUID()}`,
      status: 'claimed',
      claimId: 'claim-1',
      dueAt: addSeconds(new Date(), 0),
    });
    await expect(queueIsEmpty('jobTimeout', waiting)).resolves.toBe(true);
  });

  it('when an owner, a claimer and a deadline act at the same instant, one is first, and the others get its outcome', async () => {
    for (let round = 0; round < 20; round++) {
      const now = new Date();
      const open = anOpenJob({ jobId: `job-${randomUUID()}`, expiryDate: addSeconds(now, HOUR) });
      const claimed = claim(open, {}, { ...by(FIRST, now), claimId: `claim-${randomUUID()}` }).job;
      const jobId = await aListedJob(HOUR, {
        ...claimed,
        claim: { ...claimed.claim!, submissionDeadline: addSeconds(now, 0.05) },
      });
      const { claim: held } = await jobs.view(jobId);
      const foreseen = { status: 'claimed', claimId: held!.claimId, dueAt: held!.submissionDeadline } as const;
      await sleep(Math.max(0, Date.parse(held!.submissionDeadline) - Date.now() - 2 + (round % 5)));
      const outcomes = await Promise.allSettled([
        service.submit(jobId, FIRST, { submissionNotes: 'x' }),
        jobs.applyDeadline(jobId, foreseen),
        service.withdraw(jobId, FIRST),
        service.asOwner(extend, jobId, { additionalSeconds: 60 }),
      ]);
      const { status, sequence } = await jobs.view(jobId);
      expect(['open', 'submitted', 'claimed']).toContain(status);
      const done = outcomes.filter(
        (outcome) =>
          outcome.status === 'fulfilled' && !('outcome' in outcome.value && outcome.value.outcome !== 'done'),
      );
      // Each success is one event; after an extension, one more command can succeed.
      expect(sequence - claimed.sequence).toBe(done.length);
      expect(done.length).toBeLessThanOrEqual(2);
    }
  });
});
