import { setTimeout as sleep } from 'node:timers/promises';
import { Controller, type Type } from '@nestjs/common';
import { EventPattern, MessagePattern } from '@nestjs/microservices';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { HealthRegistry } from '@freelance/service';
import { type QueueKey, QUEUES, TOPICS } from '@freelance/manifest';
import { waitFor } from '@freelance/testing';
import { MessagingModule } from '../messaging.module';
import { CategoryEvents, createCategoryConsumer } from '../testing/category-consumer';
import { MessageCloud } from '../testing/message-cloud';
import { categoryCreated } from '../testing/messages';
import { createMessagingApp } from '../testing/messaging-app';
import { startMessaging } from './start-messaging';

let cloud: MessageCloud;
let app: NestFastifyApplication | undefined;

beforeAll(async () => (cloud = await MessageCloud.start()));
afterEach(async () => {
  await cloud.close(app);
  app = undefined;
});
afterAll(() => cloud.stop());

const start = async (queues: QueueKey[], controllers: Type[], variables = {}) => {
  app = await createMessagingApp(cloud, { queues, controllers, variables });
  await app.init();
  await startMessaging(app);
};

@Controller()
class MoreCategoryEvents {
  @EventPattern('category.created')
  handle(): void {}
}

@Controller()
class CategoryQuestions {
  @MessagePattern('category.created')
  answer(): string {
    return 'yes';
  }
}

describe('before it has started', () => {
  it('receives nothing, so that no message loses an attempt', async () => {
    const receiveCounts: number[] = [];
    cloud.send('categoryEvents', categoryCreated('design'));
    app = await createCategoryConsumer(cloud, (_, { receiveCount }) => receiveCounts.push(receiveCount));
    await sleep(300);
    expect(cloud.look('categoryEvents').ready).toMatchObject([{ approximateReceiveCount: 0 }]);
    await startMessaging(app);
    await waitFor(() => receiveCounts.length > 0, { what: 'the message to be received', timeout: 5_000 });
    expect(receiveCounts).toEqual([1]);
  });

  it('can be closed at once', async () => {
    app = await createCategoryConsumer(cloud, jest.fn());
    const begun = performance.now();
    await app.close();
    expect(performance.now() - begun).toBeLessThan(2_000);
  });

  it('is alive', async () => {
    app = await createCategoryConsumer(cloud, jest.fn());
    const [polling] = app.get(HealthRegistry).liveness;
    await expect(polling!.check()).resolves.toBeUndefined();
  });
});

describe('refuses to start', () => {
  it.each<[string, QueueKey[], Type[], RegExp]>([
    [
      'without a handler',
      ['categoryEvents'],
      [],
      /"category.created", which no consumer handles: .* extend consumerOf\('categoryEvents', …\)/,
    ],
    ['with two handlers', ['categoryEvents'], [CategoryEvents, MoreCategoryEvents], /has 2 handlers: leave one/],
    ['with an answer and an event handler', ['categoryEvents'], [CategoryQuestions, CategoryEvents], /has 2 handlers/],
    ['with a handler that answers', ['categoryEvents'], [CategoryQuestions], /use consumerOf in place of/],
    ['with a handler that validates nothing', ['categoryEvents'], [MoreCategoryEvents], /use consumerOf in place of/],
    [
      'with a handler of no queue of its own',
      ['announcements'],
      [CategoryEvents],
      /"category.created" would never run: add/,
    ],
  ])('%s', async (_, queues, controllers, fault) => {
    await expect(start(queues, controllers)).rejects.toThrow(fault);
  });

  it('when a queue is given twice', () => {
    const forRoot = () =>
      MessagingModule.forRoot({ source: 'test', queues: [QUEUES.deliveries, QUEUES.deliveries], topics: [] });
    expect(forRoot).toThrow('names queue "deliveries" twice');
  });

  it('when a queue, its dead-letter queue or a topic is missing, and names all of them and how to create them', async () => {
    cloud.deleteQueue('deliveries');
    cloud.deleteDeadLetters('announcements');
    cloud.deleteTopic(TOPICS.jobEvents);
    await expect(start(['deliveries', 'announcements'], [])).rejects.toThrow(
      'Queue test-notifications-deliveries does not exist; ' +
        'Queue test-notifications-announcements-dlq does not exist; ' +
        'Topic arn:aws:sns:us-east-1:000000000000:test-freelance-jobs-events does not exist. ' +
        'Run `npm run provision` first.',
    );
    cloud.createAll();
  });

  it('when no endpoint answers', async () => {
    const nobody = { AWS_ENDPOINT_URL: 'http://127.0.0.1:9' };
    await expect(start([], [], nobody)).rejects.toThrow(/ECONNREFUSED.*AWS_ENDPOINT_URL_SNS/);
  });

  it('when the application is not initialised, because no poller would run', async () => {
    app = await createMessagingApp(cloud, { queues: ['categoryEvents'], controllers: [CategoryEvents] });
    await expect(startMessaging(app)).rejects.toThrow('categoryEvents#1, categoryEvents#2: call app.init() first');
  });

  it.each([
    ['RETRY_TIME_DIVISOR', { RETRY_TIME_DIVISOR: '0' }, 'RETRY_TIME_DIVISOR must be a whole number'],
    ['RETRY_TIME_DIVISOR in production', { RETRY_TIME_DIVISOR: '60', ENVIRONMENT: 'prod' }, 'is for tests only'],
    ['OUTBOX_SWEEP_SECONDS', { OUTBOX_SWEEP_SECONDS: 'often' }, 'OUTBOX_SWEEP_SECONDS must be a whole number'],
  ])('with a wrong %s', async (_, variables, fault) => {
    await expect(start([], [], variables)).rejects.toThrow(fault);
  });
});

it('starts without a queue, to publish only', async () => {
  await expect(start([], [])).resolves.toBeUndefined();
});
