import { Logger } from '@nestjs/common';
import type { ChangeMessageVisibilityBatchCommand, Message, SQSClient } from '@aws-sdk/client-sqs';
import { PlatformClock } from '@freelance/service';
import { QUEUES } from '@freelance/manifest';
import type { Addresses } from '../aws/addresses';
import { categoryCreated } from '../testing/messages';
import type { FailedMessages } from './failed-messages';
import { MessageBatch } from './message-batch';
import type { MessageContext } from './message-context';
import { QueueAges } from './queue-ages';
import { RetryingMessages } from './retrying-messages';
import type { SnsSqsServer } from './sns-sqs.server';

const received = (name: string): Message => ({
  MessageId: name,
  ReceiptHandle: `receipt of ${name}`,
  Body: JSON.stringify(categoryCreated(name)),
});

const GOOD = received('good');
const BAD = received('bad');

let send: jest.Mock;
let batch: MessageBatch;

beforeEach(() => {
  jest.spyOn(Logger.prototype, 'log').mockReturnValue();
  jest.spyOn(Logger.prototype, 'warn').mockReturnValue();
  send = jest.fn().mockResolvedValue({});
  const handle = async ({ envelope }: MessageContext) => {
    if (envelope.id === categoryCreated('bad').id) throw new Error('not now');
  };
  const sqs = { send } as unknown as SQSClient;
  const addresses = { queueUrl: async () => 'queue' } as unknown as Addresses;
  batch = new MessageBatch(
    { handle } as unknown as SnsSqsServer,
    { settle: async () => ({ outcome: 'retry', retryInSeconds: 5 }) } as unknown as FailedMessages,
    new RetryingMessages(sqs, addresses),
    new QueueAges(new PlatformClock()),
    sqs,
    addresses,
    new PlatformClock(),
    { source: 'tests', queues: [QUEUES.categoryEvents], topics: [] },
  );
});

it('delays the failed messages and returns the others as done', async () => {
  expect(await batch.handle(QUEUES.categoryEvents, [GOOD, BAD])).toEqual([GOOD]);
  const [[command]] = send.mock.calls as [[ChangeMessageVisibilityBatchCommand]];
  expect(command.input.Entries).toEqual([{ Id: '0', ReceiptHandle: BAD.ReceiptHandle, VisibilityTimeout: 5 }]);
});

it.each([
  ['the queue cannot be reached', () => send.mockRejectedValue(new Error('down'))],
  ['the queue refuses', () => send.mockResolvedValue({ Failed: [{ Code: 'ReceiptHandleIsInvalid' }] })],
])('returns the others as done even if %s', async (_, breakQueue) => {
  breakQueue();
  expect(await batch.handle(QUEUES.categoryEvents, [GOOD, BAD])).toEqual([GOOD]);
  // One line about the failed message, and one about the queue.
  expect(Logger.prototype.warn).toHaveBeenCalledTimes(2);
});
