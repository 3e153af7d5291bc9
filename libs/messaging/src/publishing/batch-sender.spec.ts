import { setTimeout as sleep } from 'node:timers/promises';
import { type BatchResult, BatchSender, type Numbered } from './batch-sender';
import { type OutgoingMessage, sizeOf } from './outgoing-message';

const message = (body: string): OutgoingMessage => ({ body, attributes: { requestId: 'request-0001' } });
const messages = (count: number) => Array.from({ length: count }, (_, index) => message(`m${index}`));

interface Call {
  destination: string;
  bodies: string[];
}

/** A sender that records its calls. Each call takes one turn of the event loop. */
function recordingSender(answer: (messages: Numbered<OutgoingMessage>[]) => BatchResult = () => ({}), takesMs = 5) {
  const calls: Call[] = [];
  const seen = { inFlight: 0, most: 0 };
  const sender = new BatchSender<OutgoingMessage>(async (destination, batch) => {
    calls.push({ destination, bodies: batch.map(({ body }) => body) });
    seen.most = Math.max(seen.most, ++seen.inFlight);
    await sleep(takesMs);
    seen.inFlight--;
    return answer(batch);
  });
  return { sender, calls, seen };
}

const sendAll = (sender: BatchSender<OutgoingMessage>, all: OutgoingMessage[]) =>
  Promise.allSettled(all.map((one) => sender.send('topic', one)));

const faultsOf = (results: PromiseSettledResult<void>[]) =>
  results.map((result) => (result.status === 'rejected' ? (result.reason as Error).message : undefined));

it('sends 25 simultaneous messages in three calls, each message once and in order', async () => {
  const { sender, calls } = recordingSender();
  await sendAll(sender, messages(25));
  expect(calls.map(({ bodies }) => bodies.length)).toEqual([10, 10, 5]);
  expect(calls.flatMap(({ bodies }) => bodies)).toEqual(messages(25).map(({ body }) => body));
});

it('sends one message at once', async () => {
  const { sender, calls } = recordingSender();
  await sender.send('topic', message('alone'));
  expect(calls).toHaveLength(1);
});

it('rejects only the messages that were refused, with the reason', async () => {
  const { sender } = recordingSender((batch) => ({
    Failed: batch
      .filter(({ body }) => body === 'm3')
      .map(({ id }) => ({ Id: id, Code: 'Throttled', Message: 'slowly' })),
  }));
  const faults = faultsOf(await sendAll(sender, messages(12)));
  expect(faults.filter(Boolean)).toEqual(['Not taken: Throttled slowly']);
  expect(faults[3]).toBeDefined();
});

it('rejects all messages of a batch with the error of its call, and no message of another batch', async () => {
  const down = new TypeError('down');
  const { sender } = recordingSender((batch) => {
    if (batch.some(({ body }) => body === 'm3')) throw down;
    return {};
  });
  const results = await sendAll(sender, messages(12));
  expect(results.slice(0, 10)).toEqual(Array(10).fill({ status: 'rejected', reason: down }));
  expect(results.slice(10).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
});

it('keeps at most four calls in flight and fills the waiting batches', async () => {
  const { sender, calls, seen } = recordingSender();
  const sending: Promise<void>[] = [];
  for (const one of messages(60)) {
    sending.push(sender.send('topic', one));
    // One by one, as requests arrive: if none waited for a slot, each would be a batch of one.
    await new Promise(setImmediate);
  }
  await Promise.all(sending);
  expect(seen.most).toBe(4);
  expect(calls.flatMap(({ bodies }) => bodies)).toHaveLength(60);
  expect(calls.length).toBeLessThan(30);
});

it('sends at most 256 KB in one call, attributes included, and still sends every message', async () => {
  const { sender, calls } = recordingSender();
  const large = Array.from({ length: 10 }, (_, index) => message(`${index}${'ü'.repeat(25_000)}`));
  await sendAll(sender, large);
  const sizes = calls.map(({ bodies }) => bodies.reduce((bytes, body) => bytes + sizeOf(message(body)), 0));
  expect(sizes).toHaveLength(2);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(262_144);
  expect(calls.flatMap(({ bodies }) => bodies)).toEqual(large.map(({ body }) => body));
});

it('sends a message that is too large alone, so that only it fails', async () => {
  const { sender } = recordingSender((batch) => {
    if (batch.some((one) => sizeOf(one) > 262_144)) throw new Error('too long');
    return {};
  });
  const faults = faultsOf(await sendAll(sender, [message('a'), message('b'.repeat(262_144)), message('c')]));
  expect(faults).toEqual([undefined, 'too long', undefined]);
});

it('never mixes destinations in one batch', async () => {
  const { sender, calls } = recordingSender();
  await Promise.all([sender.send('a', message('1')), sender.send('b', message('2')), sender.send('a', message('3'))]);
  expect(calls).toEqual([
    { destination: 'a', bodies: ['1', '3'] },
    { destination: 'b', bodies: ['2'] },
  ]);
});

it('fails a message that has waited five seconds, without sending it', async () => {
  const now = jest.spyOn(performance, 'now').mockReturnValue(0);
  const { sender, calls } = recordingSender();
  const sending = sendAll(sender, messages(50));
  now.mockReturnValue(5_001);
  const faults = faultsOf(await sending);
  expect(faults.every((fault) => fault?.startsWith('Not sent: waited'))).toBe(true);
  expect(calls).toEqual([]);
});

it('counts the names, types and values of attributes, but not of empty ones', () => {
  expect(sizeOf({ body: 'ü', attributes: { a: 'b', c: undefined, d: '' } })).toBe(2 + 'aStringb'.length);
});
