import {
  ChangeMessageVisibilityBatchCommand,
  DeleteMessageBatchCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { counted } from '@freelance/contracts';
import { ServiceUnavailableError } from '@freelance/service';
import { attributesBefore } from './dead-letter';
import type { SqsCalls } from './sqs-calls';

/** The most messages of one call of SQS. */
const BATCH = 10;
/** Longer than the pages of a change take that look for few letters among thousands. */
const HIDDEN_SECONDS = 60;
/** Without a wait SQS asks only some of its servers, and may miss messages. */
const WAIT_SECONDS = 1;
/** Not 0: the embedded cloud loses a message that becomes visible at once. */
const SOONEST_VISIBLE_SECONDS = 1;

export interface QueueAddress {
  name: string;
  url: string;
}

/** The dead-letter queue of a queue. Taken messages are hidden from other receives until they are removed or put back. */
export class DeadLetterQueue {
  private readonly held = new Map<string, Message>();

  constructor(
    private readonly sqs: SQSClient,
    private readonly calls: SqsCalls,
    readonly address: QueueAddress,
    /** The queue that the messages came from. */
    readonly source: QueueAddress,
  ) {}

  /** At most `limit` visible messages; none when all have been taken. */
  async take(limit = BATCH, hiddenSeconds = HIDDEN_SECONDS): Promise<Message[]> {
    const { Messages = [] } = await this.calls.send(`ReceiveMessage ${this.address.name}`, (options) =>
      this.sqs.send(
        new ReceiveMessageCommand({
          QueueUrl: this.address.url,
          MaxNumberOfMessages: Math.min(limit, BATCH),
          VisibilityTimeout: hiddenSeconds,
          WaitTimeSeconds: WAIT_SECONDS,
          MessageAttributeNames: ['All'],
          MessageSystemAttributeNames: ['All'],
        }),
        options,
      ),
    );
    for (const letter of Messages) this.held.set(letter.MessageId!, letter);
    return Messages;
  }

  /**
   * Sends taken messages to their queue, then removes them. If the service ends in between, a message is duplicated,
   * but never lost.
   */
  async sendBack(letters: readonly Message[]): Promise<void> {
    const outcomes = await Promise.allSettled(letters.map((letter) => this.sendToSource(letter)));
    await this.remove(letters.filter((_, index) => outcomes[index]!.status === 'fulfilled'));
    const failure = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failure) throw failure.reason;
  }

  /** @throws ServiceUnavailableError when some messages could not be removed */
  async remove(letters: readonly Message[]): Promise<void> {
    if (letters.length === 0) return;
    const { Failed = [] } = await this.calls.send(`DeleteMessageBatch ${this.address.name}`, (options) =>
      this.sqs.send(
        new DeleteMessageBatchCommand({ QueueUrl: this.address.url, Entries: entriesOf(letters) }),
        options,
      ),
    );
    const failed = new Set(Failed.map(({ Id }) => Id));
    letters.filter((_, index) => !failed.has(String(index))).forEach(({ MessageId }) => this.held.delete(MessageId!));
    if (Failed[0]) {
      throw new ServiceUnavailableError(
        `${counted(Failed.length, 'letter')} could not be removed from ${this.address.name}: ${Failed[0].Message}`,
      );
    }
  }

  /** Makes taken messages visible again. A message whose time is over is already visible. */
  async putBack(): Promise<void> {
    const letters = [...this.held.values()];
    this.held.clear();
    const batches = Array.from({ length: Math.ceil(letters.length / BATCH) }, (_, n) =>
      letters.slice(n * BATCH, (n + 1) * BATCH),
    );
    await Promise.all(batches.map((batch) => this.show(batch)));
  }

  /** Leaves taken messages hidden: they become visible by themselves. */
  keepHidden(): void {
    this.held.clear();
  }

  private async show(letters: readonly Message[]): Promise<void> {
    const Entries = entriesOf(letters).map((entry) => ({ ...entry, VisibilityTimeout: SOONEST_VISIBLE_SECONDS }));
    await this.calls.send(`ChangeMessageVisibilityBatch ${this.address.name}`, (options) =>
      this.sqs.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl: this.address.url, Entries }), options),
    );
  }

  private sendToSource(letter: Message) {
    return this.calls.send(`SendMessage ${this.source.name}`, (options) =>
      this.sqs.send(
        new SendMessageCommand({
          QueueUrl: this.source.url,
          MessageBody: letter.Body,
          MessageAttributes: attributesBefore(letter),
        }),
        options,
      ),
    );
  }
}

const entriesOf = (letters: readonly Message[]) =>
  letters.map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle }));
