import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { QUEUES } from '@freelance/manifest';
import { waitFor } from '@freelance/testing';
import { register } from 'prom-client';
import { PoisonMessageError, RetryLaterError } from '../envelope/message-errors';
import { type CategoryHandler, startCategoryConsumer } from '../testing/category-consumer';
import { MessageCloud } from '../testing/message-cloud';
import { categoryCreated } from '../testing/messages';

const { maxAttempts } = QUEUES.categoryEvents;

class ProvisionerBrokeError extends Error {
  override readonly name = 'ProvisionerBrokeError';
}
const broken = new ProvisionerBrokeError('no topic\u0000 today');
const breaks: CategoryHandler = () => {
  throw broken;
};

let cloud: MessageCloud;
let app: NestFastifyApplication | undefined;

beforeAll(async () => (cloud = await MessageCloud.start()));
beforeEach(() => {
  jest.spyOn(Logger.prototype, 'warn').mockReturnValue();
  jest.spyOn(Logger.prototype, 'error').mockReturnValue();
});
afterEach(() => cloud.close(app));
afterAll(() => cloud.stop());

const start = async (handler: CategoryHandler, variables = {}) => {
  app = await startCategoryConsumer(cloud, handler, { variables });
};

const expectSoon = (condition: () => boolean) => waitFor(condition, { what: String(condition), timeout: 5_000 });

/** How long the only message of the queue stays hidden after it was handled. */
async function hiddenSeconds(): Promise<number> {
  const isBeingHandled = (seconds: number) => seconds > 25 && seconds <= 30;
  const hidden = () =>
    cloud.look('categoryEvents').hiddenSeconds.find((seconds) => seconds > 0 && !isBeingHandled(seconds));
  return waitFor(hidden, { what: 'the message to be hidden', timeout: 2_000 });
}

const expectDeadLetter = async () => {
  await expectSoon(() => cloud.deadLetters('categoryEvents').length === 1);
  await expectSoon(() => cloud.look('categoryEvents').count === 0);
  return cloud.deadLetters('categoryEvents')[0]!;
};

it('hides a failed message for five seconds or a little longer', async () => {
  await start(breaks);
  cloud.send('categoryEvents', categoryCreated('design'));
  const hidden = await hiddenSeconds();
  expect(hidden).toBeGreaterThan(4);
  expect(hidden).toBeLessThanOrEqual(6.5);
});

it('doubles the delay with each failure', async () => {
  cloud.send('categoryEvents', categoryCreated('design'));
  await cloud.burnReceives('categoryEvents', 3);
  await start(breaks);
  const hidden = await hiddenSeconds();
  expect(hidden).toBeGreaterThan(38);
  expect(hidden).toBeLessThanOrEqual(50);
});

it('logs the error that the handler threw', async () => {
  await start(breaks);
  cloud.send('categoryEvents', categoryCreated('design'));
  await expectSoon(() => jest.mocked(Logger.prototype.warn).mock.calls.length > 0);
  const [facts, unit] = jest.mocked(Logger.prototype.warn).mock.calls[0]! as [{ err: Error }, string];
  expect(unit).toBe('message');
  expect(facts.err).toBe(broken);
  expect(facts).toMatchObject({
    queue: 'categoryEvents',
    kind: 'category.created',
    eventId: categoryCreated('design').id,
    attempt: 1,
    outcome: 'retry',
    errorCode: 'ProvisionerBrokeError',
  });
});

it('sends a message to the dead-letter queue after the last attempt, with the reason', async () => {
  const message = categoryCreated('design');
  const id = cloud.send('categoryEvents', message, { 'detail-type': 'category.created', requestId: 'request-0001' });
  await cloud.burnReceives('categoryEvents', maxAttempts - 1);
  await start(breaks);
  const { body, attributes } = await expectDeadLetter();
  const instant = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/) as string;
  expect(JSON.parse(body)).toEqual(message);
  expect(attributes).toEqual({
    'detail-type': 'category.created',
    requestId: 'request-0001',
    'dlq-reason': 'attempts-exhausted',
    'dlq-error': 'ProvisionerBrokeError: no topic\u{FFFD} today',
    'dlq-handler': 'test-service category.created',
    'dlq-queue': 'test-categories-categories-events',
    'dlq-first-failure': instant,
    'dlq-last-failure': instant,
    'dlq-original-id': id,
  });
  expect(attributes['dlq-first-failure']! < attributes['dlq-last-failure']!).toBe(true);
});

it('retries a message until then', async () => {
  cloud.send('categoryEvents', categoryCreated('design'));
  await cloud.burnReceives('categoryEvents', maxAttempts - 2);
  await start(breaks);
  expect(await hiddenSeconds()).toBeGreaterThan(100);
  expect(cloud.deadLetters('categoryEvents')).toEqual([]);
});

it.each([
  ['unparseable', 'not JSON', 'PoisonMessageError: Body is not JSON'],
  ['unparseable', { ...categoryCreated('design'), time: 'yesterday' }, /time must be a UTC instant/],
  ['unknown-version', { ...categoryCreated('design'), version: '1' }, /version is not "0"/],
  ['unknown-type', { ...categoryCreated('design'), 'detail-type': 'job.claimed' }, /does not carry .*"job.claimed"/],
  ['invalid-detail', categoryCreated('design', { sequence: 'one' }), /sequence must be an integer/],
])('sends a poison message (%s, %j) to the dead-letter queue at once', async (reason, body, error) => {
  const handled = jest.fn();
  await start(handled);
  cloud.send('categoryEvents', body);
  const { attributes } = await expectDeadLetter();
  expect(attributes).toMatchObject({ 'dlq-reason': reason });
  expect(attributes['dlq-error']).toMatch(error);
  expect(handled).not.toHaveBeenCalled();
});

it('sends a message that its handler refuses to the dead-letter queue at once', async () => {
  await start(() => Promise.reject(new PoisonMessageError('nobody is called that')));
  cloud.send('categoryEvents', categoryCreated('design'));
  const { attributes } = await expectDeadLetter();
  expect(attributes).toMatchObject({
    'dlq-reason': 'refused',
    'dlq-error': 'PoisonMessageError: nobody is called that',
  });
  expect(await register.getSingleMetricAsString('freelance_messages_dead_lettered_total')).toContain(
    '{queue="categoryEvents",type="category.created",reason="refused"} 1',
  );
});

it('handles the good messages received together with bad ones', async () => {
  const handled: string[] = [];
  cloud.send('categoryEvents', 'not JSON');
  cloud.send('categoryEvents', categoryCreated('design'));
  cloud.send('categoryEvents', categoryCreated('bad', { name: '' }));
  await start(({ name }) => handled.push(name));
  await expectSoon(() => cloud.look('categoryEvents').count === 0);
  expect(handled).toEqual(['design']);
  expect(cloud.deadLetters('categoryEvents')).toHaveLength(2);
});

it('keeps a message while the dead-letter queue cannot be reached', async () => {
  await start(jest.fn(), { RETRY_TIME_DIVISOR: 10 });
  cloud.deleteDeadLetters('categoryEvents');
  cloud.send('categoryEvents', 'not JSON');
  await expectSoon(() => jest.mocked(Logger.prototype.error).mock.calls.length > 0);
  expect(cloud.look('categoryEvents').count).toBe(1);
  cloud.createQueue('categoryEvents');
  expect((await expectDeadLetter()).attributes).toMatchObject({ 'dlq-reason': 'unparseable' });
});

it('hides a message that came too early for as long as its handler says, and counts no failure', async () => {
  cloud.send('categoryEvents', categoryCreated('design'));
  await cloud.burnReceives('categoryEvents', maxAttempts);
  await start(() => {
    throw new RetryLaterError(99.2);
  });
  const hidden = await hiddenSeconds();
  expect(hidden).toBeGreaterThan(98);
  expect(hidden).toBeLessThanOrEqual(100);
  expect(cloud.deadLetters('categoryEvents')).toEqual([]);
  expect(Logger.prototype.warn).not.toHaveBeenCalled();
  expect(Logger.prototype.error).not.toHaveBeenCalled();
});
