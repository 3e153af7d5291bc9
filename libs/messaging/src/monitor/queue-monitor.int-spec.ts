import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { register } from 'prom-client';
import { createCategoryConsumer } from '../testing/category-consumer';
import { MessageCloud } from '../testing/message-cloud';
import { categoryCreated } from '../testing/messages';
import { QueueMonitor } from './queue-monitor';

let cloud: MessageCloud;
let app: NestFastifyApplication | undefined;
let warn: jest.SpyInstance;

beforeAll(async () => (cloud = await MessageCloud.start()));
beforeEach(() => void (warn = jest.spyOn(Logger.prototype, 'warn').mockReturnValue()));
afterEach(() => cloud.close(app));
afterAll(() => cloud.stop());

it('shows the messages of a queue as metrics and to other code', async () => {
  app = await createCategoryConsumer(cloud, jest.fn());
  cloud.send('categoryEvents', categoryCreated('design'));
  cloud.sendDeadLetter('categoryEvents', 'not JSON');
  await app.get(QueueMonitor).sample();
  expect(app.get(QueueMonitor).state()).toEqual([
    {
      queue: 'categoryEvents',
      waiting: 1,
      delayed: 0,
      inFlight: 0,
      retrying: 0,
      oldestSeconds: expect.any(Number),
      deadLetters: 1,
      at: expect.any(String),
    },
  ]);
  expect(await register.getSingleMetricAsString('freelance_queue_messages')).toContain(
    '{queue="categoryEvents",state="waiting"} 1',
  );
  expect(await register.getSingleMetricAsString('freelance_dead_letters')).toContain('{queue="categoryEvents"} 1');
});

it('logs once that queues cannot be counted, and keeps the last numbers', async () => {
  app = await createCategoryConsumer(cloud, jest.fn());
  const monitor = app.get(QueueMonitor);
  await monitor.sample();
  const before = monitor.state();
  cloud.deleteDeadLetters('categoryEvents');
  await monitor.sample();
  await monitor.sample();
  cloud.createQueue('categoryEvents');
  expect(warn.mock.calls.filter(([, sentence]) => sentence === 'Queues cannot be counted')).toHaveLength(1);
  expect(monitor.state()).toEqual(before);
  await monitor.sample();
  expect(monitor.state()[0]!.at > before[0]!.at).toBe(true);
});
