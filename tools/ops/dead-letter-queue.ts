import {
  ChangeMessageVisibilityBatchCommand,
  DeleteMessageBatchCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  type Message,
  PurgeQueueCommand,
  QueueDoesNotExist,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { deadLetterName, type QueueKey, QUEUES, resourceName } from '@freelance/manifest';

const BATCH = 10;
/** Long enough to do something with a batch; a program that dies meanwhile keeps its letters hidden for so long. */
const HIDDEN_SECONDS = 30;
/** Without any wait SQS asks only some of its machines, and may miss letters. */
const WAIT_SECONDS = 1;
/** Not 0: the embedded cloud loses a message that is to be visible at once. */
const SOONEST_VISIBLE_SECONDS = 1;

export interface Counts {
  visible: number;
  inFlight: number;
}

/** A queue's dead letters. What was taken is held, hidden from others, until it is removed or put back. */
export class DeadLetterQueue {
  private readonly held = new Map<string, Message>();

  private constructor(
    readonly sqs: SQSClient,
    readonly name: string,
    readonly url: string,
    /** Where the letters were messages. */
    readonly sourceUrl: string,
  ) {}

  /** @throws Error naming a queue that is missing */
  static async open(sqs: SQSClient, environment: string, queue: QueueKey): Promise<DeadLetterQueue> {
    const source = QUEUES[queue].name;
    const name = resourceName(environment, deadLetterName(source));
    const [url, sourceUrl] = await Promise.all([urlOf(sqs, name), urlOf(sqs, resourceName(environment, source))]);
    return new DeadLetterQueue(sqs, name, url, sourceUrl);
  }

  async counts(): Promise<Counts> {
    const { Attributes = {} } = await this.sqs.send(
      new GetQueueAttributesCommand({
        QueueUrl: this.url,
        AttributeNames: ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'],
      }),
    );
    return {
      visible: Number(Attributes.ApproximateNumberOfMessages),
      inFlight: Number(Attributes.ApproximateNumberOfMessagesNotVisible),
    };
  }

  /** Every visible letter once, at most ten at a time. */
  async *take(): AsyncIterable<Message[]> {
    const seen = new Set<string>();
    for (;;) {
      const { Messages = [] } = await this.sqs.send(
        new ReceiveMessageCommand({
          QueueUrl: this.url,
          MaxNumberOfMessages: BATCH,
          VisibilityTimeout: HIDDEN_SECONDS,
          WaitTimeSeconds: WAIT_SECONDS,
          MessageAttributeNames: ['All'],
          MessageSystemAttributeNames: ['All'],
        }),
      );
      for (const dlqMessage of Messages) this.held.set(dlqMessage.MessageId!, dlqMessage);
      const fresh = Messages.filter(({ MessageId }) => !seen.has(MessageId!));
      // What comes again was hidden for its time while the others were gone through: there are no more.
      if (fresh.length === 0) return;
      for (const { MessageId } of fresh) seen.add(MessageId!);
      yield fresh;
    }
  }

  /** Up to so many letters, left where they are; only their receive counts tell that somebody looked. */
  async peek(limit: number): Promise<Message[]> {
    const dlqMessages: Message[] = [];
    try {
      for await (const some of this.take()) {
        dlqMessages.push(...some);
        if (dlqMessages.length >= limit) break;
      }
    } finally {
      await this.putBack();
    }
    return dlqMessages.slice(0, limit);
  }

  /** @throws Error when some are still there */
  async remove(dlqMessages: readonly Message[]): Promise<void> {
    if (dlqMessages.length === 0) return;
    const { Failed = [] } = await this.sqs.send(
      new DeleteMessageBatchCommand({
        QueueUrl: this.url,
        Entries: dlqMessages.map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle })),
      }),
    );
    const failed = new Set(Failed.map(({ Id }) => Id));
    dlqMessages
      .filter((_, index) => !failed.has(String(index)))
      .forEach(({ MessageId }) => this.held.delete(MessageId!));
    if (Failed[0])
      throw new Error(`${Failed.length} letters could not be removed from ${this.name}: ${Failed[0].Message}`);
  }

  /** Lets others see what is held. A letter whose time was over meanwhile is visible anyway. */
  async putBack(): Promise<void> {
    const dlqMessages = [...this.held.values()];
    this.held.clear();
    for (let from = 0; from < dlqMessages.length; from += BATCH) {
      await this.sqs.send(
        new ChangeMessageVisibilityBatchCommand({
          QueueUrl: this.url,
          Entries: dlqMessages.slice(from, from + BATCH).map(({ ReceiptHandle }, index) => ({
            Id: String(index),
            ReceiptHandle,
            VisibilityTimeout: SOONEST_VISIBLE_SECONDS,
          })),
        }),
      );
    }
  }

  /** Removes every letter, hidden ones too, for good. */
  async purge(): Promise<void> {
    await this.sqs.send(new PurgeQueueCommand({ QueueUrl: this.url }));
  }
}

async function urlOf(sqs: SQSClient, QueueName: string): Promise<string> {
  try {
    const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName }));
    return QueueUrl!;
  } catch (error) {
    if (!(error instanceof QueueDoesNotExist)) throw error;
    throw new Error(
      `There is no queue ${QueueName}: make it with npm run provision, or name the right environment in ENVIRONMENT`,
      { cause: error },
    );
  }
}
