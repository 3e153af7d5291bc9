import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { NotFoundException, SNSClient } from '@aws-sdk/client-sns';
import { QUEUES, TOPICS } from '@freelance/manifest';
import { HealthRegistry } from '@freelance/service';
import { MessageCloud } from '../testing/message-cloud';
import { categoryCreated } from '../testing/messages';
import { createMessagingApp } from '../testing/messaging-app';
import { EventPublisher } from './event-publisher';
import { QueueSender } from './queue-sender';

const TRACEPARENT = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
const REQUEST = { requestId: 'request-0001', traceparent: TRACEPARENT };
const event = categoryCreated('design');

let cloud: MessageCloud;
let app: NestFastifyApplication;

beforeAll(async () => {
  cloud = await MessageCloud.start();
  app = await createMessagingApp(cloud, {});
  await app.init();
});
afterEach(() => cloud.clear());
afterAll(async () => {
  await cloud.close(app);
  await cloud.stop();
});

const text = (value: string) => expect.objectContaining({ DataType: 'String', StringValue: value }) as unknown;
const attributes = {
  'detail-type': text('category.created'),
  requestId: text('request-0001'),
  traceparent: text(TRACEPARENT),
};

describe('EventPublisher', () => {
  it('publishes the envelope as the whole body, with its type and request in attributes', async () => {
    await app.get(EventPublisher).publish(TOPICS.jobEvents, event, REQUEST);
    const { body, messageAttributes } = cloud.look('jobEvents').ready[0]!;
    expect(body).toBe(JSON.stringify(event));
    expect(messageAttributes).toEqual(attributes);
  });

  it('publishes 25 simultaneous events with three calls', async () => {
    const send = jest.spyOn(app.get(SNSClient), 'send');
    const events = Array.from({ length: 25 }, (_, index) => categoryCreated(`c${index}`));
    await Promise.all(events.map((one) => app.get(EventPublisher).publish(TOPICS.jobEvents, one, REQUEST)));
    expect(send).toHaveBeenCalledTimes(3);
    expect(cloud.look('jobEvents').ready.map(({ body }) => body)).toEqual(events.map((one) => JSON.stringify(one)));
  });

  it('publishes to a topic by its ARN', async () => {
    const arn = 'arn:aws:sns:us-east-1:000000000000:test-job-notifications';
    await app.get(EventPublisher).publish(arn, event, REQUEST);
    expect(cloud.look('deliveries').ready).toHaveLength(1);
  });

  it('fails when the topic does not exist', async () => {
    const nowhere = 'arn:aws:sns:us-east-1:000000000000:test-category-gone-topic';
    await expect(app.get(EventPublisher).publish(nowhere, event, REQUEST)).rejects.toThrow(NotFoundException);
  });

  it('a failed publication is a degraded check, until one succeeds or for a minute', async () => {
    const check = () =>
      app
        .get(HealthRegistry)
        .degraded.find(({ name }) => name === 'topics')!
        .check();
    const publish = (topic: string) => app.get(EventPublisher).publish(topic, event, REQUEST);
    const nowhere = 'arn:aws:sns:us-east-1:000000000000:test-category-gone-topic';
    const reason = 'SNS PublishBatch test-category-gone-topic: does not exist';
    await publish(nowhere).catch(() => undefined);
    await expect(check()).rejects.toThrow(reason);
    await publish(TOPICS.jobEvents);
    await expect(check()).resolves.toBeUndefined();
    await publish(nowhere).catch(() => undefined);
    await expect(check()).rejects.toThrow(reason);
    const later = performance.now() + 61_000;
    jest.spyOn(performance, 'now').mockReturnValue(later);
    await expect(check()).resolves.toBeUndefined();
  });
});

describe('QueueSender', () => {
  it('sends the same message to a queue, also to one that another service consumes', async () => {
    await app.get(QueueSender).send(QUEUES.announcements, event, REQUEST);
    const { body, messageAttributes } = cloud.look('announcements').ready[0]!;
    expect(body).toBe(JSON.stringify(event));
    expect(messageAttributes).toEqual(attributes);
  });

  it('delays a message', async () => {
    await app.get(QueueSender).send(QUEUES.announcements, event, { requestId: 'request-0001', delaySeconds: 60 });
    expect(cloud.look('announcements')).toMatchObject({ ready: [], delayed: [{ body: JSON.stringify(event) }] });
  });

  it('fails when the queue does not exist', async () => {
    cloud.deleteQueue('jobTimeout');
    const sending = app.get(QueueSender).send(QUEUES.jobTimeout, event, REQUEST);
    await expect(sending).rejects.toThrow('Queue test-JobTimeoutQueue does not exist');
  });
});
