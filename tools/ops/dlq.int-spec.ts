import { setTimeout as sleep } from 'node:timers/promises';
import { ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { maxReceiveCount, QUEUES } from '@freelance/manifest';
import { createProvisionClients } from '@freelance/topology';
import { startTestCloud, type TestCloud, waitFor } from '@freelance/testing';
import { dlqMessageFacts, originalIdOf } from './dlq-message';
import { DeadLetterQueue } from './dead-letter-queue';
import { moveByTask } from './move-task';
import { redriveByHand } from './redrive';

const QUEUE = 'deliveries';

let cloud: TestCloud;
let clients: ReturnType<typeof createProvisionClients>;
let dlq: DeadLetterQueue;

beforeAll(async () => {
  cloud = await startTestCloud();
});

beforeEach(async () => {
  clients = createProvisionClients();
  dlq = await DeadLetterQueue.open(clients.sqs, cloud.environment, QUEUE);
});

afterEach(async () => {
  await receivedFrom(dlq.sourceUrl);
  await dlq.purge();
  clients.destroy();
});

afterAll(() => cloud.stop());

const quietly = () => undefined;

async function send(QueueUrl: string, body: string, attributes: Record<string, string> = {}): Promise<string> {
  const { MessageId } = await clients.sqs.send(
    new SendMessageCommand({
      QueueUrl,
      MessageBody: body,
      MessageAttributes: Object.fromEntries(
        Object.entries(attributes).map(([name, StringValue]) => [name, { DataType: 'String', StringValue }]),
      ),
    }),
  );
  return MessageId!;
}

const aDlqMessage = (originalId: string, body = `{"is":"${originalId}"}`) =>
  send(dlq.url, body, {
    'detail-type': 'mail.requested',
    requestId: 'request-0001',
    traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
    'dlq-reason': 'refused',
    'dlq-error': 'PoisonMessageError: no',
    'dlq-handler': 'notifications-service mail.requested',
    'dlq-queue': 'test-notifications-deliveries',
    'dlq-first-failure': '2026-01-15T10:30:00.000Z',
    'dlq-last-failure': '2026-01-15T10:31:00.000Z',
    'dlq-original-id': originalId,
  });

const dlqMessageIds = (count: number) => Array.from({ length: count }, (_, n) => `m${String(n).padStart(2, '0')}`);

/** Receives and deletes every visible message of a queue. */
async function receivedFrom(QueueUrl: string) {
  const found: { body: string; attributes: string[] }[] = [];
  for (;;) {
    const { Messages = [] } = await clients.sqs.send(
      new ReceiveMessageCommand({
        QueueUrl,
        MaxNumberOfMessages: 10,
        WaitTimeSeconds: 0,
        VisibilityTimeout: 600,
        MessageAttributeNames: ['All'],
      }),
    );
    if (Messages.length === 0) return found;
    found.push(
      ...Messages.map(({ Body, MessageAttributes = {} }) => ({
        body: Body!,
        attributes: Object.entries(MessageAttributes).map(([name, value]) => `${name}=${value.StringValue}`),
      })),
    );
  }
}

/** The original ids in the bodies of the messages in the source queue. */
const redrivenIds = async () =>
  (await receivedFrom(dlq.sourceUrl)).map(({ body }) => (JSON.parse(body) as { is: string }).is).sort();

/** Waits until exactly `count` messages are visible. The embedded cloud updates visibility only when it is asked. */
const visibleMessages = async (count: number) => {
  const found = async () => {
    const seen = await dlq.peek(100);
    return seen.length === count ? seen : undefined;
  };
  return waitFor(found, { what: `${count} visible letters`, timeout: 10_000, interval: 0 });
};

const leftIds = async (count: number) => (await visibleMessages(count)).map(originalIdOf).sort();

/** From now on, answers calls of one command in place of the endpoint. */
const answerInstead = (command: string, answer: () => object) =>
  clients.sqs.middlewareStack.add(
    (next, context) => (args) =>
      context.commandName === command
        ? Promise.resolve({ response: {}, output: { $metadata: {}, ...answer() } as never })
        : next(args),
    { step: 'initialize', priority: 'high' },
  );

it('can be peeked at without being consumed, again and again', async () => {
  for (const id of dlqMessageIds(23)) await aDlqMessage(id);
  expect((await dlq.peek(5)).length).toBe(5);
  expect(await leftIds(23)).toEqual(dlqMessageIds(23));
  expect(await leftIds(23)).toEqual(dlqMessageIds(23));
});

it('show what happened to the message', async () => {
  const messageId = await aDlqMessage('m1', '{"detail":{"a":1}}');
  expect((await dlq.peek(10)).map(dlqMessageFacts)).toEqual([
    {
      messageId,
      reason: 'refused',
      error: 'PoisonMessageError: no',
      handler: 'notifications-service mail.requested',
      queue: 'test-notifications-deliveries',
      firstFailure: '2026-01-15T10:30:00.000Z',
      lastFailure: '2026-01-15T10:31:00.000Z',
      originalId: 'm1',
      receiveCount: 1,
      sentAt: expect.stringMatching(/^\d{4}-.+Z$/) as string,
      type: 'mail.requested',
      requestId: 'request-0001',
      traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
      body: { detail: { a: 1 } },
    },
  ]);
});

it('are redriven once each, as they were before they failed', async () => {
  for (const id of dlqMessageIds(23)) await aDlqMessage(id);
  expect(await redriveByHand(dlq, {}, quietly)).toEqual({ redriven: 23, returned: 0 });
  const messages = await receivedFrom(dlq.sourceUrl);
  expect(messages.map(({ body }) => body).sort()).toEqual(dlqMessageIds(23).map((id) => `{"is":"${id}"}`));
  expect(messages[0]!.attributes.sort()).toEqual([
    'detail-type=mail.requested',
    'requestId=request-0001',
    'traceparent=00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
  ]);
  expect(await dlq.counts()).toEqual({ visible: 0, inFlight: 0 });
});

it('are redriven without a reason if the queue itself moved them', async () => {
  const id = await send(dlq.sourceUrl, '{"is":"native"}', { requestId: 'request-0002' });
  for (let n = 0; n <= maxReceiveCount(QUEUES[QUEUE]); n++) {
    await clients.sqs.send(
      new ReceiveMessageCommand({ QueueUrl: dlq.sourceUrl, VisibilityTimeout: 0, WaitTimeSeconds: 0 }),
    );
    // Two receives in the same millisecond would count as one.
    await sleep(2);
  }
  const [dlqMessage] = await dlq.peek(10);
  expect(dlqMessageFacts(dlqMessage!)).toMatchObject({ messageId: id, reason: null, requestId: 'request-0002' });
  expect(originalIdOf(dlqMessage!)).toBe(id);
  await visibleMessages(1);
  await sleep(1_100);
  expect(await redriveByHand(dlq, { ids: [id] }, quietly)).toMatchObject({ redriven: 1 });
  expect(await redrivenIds()).toEqual(['native']);
});

it('stay and become visible at once if they are not selected', async () => {
  for (const id of dlqMessageIds(23)) await aDlqMessage(id);
  const ids = ['m03', 'm22', 'unheard-of'];
  expect(await redriveByHand(dlq, { ids }, quietly)).toEqual({ redriven: 2, returned: 0 });
  expect(await redrivenIds()).toEqual(['m03', 'm22']);
  expect(await leftIds(21)).not.toContain('m03');
});

it('are redriven up to the given number', async () => {
  for (const id of dlqMessageIds(23)) await aDlqMessage(id);
  expect(await redriveByHand(dlq, { max: 13 }, quietly)).toEqual({ redriven: 13, returned: 0 });
  const redriven = await redrivenIds();
  expect([...redriven, ...(await leftIds(10))].sort()).toEqual(dlqMessageIds(23));
});

it('are redriven once, even if their handler fails again at once', async () => {
  for (const id of dlqMessageIds(3)) await aDlqMessage(id);
  clients.sqs.middlewareStack.add(
    (next, context) => async (args) => {
      const answer = await next(args);
      const { QueueUrl, MessageBody } = args.input as { QueueUrl: string; MessageBody: string };
      const isRedriven = context.commandName === 'SendMessageCommand' && QueueUrl === dlq.sourceUrl;
      if (isRedriven) await aDlqMessage((answer.output as { MessageId: string }).MessageId, MessageBody);
      return answer;
    },
    { step: 'initialize' },
  );
  expect(await redriveByHand(dlq, {}, quietly)).toEqual({ redriven: 3, returned: 3 });
  await visibleMessages(3);
});

it('are duplicated at worst, never lost, if the redrive dies between sending and removing', async () => {
  for (const id of dlqMessageIds(13)) await aDlqMessage(id);
  answerInstead('DeleteMessageBatchCommand', () => {
    throw new Error('killed');
  });
  // A process that dies puts nothing back.
  answerInstead('ChangeMessageVisibilityBatchCommand', () => ({}));
  await expect(redriveByHand(dlq, {}, quietly)).rejects.toThrow('killed');
  expect(await redrivenIds()).toEqual(dlqMessageIds(10));
  expect(await dlq.counts()).toEqual({ visible: 3, inFlight: 10 });
});

it('are removed only after the queue has accepted them', async () => {
  for (const id of dlqMessageIds(4)) await aDlqMessage(id);
  clients.sqs.middlewareStack.add(
    (next, context) => (args) => {
      const { MessageBody } = args.input as { MessageBody?: string };
      if (context.commandName === 'SendMessageCommand' && MessageBody?.includes('m02')) throw new Error('not taken');
      return next(args);
    },
    { step: 'initialize' },
  );
  await expect(redriveByHand(dlq, {}, quietly)).rejects.toThrow('not taken');
  expect(await redrivenIds()).toEqual(['m00', 'm01', 'm03']);
  expect(await leftIds(1)).toEqual(['m02']);
});

describe('if the endpoint has move tasks', () => {
  it('are moved by a task, each to its own queue', async () => {
    const started: object[] = [];
    const states = [
      { Status: 'RUNNING', ApproximateNumberOfMessagesMoved: 5 },
      { Status: 'COMPLETED', ApproximateNumberOfMessagesMoved: 7 },
    ];
    clients.sqs.middlewareStack.add(
      (next, context) => (args) => {
        if (context.commandName === 'StartMessageMoveTaskCommand') started.push(args.input);
        return next(args);
      },
      { step: 'initialize', priority: 'high' },
    );
    answerInstead('StartMessageMoveTaskCommand', () => ({ TaskHandle: 'task' }));
    answerInstead('ListMessageMoveTasksCommand', () => ({ Results: [states.shift()] }));
    const told: number[] = [];
    expect(await moveByTask(dlq, (moved) => told.push(moved))).toBe(7);
    expect(told).toEqual([5]);
    expect(started).toEqual([
      {
        SourceArn: `arn:aws:sqs:us-east-1:000000000000:${cloud.environment}-notifications-deliveries-dlq`,
        DestinationArn: `arn:aws:sqs:us-east-1:000000000000:${cloud.environment}-notifications-deliveries`,
      },
    ]);
  });

  it('report why a task has failed', async () => {
    answerInstead('StartMessageMoveTaskCommand', () => ({ TaskHandle: 'task' }));
    answerInstead('ListMessageMoveTasksCommand', () => ({
      Results: [{ Status: 'FAILED', FailureReason: 'AccessDenied' }],
    }));
    await expect(moveByTask(dlq, quietly)).rejects.toThrow('then its task was FAILED: AccessDenied');
  });

  it('are left to the manual redrive if the endpoint has no move tasks', async () => {
    expect(await moveByTask(dlq, quietly)).toBeUndefined();
  });
});

it('name a missing queue', async () => {
  const missing = DeadLetterQueue.open(new SQSClient({}), 'nowhere', QUEUE);
  await expect(missing).rejects.toThrow(/There is no queue nowhere-notifications-deliveries.*npm run provision/);
});
