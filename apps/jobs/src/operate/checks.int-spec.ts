import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { resourceName, TABLES } from '@freelance/manifest';
import { extend } from '../job/domain/extend';
import type { Job } from '../job/domain/job';
import { snapshotOf } from '../job/job-outbox';
import { by } from '../job/testing/job.builder';
import { OperatedJobs } from './testing/operated-jobs';

let jobs: OperatedJobs;
let job: Job;
let jobId: string;

beforeAll(async () => {
  jobs = await OperatedJobs.start();
});

afterAll(() => jobs.stop());

beforeEach(async () => {
  job = await jobs.claimed('seeker-1');
  ({ jobId } = job);
});

const tableOf = (name: string) => resourceName(jobs.tables.config.ENVIRONMENT, name);
const putClaim = (Item: object) =>
  jobs.tables.dynamo.send(new PutCommand({ TableName: tableOf(TABLES.claims), Item: { ...Item } }));
const remove = (table: string, Key: Record<string, unknown>) =>
  jobs.tables.dynamo.send(new DeleteCommand({ TableName: tableOf(table), Key }));
const adopt = () => jobs.restored.adopt([{ jobId, seen: 0 }], { apply: true });

describe('finds nothing', () => {
  it('when everything is relayed', async () => {
    expect(await jobs.findings()).toEqual([]);
  });

  it('about events that wait in the outbox', async () => {
    const waiting = await jobs.listed();
    await jobs.claim(waiting, 'seeker-2');
    expect(await jobs.findings()).toEqual([]);
  });

  it('about a job that was deleted after its retention time', async () => {
    const ended = await jobs.listed();
    await jobs.decide(ended, (open, now) => ({
      job: { ...open, status: 'expired', sequence: 2 },
      events: [
        {
          type: 'job.expired',
          detail: {
            sequence: 2,
            jobId: ended,
            ownerId: open.ownerId,
            jobName: open.name,
            payAmount: open.payAmount,
            originalStatus: 'open',
            expiryDate: open.expiryDate,
            expiredAt: now.toISOString(),
          },
          claim: null,
        },
      ],
    }));
    await jobs.tables.relay(ended);
    await remove(TABLES.jobs, { jobId: ended });
    expect(await jobs.findings()).toEqual([]);
  });
});

/** Each: what was planted, and what repairs it. After the repair nothing is found. */
describe('finds', () => {
  it('a job that was put back one event', async () => {
    const before = await jobs.tables.item(jobId);
    await jobs.decide(jobId, extended);
    await jobs.tables.relay(jobId);
    await jobs.tables.forge(jobId, before);
    expect(await jobs.findings()).toEqual([`claim-differs ${jobId}`, `job-behind-history ${jobId}`]);
    await adopt();
    expect(await jobs.findings()).toEqual([]);
  });

  it('a job with an event that the history does not have', async () => {
    await remove(TABLES.jobHistory, { jobId, sequence: 1 });
    await jobs.tables.forge(jobId, { sequence: 3 });
    expect(await jobs.findings()).toEqual([`job-ahead-of-history ${jobId}`]);
    await adopt();
    expect(await jobs.findings()).toEqual([]);
  });

  it('a version that no number of events explains', async () => {
    await jobs.tables.forge(jobId, { version: 9 });
    expect(await jobs.findings()).toEqual([`job-version ${jobId}`]);
    await adopt();
    expect(await jobs.findings()).toEqual([]);
  });

  it('a claimed job that lists show as open, and that no scan finds', async () => {
    await jobs.tables.forge(jobId, { openShard: 'open#0', statusShard: undefined });
    expect(await jobs.findings()).toEqual([`job-indexes ${jobId}`]);
    await adopt();
    expect(await jobs.tables.item(jobId)).not.toHaveProperty('openShard');
    expect(await jobs.tables.item(jobId)).toHaveProperty('statusShard');
    expect(await jobs.findings()).toEqual([]);
  });

  it('waiting events that no sweep finds', async () => {
    const listed = await jobs.listed();
    await jobs.tables.forge(listed, { outboxShard: undefined, pendingAt: undefined });
    expect(await jobs.findings()).toEqual([`job-outbox-hidden ${listed}`]);
    await jobs.restored.adopt([{ jobId: listed, seen: 0 }], { apply: true });
    expect(await jobs.tables.pending()).toContain(listed);
    expect(await jobs.findings()).toEqual([]);
  });

  it('a deadline that nothing applied', async () => {
    const listed = await jobs.listed();
    await jobs.tables.relay(listed);
    const past = new Date(Date.now() - 600_000).toISOString();
    await jobs.tables.forge(listed, { expiryDate: past, dueAt: past });
    expect(await jobs.findings()).toEqual([`job-overdue ${listed}`]);
    await jobs.tables.forge(listed, { expiryDate: job.expiryDate, dueAt: job.expiryDate });
    expect(await jobs.findings()).toEqual([]);
  });

  it('a claim without a row', async () => {
    await remove(TABLES.claims, { claimId: job.claim!.claimId });
    expect(await jobs.findings()).toEqual([`claim-missing ${job.claim!.claimId}`, `claim-missing ${jobId}`]);
    expect(await jobs.rebuilt(false)).toMatchObject({ written: 1 });
    expect(await jobs.findings()).toEqual([]);
  });

  it('a row that differs from its event', async () => {
    const row = (await jobs.tables.claims.find(job.claim!.claimId))!;
    await putClaim({ ...row, jobName: 'Forged' });
    expect(await jobs.findings()).toEqual([`claim-differs ${job.claim!.claimId}`]);
    expect(await jobs.rebuilt(false)).toMatchObject({ written: 1 });
    expect(await jobs.findings()).toEqual([]);
  });

  it('a row that an older event left', async () => {
    const row = (await jobs.tables.claims.find(job.claim!.claimId))!;
    await jobs.decide(jobId, extended);
    await jobs.tables.relay(jobId);
    await putClaim(row);
    expect(await jobs.findings()).toEqual([`claim-differs ${job.claim!.claimId}`, `claim-differs ${jobId}`]);
    expect(await jobs.rebuilt(false)).toMatchObject({ written: 1 });
    expect(await jobs.findings()).toEqual([]);
  });

  it('a row that no event explains', async () => {
    await putClaim({ ...snapshotOf(job, job.claim!, 2), claimId: 'claim-of-nobody' });
    expect(await jobs.findings()).toEqual(['claim-surplus claim-of-nobody']);
    expect(await jobs.rebuilt(false)).toMatchObject({ surplus: 1, removed: 0 });
    expect(await jobs.rebuilt(true)).toMatchObject({ surplus: 1, removed: 1 });
    expect(await jobs.findings()).toEqual([]);
  });

  it('a claim that its job does not have', async () => {
    const { claim: _claim, ...open } = await jobs.tables.item(jobId);
    await jobs.tables.forge(jobId, { ...open, claim: undefined, status: 'open' });
    expect(await jobs.findings()).toEqual([`claim-phantom ${job.claim!.claimId}`, `job-indexes ${jobId}`]);
    await adopt();
    expect(await jobs.tables.claims.find(job.claim!.claimId)).toMatchObject({ status: 'withdrawn' });
    expect(await jobs.findings()).toEqual([]);
  });

  it('a job that was lost', async () => {
    const item = await jobs.tables.item(jobId);
    await remove(TABLES.jobs, { jobId });
    expect(await jobs.findings()).toEqual([`claim-phantom ${job.claim!.claimId}`, `job-missing ${jobId}`]);
    await jobs.tables.forge(jobId, item);
    expect(await jobs.findings()).toEqual([]);
  });
});

describe('of the mail ledger', () => {
  const rowOf = (eventId: string, eventTime: string | null = null) => ({
    userId: 'owner-1',
    eventId,
    eventTime,
    createdAt: '2026-01-15T10:30:00.000Z',
  });
  const found = async (...rows: ReturnType<typeof rowOf>[]) =>
    (await jobs.ledger.check({ table: 'test-NotificationsTable', rows })).map(
      ({ rule, key, repair }) => `${rule} ${key}: ${repair}`,
    );
  const timeOf = async (sequence: number) =>
    (await jobs.tables.history.rowsOf(jobId)).find((row) => row.sequence === sequence)!.envelope!.time;

  it('finds nothing about events in the history and in an outbox', async () => {
    const listed = await jobs.listed();
    const known = [rowOf(`${jobId}-1`, await timeOf(1)), rowOf(`${jobId}-2`, await timeOf(2)), rowOf(`${jobId}-2`)];
    expect(await found(...known, rowOf(`${listed}-1`))).toEqual([]);
    // The users service has events too.
    expect(await found(rowOf('user-seeker-456-1'))).toEqual([]);
  });

  it('finds mails about events that never happened', async () => {
    const lost = 'job-00000000-0000-4000-8000-000000000000-1';
    expect(await found(rowOf(`${jobId}-3`), rowOf(lost, '2026-01-15T09:00:00.000Z'))).toEqual([
      `ledger-unknown-event owner-1 ${jobId}-3: npm run ops -- restore plan --at 2026-01-15T10:30:00.000Z`,
      `ledger-unknown-event owner-1 ${lost}: npm run ops -- restore plan --at 2026-01-15T09:00:00.000Z`,
    ]);
  });

  it('finds a mail about another event that had the same id before a restore', async () => {
    expect(await found(rowOf(`${jobId}-2`, '2026-01-15T09:00:00.000Z'))).toEqual([
      `ledger-other-event owner-1 ${jobId}-2: npm run ops -- resend ${jobId}-2 owner-1 --yes`,
    ]);
  });
});

it('keeps a row whose event is only in the outbox', async () => {
  const listed = await jobs.listed();
  const { claim, ...rest } = await jobs.claim(listed, 'seeker-9');
  await jobs.tables.claims.record(snapshotOf({ claim, ...rest }, claim!, 2));
  expect(await jobs.rebuilt(true)).toMatchObject({ surplus: 0, removed: 0 });
  expect(await jobs.tables.claims.find(claim!.claimId)).toBeDefined();
});

/** The owner gives the claimer a minute more. */
function extended(held: Job) {
  const now = new Date();
  return extend(held, { additionalSeconds: 60 }, by(held.ownerId, now));
}
