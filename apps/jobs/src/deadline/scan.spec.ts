import { setTimeout as sleep } from 'node:timers/promises';
import { allShards } from '@freelance/dynamo';
import type { QueueDepth } from '@freelance/messaging';
import { RealTime } from '@freelance/service';
import type { DeadlineMessage } from './deadline-message.dto';
import type { DeadlineScheduler } from './deadline-scheduler';
import type { DueJobRow, DueJobs } from './due-jobs';
import { Scan } from './scan';

const NOON = new Date('2026-03-01T12:00:00.000Z');
const due = (
  jobId: string,
  { dueAt = NOON, scheduledFor }: { dueAt?: Date; scheduledFor?: string } = {},
): DueJobRow => ({
  due: { jobId, status: 'open', claimId: null, dueAt: dueAt.toISOString() },
  scheduledFor,
});

let pages: (status: DeadlineMessage['status'], shard: number) => DueJobRow[][];
let visible: jest.MockedFunction<QueueDepth['visible']>;
let send: jest.MockedFunction<DeadlineScheduler['send']>;
let pagesRead: { status: string; shard: number; until: string }[];
let scan: Scan;

beforeEach(() => {
  pages = () => [[]];
  pagesRead = [];
  visible = jest.fn().mockResolvedValue(0);
  send = jest.fn().mockResolvedValue(undefined);
  const dueJobs = {
    async *pages(status: DeadlineMessage['status'], shard: number, until: Date) {
      for (const page of pages(status, shard)) {
        await Promise.resolve();
        pagesRead.push({ status, shard, until: until.toISOString() });
        yield page;
      }
    },
  };
  const clock = { now: () => NOON };
  scan = new Scan(
    dueJobs as unknown as DueJobs,
    { send } as unknown as DeadlineScheduler,
    { visible } as unknown as QueueDepth,
    new RealTime(clock),
    clock,
  );
});

const run = (signal = new AbortController().signal) => scan.run('expiry', 60, signal);
const sent = () => send.mock.calls.map(([{ jobId }]) => jobId);

it('counts the jobs that are late, and by how much the latest is', async () => {
  const late = (seconds: number) => due(`job-${seconds}`, { dueAt: new Date(NOON.getTime() - seconds * 1_000) });
  pages = (_, shard) => (shard === 0 ? [[late(1), due('now')], [late(90)]] : [[late(-30)]]);
  expect(await run()).toMatchObject({ found: 6, overdue: 2, overdueSeconds: 90 });
});

it('reads every shard to its end, and jobs due up to a minute ahead', async () => {
  pages = (_, shard) => [[due(`job-${shard}-1`), due(`job-${shard}-2`)], [due(`job-${shard}-3`)]];
  const report = await run();
  expect(report).toMatchObject({ reads: 8, found: 12, enqueued: 12, until: '2026-03-01T12:01:00.000Z' });
  expect(new Set(pagesRead.map(({ shard }) => shard))).toEqual(new Set(allShards()));
  expect(new Set(pagesRead.map(({ until }) => until))).toEqual(new Set(['2026-03-01T12:01:00.000Z']));
  expect(new Set(sent()).size).toBe(12);
});

it('looks for claims and for reviews in the timeout scan', async () => {
  await scan.run('timeout', 60, new AbortController().signal);
  expect(new Set(pagesRead.map(({ status }) => status))).toEqual(new Set(['claimed', 'submitted']));
  expect(pagesRead).toHaveLength(8);
});

it('gives each job a request id of its own, so that its log lines show only what happens to it', async () => {
  pages = (_, shard) => [[due(`job-${shard}`)]];
  await run();
  expect(new Set(send.mock.calls.map(([, { requestId }]) => requestId)).size).toBe(send.mock.calls.length);
});

it('leaves out a job that has a delayed message already, as long as it is not due', async () => {
  const soon = new Date(NOON.getTime() + 30_000);
  const scheduledFor = soon.toISOString();
  pages = (_, shard) =>
    shard === 0
      ? [[due('job-scheduled', { dueAt: soon, scheduledFor }), due('job-due', { scheduledFor: NOON.toISOString() })]]
      : [[]];
  expect(await run()).toMatchObject({ found: 2, announced: 1, enqueued: 1 });
  expect(sent()).toEqual(['job-due']);
});

it('does not call the queue when nothing is due', async () => {
  await run();
  expect(visible).not.toHaveBeenCalled();
});

it('waits while the queue is long and continues when it is shorter', async () => {
  pages = (_, shard) => (shard === 0 ? [[due('job-1')]] : [[]]);
  visible.mockResolvedValueOnce(1_001).mockResolvedValueOnce(1_000);
  const report = await run();
  expect(visible).toHaveBeenCalledTimes(2);
  expect(sent()).toEqual(['job-1']);
  expect(report.heldBackSeconds).toBeGreaterThan(0.9);
});

it('sends no more once the service stops, not even messages that waited', async () => {
  pages = (_, shard) => (shard === 0 ? [[due('job-1')], [due('job-2')]] : [[]]);
  visible.mockResolvedValue(9_999);
  const stopping = new AbortController();
  const scanned = run(stopping.signal);
  await sleep(20);
  stopping.abort();
  expect(await scanned).toMatchObject({ enqueued: 0 });
  expect(send).not.toHaveBeenCalled();
});

it('fails when the queue fails, rather than report messages that were not sent', async () => {
  pages = () => [[due('job-1')]];
  send.mockRejectedValue(new Error('queue is down'));
  await expect(run()).rejects.toThrow('queue is down');
});
