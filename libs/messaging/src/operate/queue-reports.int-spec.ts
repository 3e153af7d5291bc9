import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { QUEUES } from '@freelance/manifest';
import { Replicas } from '@freelance/service';
import { waitFor } from '@freelance/testing';
import { type CategoryHandler, createCategoryConsumer, startCategoryConsumer } from '../testing/category-consumer';
import { MessageCloud } from '../testing/message-cloud';
import { categoryCreated } from '../testing/messages';
import { QueueReports } from './queue-reports';

const QUEUE = QUEUES.categoryEvents;

let cloud: MessageCloud;
let app: NestFastifyApplication | undefined;

beforeAll(async () => (cloud = await MessageCloud.start()));
beforeEach(() => {
  jest.spyOn(Logger.prototype, 'warn').mockReturnValue();
  jest.spyOn(Logger.prototype, 'error').mockReturnValue();
});
afterEach(() => cloud.close(app));
afterAll(() => cloud.stop());

const fails: CategoryHandler = () => {
  throw new Error('no topic today');
};
const reports = () => app!.get(QueueReports);

it('counts the messages of a queue by their state, and receives no dead letter', async () => {
  app = await createCategoryConsumer(cloud, jest.fn());
  cloud.send('categoryEvents', categoryCreated('design'));
  cloud.send('categoryEvents', categoryCreated('writing'));
  cloud.sendDeadLetter('categoryEvents', 'not JSON');
  expect(await reports().read()).toEqual([
    {
      queue: 'categoryEvents',
      name: 'test-categories-categories-events',
      counts: {
        waiting: 2,
        delayed: 0,
        inFlight: 0,
        retrying: 0,
        oldestRetryingSeconds: null,
        deadLetters: 1,
        deadLettersHeld: 0,
      },
      error: null,
    },
  ]);
});

it('counts what waits in other replicas, but never more than the queue hides', async () => {
  app = await createCategoryConsumer(cloud, jest.fn());
  for (const name of ['design', 'writing']) cloud.send('categoryEvents', categoryCreated(name));
  await cloud.burnReceives('categoryEvents', 2, 60);
  const oldestSentAt = new Date(Date.now() - 3_600_000).toISOString();
  for (const [count, retrying] of [
    [1, 1],
    [5, 2],
  ] as const) {
    app.get(Replicas).others = [{ retrying: [{ queue: 'categoryEvents', count, oldestSentAt }] }];
    const { counts } = (await reports().read())[0]!;
    expect(counts).toMatchObject({ waiting: 0, retrying, inFlight: 2 - retrying });
    expect(counts!.oldestRetryingSeconds).toBeGreaterThanOrEqual(3_600);
  }
});

it('names a queue that does not exist', async () => {
  app = await createCategoryConsumer(cloud, jest.fn());
  cloud.deleteDeadLetters('categoryEvents');
  const [report] = await reports().read();
  cloud.createQueue('categoryEvents');
  expect(report!.counts).toBeNull();
  expect(report!.error).toBe(
    'SQS GetQueueAttributes test-categories-categories-events-dlq: the queue does not exist, npm run provision makes it',
  );
});

describe('a nudge', () => {
  const attempts: number[] = [];

  beforeEach(async () => {
    attempts.length = 0;
    cloud.send('categoryEvents', categoryCreated('design'));
    // The next attempt is then in 40 seconds.
    await cloud.burnReceives('categoryEvents', 3);
    app = await startCategoryConsumer(cloud, (event, context) => {
      attempts.push(context.receiveCount);
      return attempts.length === 1 ? fails(event, context) : undefined;
    });
    await waitFor(async () => (await reports().read())[0]!.counts!.retrying === 1, {
      what: 'the failed attempt',
      timeout: 5_000,
    });
  });

  it('makes the queue try at once what waits for its next attempt', async () => {
    expect((await reports().read())[0]!.counts).toMatchObject({
      waiting: 0,
      inFlight: 0,
      oldestRetryingSeconds: expect.any(Number) as number,
    });
    expect((await reports().nudge(QUEUE, true)).counts).toEqual({ messages: 1 });
    await waitFor(() => cloud.look('categoryEvents').count === 0, { what: 'the message handled', timeout: 5_000 });
    expect(attempts).toEqual([4, 5]);
    expect((await reports().read())[0]!.counts).toMatchObject({ retrying: 0, oldestRetryingSeconds: null });
    expect((await reports().nudge(QUEUE, true)).counts).toEqual({ messages: 0 });
  });

  it('says only what it would do without apply', async () => {
    const { applied, plan } = await reports().nudge(QUEUE, false);
    expect({ applied, plan }).toEqual({
      applied: false,
      plan: [
        expect.stringMatching(/^Try 1 message of categoryEvents now, waiting for the next attempt; each/) as string,
      ],
    });
    expect(cloud.look('categoryEvents').hiddenSeconds[0]).toBeGreaterThan(30);
  });

  describe('with another replica', () => {
    const oldestSentAt = new Date(Date.now() - 3_600_000).toISOString();
    let published: number;

    beforeEach(() => {
      published = 0;
      const replicas = app!.get(Replicas);
      replicas.others = [{ retrying: [{ queue: 'categoryEvents', count: 1, oldestSentAt }] }];
      replicas.publish = async () => ++published > 0;
    });

    it('stores the nudge for the other replica, and says so', async () => {
      expect((await reports().nudge(QUEUE, false)).plan[0]).toContain('Try 2 messages of categoryEvents now');
      expect(published).toBe(0);
      expect((await reports().nudge(QUEUE, true)).done).toEqual([
        'categoryEvents: 1 message tried now',
        '1 other replica with about 1 message will follow within 15 s',
      ]);
      expect(published).toBe(1);
      expect(app!.get(Replicas).nudges).toEqual({ categoryEvents: expect.any(String) as string });
    });

    it('says when the nudge cannot be stored', async () => {
      app!.get(Replicas).publish = () => Promise.resolve(false);
      expect((await reports().nudge(QUEUE, true)).done[1]).toBe(
        'The other replicas follow when InstancesTable can be written again',
      );
    });
  });
});
