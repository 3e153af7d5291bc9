import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { register } from 'prom-client';
import { PlatformClock, RealTime, RequestContext } from '@freelance/service';
import type { EventPublisher } from '../publishing/event-publisher';
import { MemoryOutboxStore, outboxEntry } from '../testing/memory-outbox';
import type { OutboxDelivery } from './outbox';
import { OutboxRelay } from './outbox-relay';

let store: MemoryOutboxStore;
let publish: jest.MockedFunction<EventPublisher['publish']>;
let deliver: jest.MockedFunction<OutboxDelivery['deliver']>;
let relay: OutboxRelay;

beforeEach(() => {
  jest.spyOn(Logger.prototype, 'log').mockReturnValue();
  jest.spyOn(Logger.prototype, 'warn').mockReturnValue();
  store = new MemoryOutboxStore();
  publish = jest.fn().mockResolvedValue(undefined);
  deliver = jest.fn().mockResolvedValue(undefined);
  relay = new OutboxRelay(
    { publish } as unknown as EventPublisher,
    store,
    [{ deliver }],
    new RealTime(new PlatformClock()),
  );
  register.resetMetrics();
});

const relayInBackground = (aggregateId: string, ...ids: string[]) => {
  const entries = ids.map(outboxEntry);
  store.put(aggregateId, entries);
  relay.relayInBackground(aggregateId, entries);
};

const valueOf = async (metric: string) => Number((await register.getSingleMetricAsString(metric)).split(' ').at(-1));

it('publishes and delivers every entry, then clears all in one call', async () => {
  const clear = jest.spyOn(store, 'clear');
  relayInBackground('job-1', 'job-1-1', 'job-1-2');
  await relay.flush();
  expect(publish.mock.calls.map(([topic, { id }, { requestId }]) => [topic, id, requestId])).toEqual([
    ['categories-events', 'job-1-1', 'request-0001'],
    ['categories-events', 'job-1-2', 'request-0001'],
  ]);
  expect(deliver.mock.calls.map(([aggregateId, { id }]) => [aggregateId, id])).toEqual([
    ['job-1', 'job-1-1'],
    ['job-1', 'job-1-2'],
  ]);
  expect(clear.mock.calls).toEqual([['job-1', ['job-1-1', 'job-1-2']]]);
});

it('delivers an entry without a topic, and publishes nothing', async () => {
  const entry = { ...outboxEntry('note-1'), topic: null };
  store.put('job-1', [entry]);
  relay.relayInBackground('job-1', [entry]);
  await relay.flush();
  expect(publish).not.toHaveBeenCalled();
  expect(deliver).toHaveBeenCalledTimes(1);
  expect(store.idsOf('job-1')).toEqual([]);
});

it('publishes and delivers at the same time, and clears only afterwards', async () => {
  const steps: string[] = [];
  const step = (name: string) => async () => {
    steps.push(`${name} begins`);
    await sleep(10);
    steps.push(`${name} ends`);
  };
  publish.mockImplementation(step('publish'));
  deliver.mockImplementation(step('deliver'));
  jest.spyOn(store, 'clear').mockImplementation(step('clear'));
  relayInBackground('job-1', 'job-1-1');
  await relay.flush();
  expect(steps.slice(0, 2).sort()).toEqual(['deliver begins', 'publish begins']);
  expect(steps.slice(4)).toEqual(['clear begins', 'clear ends']);
});

it.each([
  ['is not published', () => publish.mockRejectedValueOnce(new Error('down'))],
  ['is not delivered', () => deliver.mockRejectedValueOnce(new Error('down'))],
])('keeps an entry that %s and clears the others', async (_, breakFirst) => {
  breakFirst();
  relayInBackground('job-1', 'job-1-1', 'job-1-2', 'job-1-3');
  await relay.flush();
  expect(store.idsOf('job-1')).toEqual(['job-1-1']);
  expect(await valueOf('freelance_outbox_relays_failed_total')).toBe(1);
});

it('retries nothing', async () => {
  publish.mockRejectedValue(new Error('down'));
  relayInBackground('job-1', 'job-1-1');
  await relay.flush();
  expect(publish).toHaveBeenCalledTimes(1);
});

it('never throws, even if a delivery throws synchronously or clearing fails', async () => {
  deliver.mockImplementationOnce(() => {
    throw new Error('at once');
  });
  jest.spyOn(store, 'clear').mockRejectedValueOnce(new Error('down'));
  expect(() => relayInBackground('job-1', 'job-1-1')).not.toThrow();
  expect(() => relayInBackground('job-2', 'job-2-1')).not.toThrow();
  await relay.flush();
  expect(store.idsOf('job-1')).toEqual(['job-1-1']);
  expect(store.idsOf('job-2')).toEqual(['job-2-1']);
});

it('runs in the context of the request that caused the event, not of the request whose slot it takes', async () => {
  const requestIds: string[] = [];
  deliver.mockImplementation(async () => void requestIds.push(RequestContext.facts().requestId));
  for (let n = 0; n < 70; n++) {
    const entry = { ...outboxEntry(`job-${n}-1`), requestId: `request-${n}` };
    RequestContext.run({ requestId: `request-${n}` }, () => relay.relayInBackground(`job-${n}`, [entry]));
  }
  await relay.flush();
  expect(requestIds).toEqual(Array.from({ length: 70 }, (_, n) => `request-${n}`));
});

it('relays at most 64 aggregates at once and queues 5,000; it counts and drops the rest, which the sweep relays', async () => {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  let inFlight = 0;
  let most = 0;
  publish.mockImplementation(async () => {
    most = Math.max(most, ++inFlight);
    await released;
    inFlight--;
  });
  for (let n = 0; n < 64; n++) relayInBackground(`job-${n}`, `job-${n}-1`);
  await sleep(1);
  for (let n = 64; n < 5_074; n++) relayInBackground(`job-${n}`, `job-${n}-1`);
  await sleep(1);
  expect(await valueOf('freelance_outbox_relays_dropped_total')).toBe(10);
  release();
  await relay.flush();
  expect(most).toBe(64);
  expect([...store.outboxes.keys()].filter((id) => store.idsOf(id).length > 0)).toHaveLength(10);
});

it('stops waiting for a hanging relay when its time is over', async () => {
  publish.mockReturnValue(new Promise(() => undefined));
  relayInBackground('job-1', 'job-1-1');
  await relay.flush(50);
  expect(Logger.prototype.warn).toHaveBeenCalledWith({ aggregates: 1 }, 'Stopped with events to relay');
});
