import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { QUEUES } from '@freelance/manifest';
import { MessageCloud } from '../testing/message-cloud';
import { createMessagingApp } from '../testing/messaging-app';
import { answerWith, treatCalls } from '../testing/treat-calls';
import { DeadLetters } from './dead-letters';

const QUEUE = QUEUES.deliveries;

let cloud: MessageCloud;
let app: NestFastifyApplication;
let letters: DeadLetters;

beforeAll(async () => (cloud = await MessageCloud.start()));
beforeEach(async () => {
  app = await createMessagingApp(cloud, { queues: ['deliveries'] });
  await app.init();
  letters = app.get(DeadLetters);
});
afterEach(() => cloud.close(app));
afterAll(() => cloud.stop());

describe('where SQS has move tasks', () => {
  const task = (Status: string, moved: number) => ({
    Results: [{ TaskHandle: 'task', Status, ApproximateNumberOfMessagesMoved: moved }],
  });
  const byTask = () => ({ apply: true, until: new Date().toISOString(), byTask: true });

  it('all letters are moved by a task, with the rate', async () => {
    const started: object[] = [];
    treatCalls(app, 'ListMessageMoveTasksCommand', () => answerWith(task('COMPLETED', 7)));
    treatCalls(app, 'StartMessageMoveTaskCommand', ({ input }) => {
      started.push(input);
      return answerWith({ TaskHandle: 'next' });
    });
    expect(await letters.redrive(QUEUE, { ...byTask(), rate: 20 })).toMatchObject({
      task: { status: 'RUNNING', moved: 0 },
      more: false,
    });
    expect(started).toEqual([
      {
        SourceArn: 'arn:aws:sqs:us-east-1:000000000000:test-notifications-deliveries-dlq',
        DestinationArn: 'arn:aws:sqs:us-east-1:000000000000:test-notifications-deliveries',
        MaxNumberOfMessagesPerSecond: 20,
      },
    ]);
    expect(await letters.task(QUEUE)).toEqual({
      queue: 'deliveries',
      task: { status: 'COMPLETED', moved: 7, failureReason: null },
    });
  });

  it('a second redrive follows the task that runs, and both can cancel it', async () => {
    let running = task('RUNNING', 5);
    const cancelled: object[] = [];
    treatCalls(app, 'ListMessageMoveTasksCommand', () => answerWith(running));
    treatCalls(app, 'StartMessageMoveTaskCommand', () => {
      throw new Error('There is already a task running');
    });
    treatCalls(app, 'CancelMessageMoveTaskCommand', ({ input }) => {
      cancelled.push(input);
      running = task('CANCELLED', 6);
      return answerWith({});
    });
    expect(await letters.redrive(QUEUE, byTask())).toMatchObject({ task: { status: 'RUNNING', moved: 5 } });
    expect((await letters.cancel(QUEUE, false)).applied).toBe(false);
    expect(cancelled).toEqual([]);
    expect((await letters.cancel(QUEUE, true)).done).toEqual(['SQS cancels its task for deliveries']);
    expect(cancelled).toEqual([{ TaskHandle: 'task' }]);
    expect((await letters.cancel(QUEUE, true)).done).toEqual(['SQS runs no task for deliveries']);
  });

  it('and where it has none, the service moves them', async () => {
    cloud.sendDeadLetter('deliveries', '{}');
    expect(await letters.redrive(QUEUE, byTask())).toMatchObject({ counts: { letters: 1 }, task: null });
    expect(cloud.look('deliveries').ready).toHaveLength(1);
    expect(await letters.task(QUEUE)).toEqual({ queue: 'deliveries', task: null });
  });
});
