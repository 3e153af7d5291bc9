import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { Catch, type ExceptionFilter } from '@nestjs/common';
import { DeleteMessageBatchCommand, type DeleteMessageBatchCommandInput } from '@aws-sdk/client-sqs';
import { RequestContext, RequestValidationPipe } from '@freelance/service';
import { waitFor } from '@freelance/testing';
import { of } from 'rxjs';
import { createCategoryConsumer, recordCalls, startCategoryConsumer } from '../testing/category-consumer';
import { MessageCloud } from '../testing/message-cloud';
import { categoryCreated } from '../testing/messages';
import { MessageContext } from './message-context';
import { startMessaging } from './start-messaging';

const FAST = { variables: { RETRY_TIME_DIVISOR: 1_000 } };

let cloud: MessageCloud;
let app: NestFastifyApplication | undefined;

beforeAll(async () => (cloud = await MessageCloud.start()));
afterEach(() => cloud.close(app));
afterAll(() => cloud.stop());

const expectEmptyQueue = async () =>
  await waitFor(() => cloud.look('categoryEvents').count === 0, { what: 'the queue to be empty', timeout: 5_000 });

it.each([
  ['nothing', undefined],
  ['a promise of nothing', Promise.resolve()],
  ['an object', { anything: true }],
  ['an empty list', []],
  ['an observable', of(1, 2)],
])('deletes a message whose handler succeeds and returns %s', async (_, returned) => {
  const handled: string[] = [];
  app = await startCategoryConsumer(cloud, ({ name }) => {
    handled.push(name);
    return returned;
  });
  cloud.send('categoryEvents', categoryCreated('design'));
  await expectEmptyQueue();
  expect(handled).toEqual(['design']);
});

it('keeps a message whose handler throws, and handles it again', async () => {
  const receiveCounts: number[] = [];
  app = await startCategoryConsumer(
    cloud,
    (_, { receiveCount }) => {
      receiveCounts.push(receiveCount);
      if (receiveCount < 3) throw new Error('not now');
    },
    FAST,
  );
  cloud.send('categoryEvents', categoryCreated('design'));
  await expectEmptyQueue();
  expect(receiveCounts).toEqual([1, 2, 3]);
  expect(cloud.deadLetters('categoryEvents')).toEqual([]);
});

it('of 10 messages received together deletes the 7 that succeeded, once, and handles the other 3 again', async () => {
  const tries: Record<string, number> = {};
  app = await createCategoryConsumer(
    cloud,
    ({ name }) => {
      tries[name] = (tries[name] ?? 0) + 1;
      if (['c2', 'c5', 'c9'].includes(name) && tries[name] === 1) throw new Error('not now');
    },
    FAST,
  );
  const deletes = recordCalls<DeleteMessageBatchCommandInput>(app, DeleteMessageBatchCommand);
  const names = Array.from({ length: 10 }, (_, index) => `c${index}`);
  for (const name of names) cloud.send('categoryEvents', categoryCreated(name));
  await startMessaging(app);
  await expectEmptyQueue();
  expect(tries).toEqual(Object.fromEntries(names.map((name) => [name, ['c2', 'c5', 'c9'].includes(name) ? 2 : 1])));
  expect(deletes[0]!.Entries).toHaveLength(7);
  expect(deletes.flatMap(({ Entries }) => Entries)).toHaveLength(10);
});

it('keeps a message whose handler failed, even if a filter of the app answers every error', async () => {
  @Catch()
  class AnswerFilter implements ExceptionFilter {
    catch(): string {
      return 'answered';
    }
  }
  let tries = 0;
  app = await startCategoryConsumer(
    cloud,
    () => {
      if (++tries === 1) throw new Error('not now');
    },
    { ...FAST, providers: [{ provide: APP_FILTER, useClass: AnswerFilter }] },
  );
  cloud.send('categoryEvents', categoryCreated('design'));
  await expectEmptyQueue();
  expect(tries).toBe(2);
});

it('accepts unknown fields, even if the app refuses them in requests', async () => {
  const handled: unknown[] = [];
  app = await startCategoryConsumer(cloud, (event) => handled.push(event), {
    providers: [{ provide: APP_PIPE, useClass: RequestValidationPipe }],
  });
  cloud.send('categoryEvents', { ...categoryCreated('design', { colour: 'blue' }), mood: 'good' });
  await expectEmptyQueue();
  expect(handled).toEqual([expect.objectContaining({ name: 'design', colour: 'blue' })]);
});

it('gives the handler the facts of the message and of the request that caused it', async () => {
  const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
  const contexts: MessageContext[] = [];
  const requestIds: string[] = [];
  app = await startCategoryConsumer(cloud, (_, context) => {
    contexts.push(context);
    requestIds.push(RequestContext.facts().requestId);
  });
  cloud.send('categoryEvents', categoryCreated('design'), { requestId: 'request-0001', traceparent });
  await expectEmptyQueue();
  expect(contexts[0]).toBeInstanceOf(MessageContext);
  expect(contexts[0]).toMatchObject({
    id: 'category-design-1',
    time: '2026-01-15T10:30:00.000Z',
    source: 'categories-service',
    queue: 'categoryEvents',
    receiveCount: 1,
    requestId: 'request-0001',
    traceparent,
  });
  expect(requestIds).toEqual(['request-0001']);
});
