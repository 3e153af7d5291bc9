import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { PlatformClock, RealTime, ShutdownSequence } from '@freelance/service';
import { waitFor } from '@freelance/testing';
import type { MessagingConfig } from '../messaging.config';
import type { EventPublisher } from '../publishing/event-publisher';
import { MemoryOutboxStore, outboxEntry } from '../testing/memory-outbox';
import { OutboxRelay } from './outbox-relay';
import { OutboxSweep } from './outbox-sweep';

let store: MemoryOutboxStore;
let publish: jest.MockedFunction<EventPublisher['publish']>;
let relay: OutboxRelay;
let shutdown: ShutdownSequence;
let clock: PlatformClock;
let sweep: OutboxSweep;

const sweepEvery = (seconds: number) => {
  const config = { OUTBOX_SWEEP_SECONDS: seconds, OUTBOX_GRACE_SECONDS: 5 } as MessagingConfig;
  sweep = new OutboxSweep(store, relay, config, shutdown, clock);
};

beforeEach(() => {
  jest.spyOn(Logger.prototype, 'log').mockReturnValue();
  jest.spyOn(Logger.prototype, 'warn').mockReturnValue();
  store = new MemoryOutboxStore();
  publish = jest.fn().mockResolvedValue(undefined);
  relay = new OutboxRelay({ publish } as unknown as EventPublisher, store, [], new RealTime(new PlatformClock()));
  shutdown = new ShutdownSequence();
  clock = new PlatformClock();
  sweepEvery(60);
});
afterEach(() => sweep.onModuleDestroy());

const put = (...aggregateIds: string[]) => {
  for (const id of aggregateIds) store.put(id, [outboxEntry(`${id}-1`)]);
};
const published = () => publish.mock.calls.map(([, { id }]) => id);

it('relays events that a crash left behind', async () => {
  put('job-1', 'job-2');
  await sweep.sweep();
  expect(published().sort()).toEqual(['job-1-1', 'job-2-1']);
  expect(store.idsOf('job-1')).toEqual([]);
});

it('shows how many items waited, and how long the oldest did', async () => {
  const old = new Date(clock.now().getTime() - 90_000);
  store.put('job-1', [outboxEntry('job-1-1')], new Date(old.getTime() + 30_000));
  store.put('job-2', [outboxEntry('job-2-1')], old);
  publish.mockRejectedValue(new Error('down'));
  await sweep.sweep();
  expect(sweep.state().entries).toBe(2);
  expect(Math.round(sweep.state().oldestSeconds)).toBe(90);
  publish.mockResolvedValue(undefined);
  await sweep.sweep();
  await sweep.sweep();
  expect(sweep.state()).toMatchObject({ entries: 0, oldestSeconds: 0 });
});

it('leaves events younger than the grace period to the relay that started with them', async () => {
  store.put('young', [outboxEntry('young-1')], new Date(Date.now() - 4_000));
  store.put('old', [outboxEntry('old-1')], new Date(Date.now() - 5_001));
  await sweep.sweep();
  expect(published()).toEqual(['old-1']);
});

it('skips events younger than the grace period', async () => {
  store.put('young', [outboxEntry('young-1')], clock.now());
  await sweep.sweep();
  expect(published()).toEqual([]);
});

it('skips aggregates that this process is relaying', async () => {
  let release = (): void => undefined;
  publish.mockReturnValueOnce(new Promise((resolve) => (release = resolve)));
  put('job-1');
  relay.relayInBackground('job-1', [outboxEntry('job-1-1')]);
  await sweep.sweep();
  expect(published()).toEqual(['job-1-1']);
  release();
  await relay.flush();
});

it('retries a failed relay in the next sweep', async () => {
  put('job-1');
  publish.mockRejectedValueOnce(new Error('down'));
  await sweep.sweep();
  expect(store.idsOf('job-1')).toEqual(['job-1-1']);
  await sweep.sweep();
  expect(store.idsOf('job-1')).toEqual([]);
});

it('relays at most 16 aggregates at once', async () => {
  let inFlight = 0;
  let most = 0;
  publish.mockImplementation(async () => {
    most = Math.max(most, ++inFlight);
    await sleep(5);
    inFlight--;
  });
  put(...Array.from({ length: 50 }, (_, index) => `job-${index}`));
  await sweep.sweep();
  expect(most).toBe(16);
  expect(publish).toHaveBeenCalledTimes(50);
});

it('survives a failing read of the store', async () => {
  jest.spyOn(store, 'pendingAggregates').mockImplementation(() => {
    throw new Error('down');
  });
  await expect(sweep.sweep()).resolves.toBeUndefined();
});

it('sweeps right after the start and then repeatedly, never two sweeps at once', async () => {
  let inFlight = 0;
  let most = 0;
  let sweeps = 0;
  jest.spyOn(store, 'pendingAggregates').mockImplementation(async function* () {
    most = Math.max(most, ++inFlight);
    sweeps++;
    await sleep(30);
    inFlight--;
    yield* [];
  });
  sweepEvery(0.01);
  sweep.onApplicationBootstrap();
  await waitFor(() => sweeps >= 3, { what: 'three sweeps', timeout: 5_000 });
  expect(sweeps).toBeGreaterThanOrEqual(3);
  expect(most).toBe(1);
});

it('starts no relay once the service stops, and finishes the running ones', async () => {
  let release = (): void => undefined;
  publish.mockReturnValue(new Promise((resolve) => (release = resolve)));
  put(...Array.from({ length: 40 }, (_, index) => `job-${index}`));
  sweep.onApplicationBootstrap();
  await waitFor(() => publish.mock.calls.length === 16, { what: '16 relays', timeout: 5_000 });
  const stopped = shutdown.run();
  release();
  await stopped;
  expect(publish).toHaveBeenCalledTimes(16);
  expect([...store.outboxes.keys()].filter((id) => store.idsOf(id).length > 0)).toHaveLength(24);
});
