import { BatchWriteCommand, DynamoDBDocumentClient, paginateScan, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pLimit from 'p-limit';
import type { ClaimRebuildPage } from '@freelance/contracts';
import { resourceName, type TableName, TABLES } from '@freelance/manifest';
import { OutboxRelay } from '@freelance/messaging';
import { waitFor } from '@freelance/testing';
import { RunningJobs } from '../testing/running-jobs';
import { ClaimRebuild } from './claim-rebuild';
import { relist } from './domain/relist';
import { approve, reject, requestChanges } from './domain/review';
import type { ClaimSnapshot } from './job-outbox';
import { JobService } from './job.service';

type Row = Record<string, unknown>;

const JOBS = 8;
const aFewAtOnce = pLimit(2);
const HOUR = 3_600;

let service: RunningJobs;
let app: NestFastifyApplication;
let jobs: JobService;
let dynamo: DynamoDBDocumentClient;
let asItWas: Row[];

const table = (name: TableName) => resourceName(service.cloud.environment, name);

async function rowsOf(name: TableName): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const { Items = [] } of paginateScan({ client: dynamo }, { TableName: table(name), ConsistentRead: true }))
    rows.push(...Items);
  return rows.sort((a, b) => String(a.claimId).localeCompare(String(b.claimId)));
}

const claims = () => rowsOf(TABLES.claims);

const put = (Item: Row) => dynamo.send(new PutCommand({ TableName: table(TABLES.claims), Item }));

async function emptyClaims(): Promise<void> {
  const ids = (await claims()).map(({ claimId }) => claimId as string);
  for (let from = 0; from < ids.length; from += 25) {
    const deletes = ids.slice(from, from + 25).map((claimId) => ({ DeleteRequest: { Key: { claimId } } }));
    await dynamo.send(new BatchWriteCommand({ RequestItems: { [table(TABLES.claims)]: deletes } }));
  }
}

/** The sums over all pages. */
async function rebuild({ dryRun = false, removeSurplus = false } = {}): Promise<Record<string, number>> {
  const sum: Record<string, number> = { pages: 0 };
  let next: string | null = null;
  do {
    const page: ClaimRebuildPage = await app.get(ClaimRebuild).page(next, { dryRun, removeSurplus });
    next = page.next;
    sum.pages! += 1;
    for (const [name, count] of Object.entries(page))
      if (typeof count === 'number') sum[name] = (sum[name] ?? 0) + count;
  } while (next !== null);
  return sum;
}

const aListedJob = (timeToCompleteSeconds = 600) =>
  service.aListedJob(HOUR, { payAmount: 19.9, timeToCompleteSeconds });

/** Withdrawn twice, changes requested, rejected, relisted and approved: four claims and more than a dozen events. */
async function aBusyLife(): Promise<void> {
  const jobId = await aListedJob();
  for (const seeker of ['seeker-1', 'seeker-2']) {
    await service.claim(jobId, seeker, { claimerNotes: 'Mine' });
    await service.withdraw(jobId, seeker);
  }
  await service.claim(jobId, 'seeker-3');
  await service.submit(jobId, 'seeker-3', { submissionNotes: 'Done' });
  await service.asOwner(requestChanges, jobId, { changes: 'More tests' });
  await service.submit(jobId, 'seeker-3', {
    deliverableUrl: 'https://example.com/it',
    additionalFiles: ['a.txt'],
  });
  await service.asOwner(reject, jobId, { rejectionReason: 'No' });
  await service.asOwner(relist, jobId, { newExpirySeconds: HOUR });
  await service.claim(jobId, 'seeker-1');
  await service.submit(jobId, 'seeker-1', { submissionNotes: 'Done' });
  await service.asOwner(approve, jobId, { approvalNotes: 'Thanks' });
}

/** Claimed by two seekers, one after the other, who both miss the deadline. */
async function aNeglectedJob(): Promise<void> {
  const jobId = await aListedJob(1);
  for (const seeker of ['seeker-1', 'seeker-2']) {
    const { claim } = await service.claim(jobId, seeker);
    const { claimId, submissionDeadline: dueAt } = claim!;
    const timedOut = async () =>
      (await jobs.applyDeadline(jobId, { status: 'claimed', claimId, dueAt })).outcome === 'done';
    await waitFor(timedOut, { what: 'the timeout' });
  }
}

beforeAll(async () => {
  service = await RunningJobs.start({ OUTBOX_GRACE_SECONDS: '0', OUTBOX_SWEEP_SECONDS: '1' });
  ({ app } = service);
  jobs = app.get(JobService);
  dynamo = app.get(DynamoDBDocumentClient);
  await app.init();
  await Promise.all([...Array.from({ length: JOBS }, () => aFewAtOnce(aBusyLife)), aNeglectedJob()]);
  await Promise.all(['seeker-1', 'seeker-2'].map(async (seeker) => service.claim(await aListedJob(), seeker)));
  await everythingRelayed();
  asItWas = await claims();
});

const everythingRelayed = () =>
  waitFor(
    async () => {
      await app.get(OutboxRelay).flush();
      return (await rowsOf(TABLES.jobs)).every(({ outbox }) => Object.keys(outbox as Row).length === 0);
    },
    { what: 'empty outboxes' },
  );

beforeEach(async () => {
  await emptyClaims();
  for (const row of asItWas) await put(row);
});

afterAll(() => service.stop());

it('restores every row of an emptied table', async () => {
  expect(asItWas).toHaveLength(4 * JOBS + 4);
  expect(new Set(asItWas.map(({ status }) => status))).toEqual(
    new Set(['withdrawn', 'timedout', 'rejected', 'approved', 'active']),
  );
  await emptyClaims();
  const report = await rebuild();
  expect(report).toMatchObject({ claims: asItWas.length, missing: asItWas.length, written: asItWas.length });
  expect(report.rows).toBe((await rowsOf(TABLES.jobHistory)).length);
  // Jobs are spread over several pages.
  expect(report.pages).toBeGreaterThan(1);
  expect(await claims()).toEqual(asItWas);
});

it('changes nothing when every row is right', async () => {
  expect(await rebuild()).toMatchObject({ missing: 0, differing: 0, newer: 0, unchanged: asItWas.length, written: 0 });
  expect(await claims()).toEqual(asItWas);
});

it('only reports the changes in a dry run', async () => {
  await emptyClaims();
  await put({ ...asItWas[0], status: 'active', sequence: 1 });
  expect(await rebuild({ dryRun: true })).toMatchObject({ missing: asItWas.length - 1, differing: 1, written: 0 });
  expect(await claims()).toHaveLength(1);
});

it('repairs rows that are out of date and rows that are wrong', async () => {
  const [lags, lies] = asItWas as [Row, Row];
  await put({ ...lags, status: 'active', sequence: 1 });
  await put({ ...lies, payAmount: 1, forged: true });
  expect(await rebuild()).toMatchObject({ missing: 0, differing: 2, written: 2 });
  expect(await claims()).toEqual(asItWas);
});

it('never replaces a newer row by an older event', async () => {
  const row = asItWas[0] as unknown as ClaimSnapshot;
  const newer = { ...row, status: 'timedout', sequence: row.sequence + 1 };
  await put(newer);
  expect(await rebuild()).toMatchObject({ newer: 1, written: 0 });
  expect(await claims()).toContainEqual(newer);
});

it('finds rows that no event explains, and removes them when told to', async () => {
  const known = asItWas[0]!;
  const surplus = { ...known, claimId: 'claim-of-nobody' };
  const ahead = { ...known, status: 'active', sequence: 99 };
  await put(surplus);
  await put(ahead);
  const found = { stored: asItWas.length + 1, surplus: 2 };
  expect(await rebuild()).toMatchObject({ ...found, removed: 0 });
  expect(await rebuild({ dryRun: true, removeSurplus: true })).toMatchObject({ ...found, removed: 0 });
  expect(await claims()).toHaveLength(asItWas.length + 1);
  expect(await rebuild({ removeSurplus: true })).toMatchObject({ ...found, removed: 2, missing: 1, written: 1 });
  expect(await claims()).toEqual(asItWas);
});

it('may run while claims change', async () => {
  await emptyClaims();
  const [jobId] = await Promise.all([aListedJob(), rebuild()]);
  await Promise.all([
    rebuild(),
    service.claim(jobId, 'seeker-1').then(() => service.submit(jobId, 'seeker-1', { submissionNotes: 'Done' })),
  ]);
  await everythingRelayed();
  const live = (await claims()).filter((row) => row.jobId === jobId);
  expect(live).toMatchObject([{ status: 'submitted', sequence: 3 }]);
  expect(await rebuild()).toMatchObject({ missing: 0, differing: 0, written: 0 });
});
