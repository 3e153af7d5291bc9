import { BatchWriteCommand, DynamoDBDocumentClient, paginateScan, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pLimit from 'p-limit';
import { resourceName, type TableName, TABLES } from '@freelance/manifest';
import { OutboxRelay } from '@freelance/messaging';
import { waitFor } from '@freelance/testing';
import { RunningJobs } from '../testing/running-jobs';
import { ClaimRebuild, type RebuiltPage } from './claim-rebuild';
import type { ClaimSnapshot } from './job-outbox';
import { JobService } from './job.service';
import { NO_PRECONDITION } from './precondition';
import { OWNER } from './testing/job.builder';

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

/** All pages, summed up. */
async function rebuild({ dryRun = false } = {}): Promise<Record<string, number>> {
  const sum: Record<string, number> = { pages: 0 };
  let next: string | null = null;
  do {
    const page: RebuiltPage = await app.get(ClaimRebuild).page(next, { dryRun });
    next = page.next;
    sum.pages! += 1;
    for (const [name, count] of Object.entries(page))
      if (typeof count === 'number') sum[name] = (sum[name] ?? 0) + count;
  } while (next !== null);
  return sum;
}

const aListedJob = (timeToCompleteSeconds = 600) =>
  service.aListedJob(HOUR, { payAmount: 19.9, timeToCompleteSeconds });

/** Given back twice, changes asked for, rejected, listed again and approved: four claims, a dozen events and more. */
async function aBusyLife(): Promise<void> {
  const jobId = await aListedJob();
  for (const seeker of ['seeker-1', 'seeker-2']) {
    await jobs.claim(jobId, seeker, { claimerNotes: 'Mine' }, NO_PRECONDITION);
    await jobs.withdraw(jobId, seeker, {}, NO_PRECONDITION);
  }
  await jobs.claim(jobId, 'seeker-3', {}, NO_PRECONDITION);
  await jobs.submit(jobId, 'seeker-3', { submissionNotes: 'Done' }, NO_PRECONDITION);
  await jobs.requestChanges(jobId, OWNER, { changes: 'More tests' }, NO_PRECONDITION);
  await jobs.submit(
    jobId,
    'seeker-3',
    { deliverableUrl: 'https://example.com/it', additionalFiles: ['a.txt'] },
    NO_PRECONDITION,
  );
  await jobs.reject(jobId, OWNER, { rejectionReason: 'No' }, NO_PRECONDITION);
  await jobs.relist(jobId, OWNER, { newExpirySeconds: HOUR }, NO_PRECONDITION);
  await jobs.claim(jobId, 'seeker-1', {}, NO_PRECONDITION);
  await jobs.submit(jobId, 'seeker-1', { submissionNotes: 'Done' }, NO_PRECONDITION);
  await jobs.approve(jobId, OWNER, { approvalNotes: 'Thanks' }, NO_PRECONDITION);
}

/** Claimed by two, one after the other, and done in time by neither. */
async function aNeglectedJob(): Promise<void> {
  const jobId = await aListedJob(1);
  for (const seeker of ['seeker-1', 'seeker-2']) {
    const { claim } = await jobs.claim(jobId, seeker, {}, NO_PRECONDITION);
    const { claimId, submissionDeadline: dueAt } = claim!;
    const lapsed = async () => (await jobs.lapse(jobId, { status: 'claimed', claimId, dueAt })).outcome === 'done';
    await waitFor(lapsed, { what: 'the timeout' });
  }
}

beforeAll(async () => {
  service = await RunningJobs.start({ OUTBOX_GRACE_SECONDS: '0', OUTBOX_SWEEP_SECONDS: '1' });
  ({ app } = service);
  jobs = app.get(JobService);
  dynamo = app.get(DynamoDBDocumentClient);
  await app.init();
  await Promise.all([...Array.from({ length: JOBS }, () => aFewAtOnce(aBusyLife)), aNeglectedJob()]);
  await Promise.all(
    ['seeker-1', 'seeker-2'].map(async (seeker) => jobs.claim(await aListedJob(), seeker, {}, NO_PRECONDITION)),
  );
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

it('makes an emptied table what it was, row by row', async () => {
  expect(asItWas).toHaveLength(4 * JOBS + 4);
  expect(new Set(asItWas.map(({ status }) => status))).toEqual(
    new Set(['withdrawn', 'timedout', 'rejected', 'approved', 'active']),
  );
  await emptyClaims();
  const report = await rebuild();
  expect(report).toMatchObject({ claims: asItWas.length, missing: asItWas.length, written: asItWas.length });
  expect(report.rows).toBe((await rowsOf(TABLES.jobHistory)).length);
  // Jobs lie across the pages.
  expect(report.pages).toBeGreaterThan(1);
  expect(await claims()).toEqual(asItWas);
});

it('changes nothing where everything is right', async () => {
  expect(await rebuild()).toMatchObject({ missing: 0, differing: 0, newer: 0, unchanged: asItWas.length, written: 0 });
  expect(await claims()).toEqual(asItWas);
});

it('only tells what it would do in a dry run', async () => {
  await emptyClaims();
  await put({ ...asItWas[0], status: 'active', sequence: 1 });
  expect(await rebuild({ dryRun: true })).toMatchObject({ missing: asItWas.length - 1, differing: 1, written: 0 });
  expect(await claims()).toHaveLength(1);
});

it('mends rows that lag behind and rows that lie', async () => {
  const [lags, lies] = asItWas as [Row, Row];
  await put({ ...lags, status: 'active', sequence: 1 });
  await put({ ...lies, payAmount: 1, forged: true });
  expect(await rebuild()).toMatchObject({ missing: 0, differing: 2, written: 2 });
  expect(await claims()).toEqual(asItWas);
});

it('never puts an older event over a newer row', async () => {
  const row = asItWas[0] as unknown as ClaimSnapshot;
  const newer = { ...row, status: 'timedout', sequence: row.sequence + 1 };
  await put(newer);
  expect(await rebuild()).toMatchObject({ newer: 1, written: 0 });
  expect(await claims()).toContainEqual(newer);
});

it('may run while claims change', async () => {
  await emptyClaims();
  const [jobId] = await Promise.all([aListedJob(), rebuild()]);
  await Promise.all([
    rebuild(),
    jobs
      .claim(jobId, 'seeker-1', {}, NO_PRECONDITION)
      .then(() => jobs.submit(jobId, 'seeker-1', { submissionNotes: 'Done' }, NO_PRECONDITION)),
  ]);
  await everythingRelayed();
  const live = (await claims()).filter((row) => row.jobId === jobId);
  expect(live).toMatchObject([{ status: 'submitted', sequence: 3 }]);
  expect(await rebuild()).toMatchObject({ missing: 0, differing: 0, written: 0 });
});
