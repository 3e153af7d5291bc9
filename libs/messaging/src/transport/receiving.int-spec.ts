import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ReceiveMessageCommand, type ReceiveMessageCommandInput } from '@aws-sdk/client-sqs';
import { SqsService } from '@ssut/nestjs-sqs';
import { HealthRegistry } from '@freelance/service';
import { QUEUES } from '@freelance/manifest';
import { waitFor } from '@freelance/testing';
import { createCategoryConsumer, recordCalls, startCategoryConsumer } from '../testing/category-consumer';
import { MessageCloud } from '../testing/message-cloud';
import { categoryCreated } from '../testing/messages';
import { pollerNames } from './poller-names';
import { QueuePollers } from './queue-pollers';
import { ReceiveGate } from './receive-gate';
import { startMessaging } from './start-messaging';

let cloud: MessageCloud;
let app: NestFastifyApplication | undefined;
let handled: string[];

beforeAll(async () => (cloud = await MessageCloud.start()));
beforeEach(() => {
  handled = [];
  jest.spyOn(Logger.prototype, 'warn').mockReturnValue();
});
afterEach(() => cloud.close(app));
afterAll(() => cloud.stop());

const note = ({ name }: { name: string }) => handled.push(name);
const consumers = () => [...app!.get(SqsService).consumers.values()].map(({ instance }) => instance);

const expectHandling = async () => {
  cloud.send('categoryEvents', categoryCreated('design'));
  await waitFor(() => handled.includes('design'), { what: 'the message to be handled', timeout: 5_000 });
};

it('requests ten messages, all attributes and a long poll, with two pollers', async () => {
  app = await createCategoryConsumer(cloud, note);
  const receives = recordCalls<ReceiveMessageCommandInput>(app, ReceiveMessageCommand);
  await startMessaging(app);
  await waitFor(() => receives.length >= 2, { what: 'both pollers to receive', timeout: 5_000 });
  expect(receives).toHaveLength(2);
  expect(receives[0]).toMatchObject({
    MaxNumberOfMessages: 10,
    WaitTimeSeconds: 1,
    MessageAttributeNames: ['All'],
    MessageSystemAttributeNames: ['All'],
  });
});

it('lets a receive wait longer than other calls may take', async () => {
  app = await startCategoryConsumer(cloud, note, { variables: { RECEIVE_WAIT_SECONDS: 2 } });
  await sleep(1_500);
  await expectHandling();
  expect(Logger.prototype.warn).not.toHaveBeenCalled();
});

it('recovers when its queue is deleted and created again, reports it meanwhile, and does not retry without pause', async () => {
  app = await createCategoryConsumer(cloud, note);
  const receives = recordCalls<ReceiveMessageCommandInput>(app, ReceiveMessageCommand);
  await startMessaging(app);
  cloud.deleteQueue('categoryEvents');
  cloud.clear();
  receives.length = 0;
  await sleep(2_500);
  expect(receives.length).toBeGreaterThanOrEqual(2);
  expect(receives.length).toBeLessThanOrEqual(6);
  expect(app.get(QueuePollers).lastPollAt(QUEUES.categoryEvents)!.getTime()).toBeGreaterThan(Date.now() - 2_100);
  const queues = app.get(HealthRegistry).degraded.find(({ name }) => name === 'queues')!;
  await expect(queues.check()).rejects.toThrow(/^categoryEvents: .+ not exist/);
  cloud.createQueue('categoryEvents');
  await expectHandling();
  const pollers = app.get(QueuePollers);
  const names = pollerNames(QUEUES.categoryEvents);
  // The gate knows this at the receive after the successful one.
  const isWell = () => names.every((name) => app!.get(ReceiveGate).failureOf(name) === undefined);
  await waitFor(isWell, { what: 'every poller to receive again', timeout: 10_000 });
  expect(() => pollers.assertReceiving()).not.toThrow();
});

it('continues after a listener has thrown', async () => {
  // The library logs the error there.
  jest.spyOn(console, 'log').mockReturnValue();
  app = await startCategoryConsumer(cloud, note);
  for (const consumer of consumers()) {
    consumer.on('error', () => {
      throw new Error('listener broke');
    });
  }
  cloud.deleteQueue('categoryEvents');
  await sleep(1_200);
  cloud.createQueue('categoryEvents');
  await expectHandling();
});

it('restarts a poller that something else stopped', async () => {
  app = await startCategoryConsumer(cloud, note);
  for (const consumer of consumers()) consumer.stop();
  await waitFor(() => consumers().every(({ status }) => !status.isPolling), {
    what: 'all pollers to stop',
    timeout: 5_000,
  });
  await expectHandling();
  expect(consumers().every(({ status }) => status.isRunning)).toBe(true);
});

it('is alive while it tries to receive, and not when one poller has not tried for a minute', async () => {
  let end = (): void => undefined;
  const endless = new Promise<void>((resolve) => (end = resolve));
  app = await startCategoryConsumer(cloud, () => endless);
  cloud.send('categoryEvents', categoryCreated('design'));
  await waitFor(() => cloud.look('categoryEvents').inflight.length === 1, {
    what: 'the message to be received',
    timeout: 5_000,
  });
  const begun = Date.now();
  // The other poller continues meanwhile.
  await sleep(1_100);
  const pollers = app.get(QueuePollers);
  expect(() => pollers.assertAlive(new Date(begun + 59_000))).not.toThrow();
  expect(() => pollers.assertAlive(new Date(begun + 60_001))).toThrow('Not polled for 60 s: categoryEvents');
  await expect(app.get(HealthRegistry).liveness[0]!.check()).resolves.toBeUndefined();
  end();
});
