import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { Logger } from '@nestjs/common';
import { createDynamoClient } from '@freelance/dynamo';
import { PlatformClock, ServiceConfig } from '@freelance/service';
import { startTestCloud, type TestCloud, waitFor } from '@freelance/testing';
import { AdvancedTime } from './advanced-time';
import { ClockFollower } from './clock-follower';
import { ClockTable } from './clock-table';
import { SandboxClock } from './sandbox-clock';

const DAY = 86_400;

describe('an advance of the sandbox clock', () => {
  let cloud: TestCloud;
  let dynamo: DynamoDBDocumentClient;
  let table: ClockTable;
  let turned: SandboxClock;
  const running = new Set<ClockFollower>();

  const configOf = (overrides: Partial<ServiceConfig> = {}): ServiceConfig =>
    Object.assign(new ServiceConfig(), { ENVIRONMENT: cloud.environment, SANDBOX_CLOCK: 'on' }, overrides);

  /** The clock of one replica of a service. */
  const startReplica = async (over: ClockTable = table) => {
    const clock = new PlatformClock();
    const time = new AdvancedTime(clock);
    const follower = new ClockFollower(over, time, clock);
    running.add(follower);
    await follower.onModuleInit();
    return { time, stop: () => follower.onModuleDestroy() };
  };
  const offsetOf = (time: AdvancedTime) => Math.round((time.now().getTime() - Date.now()) / 1_000);

  beforeAll(async () => {
    cloud = await startTestCloud();
    dynamo = createDynamoClient();
    table = new ClockTable(dynamo, configOf());
    turned = new SandboxClock(table, new PlatformClock());
  });

  afterEach(async () => {
    await Promise.all([...running].map((follower) => follower.onModuleDestroy()));
    running.clear();
  });

  afterAll(async () => {
    dynamo.destroy();
    await cloud.stop();
  });

  it('is applied by every replica before the call returns, and calls the listeners', async () => {
    const [one, two] = await Promise.all([startReplica(), startReplica()]);
    const told = jest.fn();
    two.time.onAdvanced(told);
    const { offsetSeconds: before } = await turned.read();

    const { now, offsetSeconds } = await turned.advance(DAY, randomUUID());

    expect([offsetOf(one.time), offsetOf(two.time)]).toEqual([offsetSeconds, offsetSeconds]);
    expect(offsetSeconds - before).toBe(DAY);
    expect(Math.abs(Date.parse(now) - one.time.now().getTime())).toBeLessThan(500);
    expect(told).toHaveBeenCalledTimes(1);
    expect(await turned.read()).toMatchObject({ offsetSeconds });
  });

  it('adds up with concurrent advances', async () => {
    const { time } = await startReplica();
    const before = offsetOf(time);
    await Promise.all(Array.from({ length: 10 }, () => turned.advance(60, randomUUID())));
    expect(offsetOf(time) - before).toBe(600);
  });

  it('counts once if its first try was written and the response was lost', async () => {
    const first = await table.advance(60, 'turn-1', DAY * 365);
    expect(await table.advance(60, 'turn-1', DAY * 365)).toBe(first);
  });

  it('is applied once if its command is repeated', async () => {
    const first = await turned.advance(60, 'turn-2');
    expect((await turned.advance(60, 'turn-2')).offsetSeconds).toBe(first.offsetSeconds);
  });

  it('also applies to a service that starts later', async () => {
    const { offsetSeconds } = await turned.advance(60, randomUUID());
    const { time } = await startReplica();
    expect(offsetOf(time)).toBe(offsetSeconds);
  });

  it('waits for a late replica, but not for one that has died or stopped', async () => {
    const stopped = await startReplica();
    await stopped.stop();
    expect(await table.replicas()).toEqual([]);

    await table.putReplica('dead', { offsetSeconds: 0, seenAt: new Date() });
    const startedAt = performance.now();
    await turned.advance(1, randomUUID());
    expect(performance.now() - startedAt).toBeGreaterThan(2_000);
    expect(performance.now() - startedAt).toBeLessThan(4_000);
    await table.removeReplica('dead');
  });

  it('fails after four seconds if a live replica has not applied it, and stays in effect', async () => {
    const { offsetSeconds } = await turned.read();
    let isOver = false;
    const living = (async () => {
      for (; !isOver; await sleep(500)) await table.putReplica('stubborn', { offsetSeconds: 0, seenAt: new Date() });
    })();
    await expect(turned.advance(1, randomUUID())).rejects.toThrow('The clock was advanced, but not every service uses');
    isOver = true;
    await living;
    await table.removeReplica('stubborn');
    expect(await turned.read()).toMatchObject({ offsetSeconds: offsetSeconds + 1 });
  });

  it('is refused beyond ten years', async () => {
    const { offsetSeconds } = await turned.read();
    await table.advance(315_360_000 - offsetSeconds - 10, 'nearly', 315_360_000);
    await expect(turned.advance(11, randomUUID())).rejects.toThrow('more than 315360000 seconds (ten years) in total');
    await expect(turned.advance(10, randomUUID())).resolves.toMatchObject({ offsetSeconds: 315_360_000 });
  });

  it('stays unchanged while the table cannot be read; the follower warns once and continues afterwards', async () => {
    const warn = jest.spyOn(Logger.prototype, 'warn').mockReturnValue();
    const failing = new ClockTable(dynamo, configOf());
    const { time } = await startReplica(failing);
    const before = offsetOf(time);
    const reads = jest.spyOn(failing, 'offsetSeconds').mockRejectedValue(new Error('down'));
    await waitFor(() => reads.mock.calls.length >= 3, { what: 'a few tries' });
    expect(offsetOf(time)).toBe(before);
    expect(warn).toHaveBeenCalledTimes(1);
    reads.mockResolvedValue(before + 5);
    await waitFor(() => offsetOf(time) === before + 5, { what: 'the new offset' });
  });
});
