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
/** Long enough to process a batch. If the program dies, its messages stay hidden for this long. */
const HIDDEN_SECONDS = 30;
/** Without a wait SQS asks only some of its servers, and may miss messages. */
const WAIT_SECONDS = 1;
/** Not 0: the embedded cloud loses a message that becomes visible at once. */
const SOONEST_VISIBLE_SECONDS = 1;

export interface Counts {
  visible: number;
  inFlight: number;
}

/** The dead-letter queue of a queue. Taken messages are hidden from other receives until they are removed or put back. */
export class DeadLetterQueue {
  private readonly held = new Map<string, Message>();

  private constructor(
    readonly sqs: SQSClient,
    readonly name: string,
    readonly url: string,
    /** The queue that the messages came from. */
    readonly sourceUrl: string,
  ) {}

  /** @throws Error that names a missing queue */
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

  /** Yields every visible message once, at most ten at a time. */
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
      // A message received twice was hidden for its whole time during the loop, so every message has been seen.
      if (fresh.length === 0) return;
      for (const { MessageId } of fresh) seen.add(MessageId!);
      yield fresh;
    }
  }

  /** At most `limit` messages, which stay in the queue; only their receive counts change. */
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

  /** @throws Error when some messages could not be removed */
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

  /** Makes taken messages visible again. A message whose time is over is already visible. */
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

  /** Deletes every message, hidden ones too. */
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
