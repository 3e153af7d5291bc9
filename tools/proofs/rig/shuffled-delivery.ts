import type { Message } from '@aws-sdk/client-sqs';
import type { ProxiedCall, Forward, CallHandler } from '@freelance/testing';
import type { Random } from './random';

const MOST_COPIES = 5;
/** Copies to collect before the first is delivered, unless no more messages arrive; later messages stay in their queue. */
const DEPTH = 200;
/** Copies of a message are delivered within this time, before the queue itself would redeliver it. */
const HIDDEN_SECONDS = 900;
/** Longest delay of a copy that a consumer delays, so that the proof does not wait a minute for the end of a lease. */
const LATEST_SECONDS = 1;
/** A copy without an acknowledgement is delivered again, as a message of a queue is. */
const AGAIN_AFTER_SECONDS = 10;
const COPY = '~copy~';

interface QueueRequest {
  QueueUrl: string;
  MaxNumberOfMessages?: number;
  WaitTimeSeconds?: number;
  Entries?: { Id: string; ReceiptHandle: string; VisibilityTimeout?: number }[];
}

interface Copy {
  message: Message;
  state: 'waiting' | 'handed out' | 'done';
}

const toReply = (body: object) => ({
  status: 200,
  headers: { 'content-type': 'application/x-amz-json-1.0' },
  body: JSON.stringify(body),
});

/** A gate that simulates the worst delivery of SQS: every message arrives one to five times, in any order. */
export class ShuffledDelivery {
  /** Copies delivered. */
  private deliveries = 0;
  /** Copies to be delivered, by queue. */
  private readonly pools = new Map<string, Copy[]>();
  /** Every copy, by its receipt handle. */
  private readonly copies = new Map<string, Copy>();
  /** The number of unacknowledged copies of a message, by the message's own receipt handle. */
  private readonly copiesLeft = new Map<string, number>();

  constructor(private readonly random: Random) {}

  /** Average number of delivered copies of a message. */
  get average(): number {
    return Math.round((10 * this.deliveries) / this.copiesLeft.size) / 10;
  }

  /** Copies that are not acknowledged yet. */
  get outstanding(): number {
    return [...this.copiesLeft.values()].reduce((sum, left) => sum + left, 0);
  }

  readonly treatment: CallHandler = (call, forward) => {
    switch (call.operation) {
      case 'ReceiveMessage':
        return this.receive(call, forward);
      case 'DeleteMessageBatch':
        return this.acknowledge(call, forward);
      case 'ChangeMessageVisibilityBatch':
        return this.comeBackLater(call);
      default:
        return forward();
    }
  };

  private async receive({ body }: ProxiedCall, forward: Forward) {
    const asked = JSON.parse(body) as QueueRequest;
    const pool = this.poolOf(asked.QueueUrl);
    if (pool.length < DEPTH) {
      const answer = await forward(
        JSON.stringify({
          ...asked,
          MaxNumberOfMessages: 10,
          WaitTimeSeconds: pool.length > 0 ? 0 : asked.WaitTimeSeconds,
          VisibilityTimeout: HIDDEN_SECONDS,
        }),
      );
      if (answer.status !== 200) return answer;
      const { Messages = [] } = JSON.parse(answer.body) as { Messages?: Message[] };
      for (const message of Messages) pool.push(...this.copiesOf(message));
      if (Messages.length > 0 && pool.length < DEPTH) return toReply({});
    }
    return toReply({ Messages: this.take(asked.QueueUrl, asked.MaxNumberOfMessages ?? 1) });
  }

  /** Deletes the message after its last copy is acknowledged. */
  private async acknowledge({ body }: ProxiedCall, forward: Forward) {
    const asked = JSON.parse(body) as QueueRequest;
    const { Entries = [] } = asked;
    const last = Entries.flatMap((entry) => (this.isLastCopy(entry.ReceiptHandle) ? [withOwnHandle(entry)] : []));
    if (last.length > 0) await forward(JSON.stringify({ ...asked, Entries: last }));
    return toReply({ Successful: Entries.map(({ Id }) => ({ Id })), Failed: [] });
  }

  /** An acknowledgement may arrive twice, when its response was late. */
  private isLastCopy(handle: string): boolean {
    const copy = this.copies.get(handle);
    // Received before the shuffling began, so it is the only copy.
    if (!copy) return true;
    if (copy.state === 'done') return false;
    copy.state = 'done';
    const own = ownHandle(handle);
    const left = this.copiesLeft.get(own)! - 1;
    this.copiesLeft.set(own, left);
    return left === 0;
  }

  private async comeBackLater({ body }: ProxiedCall) {
    const { QueueUrl, Entries = [] } = JSON.parse(body) as QueueRequest;
    for (const { ReceiptHandle, VisibilityTimeout = 0 } of Entries) {
      const copy = this.copies.get(ReceiptHandle);
      if (copy) this.bringBack(QueueUrl, copy, Math.min(VisibilityTimeout, LATEST_SECONDS));
    }
    return toReply({ Successful: Entries.map(({ Id }) => ({ Id })), Failed: [] });
  }

  private bringBack(queueUrl: string, copy: Copy, seconds: number): void {
    setTimeout(() => {
      if (copy.state !== 'handed out') return;
      copy.state = 'waiting';
      this.poolOf(queueUrl).push(copy);
    }, seconds * 1_000).unref();
  }

  private poolOf(queueUrl: string): Copy[] {
    const pool = this.pools.get(queueUrl) ?? [];
    this.pools.set(queueUrl, pool);
    return pool;
  }

  private copiesOf(message: Message): Copy[] {
    const count = this.random.between(1, MOST_COPIES);
    this.copiesLeft.set(message.ReceiptHandle!, count);
    return Array.from({ length: count }, (_, n) => {
      const ReceiptHandle = `${message.ReceiptHandle}${COPY}${n}`;
      const copy: Copy = { message: { ...message, ReceiptHandle }, state: 'waiting' };
      this.copies.set(ReceiptHandle, copy);
      return copy;
    });
  }

  /** At most one copy of a message: an SQS batch never contains a message twice, and consumers rely on different ids. */
  private take(queueUrl: string, atMost: number): Message[] {
    const pool = this.poolOf(queueUrl);
    const taken = new Map<string, Copy>();
    for (let tries = 0; tries < 2 * atMost && taken.size < atMost && pool.length > 0; tries++) {
      const place = this.random.between(0, pool.length - 1);
      const id = pool[place]!.message.MessageId!;
      if (!taken.has(id)) taken.set(id, pool.splice(place, 1)[0]!);
    }
    this.deliveries += taken.size;
    return [...taken.values()].map((copy) => {
      copy.state = 'handed out';
      this.bringBack(queueUrl, copy, AGAIN_AFTER_SECONDS);
      return copy.message;
    });
  }
}

const ownHandle = (handle: string): string => handle.split(COPY)[0]!;

const withOwnHandle = <Entry extends { ReceiptHandle: string }>(entry: Entry): Entry => ({
  ...entry,
  ReceiptHandle: ownHandle(entry.ReceiptHandle),
});
