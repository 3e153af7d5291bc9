import { setTimeout as sleep } from 'node:timers/promises';
import type { Message } from '@aws-sdk/client-sqs';
import { type ProxiedCall, type Forward, type CallHandler, waitFor } from '@freelance/testing';

const PAUSE_MS = 20;
const NOTHING = { status: 200, headers: { 'content-type': 'application/x-amz-json-1.0' }, body: '{}' };

interface QueueRequest {
  QueueUrl: string;
  Entries?: { ReceiptHandle: string }[];
}

/** The observations about one message. */
export interface Seen {
  /** How often it was received. */
  received: number;
  /** For each deletion, how often it had been received by then. */
  deleted: number[];
}

/** A gate before SQS for one queue. While held, it delivers nothing, so that sent messages arrive in one batch. */
export class WatchedQueue {
  /** Number of messages in each receive. */
  readonly batches: number[] = [];
  private readonly seen = new Map<string, Seen>();
  private readonly idOf = new Map<string, string>();
  private held = false;
  private underWay = 0;

  constructor(private readonly name: string) {}

  readonly treatment: CallHandler = async (call, forward) => {
    const asked = call.body.startsWith('{') ? (JSON.parse(call.body) as Partial<QueueRequest>) : {};
    if (!asked.QueueUrl?.endsWith(`-${this.name}`)) return forward();
    if (call.operation === 'ReceiveMessage') return this.receive(call, forward);
    const answer = await forward();
    if (call.operation === 'DeleteMessageBatch') {
      for (const { ReceiptHandle } of asked.Entries ?? []) this.noteDeletion(this.idOf.get(ReceiptHandle)!);
    }
    return answer;
  };

  /** Resolves when no receive can return messages. */
  async hold(): Promise<void> {
    this.held = true;
    await waitFor(() => this.underWay === 0, { what: 'the end of receives' });
  }

  release(): void {
    this.held = false;
  }

  of(messageId: string): Seen {
    const seen = this.seen.get(messageId) ?? { received: 0, deleted: [] };
    this.seen.set(messageId, seen);
    return seen;
  }

  private async receive({ body }: ProxiedCall, forward: Forward) {
    if (this.held) return sleep(PAUSE_MS, NOTHING);
    this.underWay++;
    try {
      // A long poll would return the first sent message alone.
      const answer = await forward(JSON.stringify({ ...(JSON.parse(body) as QueueRequest), WaitTimeSeconds: 0 }));
      const { Messages = [] } = JSON.parse(answer.body) as { Messages?: Message[] };
      for (const { MessageId, ReceiptHandle } of Messages) {
        this.idOf.set(ReceiptHandle!, MessageId!);
        this.of(MessageId!).received++;
      }
      if (Messages.length > 0) this.batches.push(Messages.length);
      else await sleep(PAUSE_MS);
      return answer;
    } finally {
      this.underWay--;
    }
  }

  private noteDeletion(messageId: string): void {
    const seen = this.of(messageId);
    seen.deleted.push(seen.received);
  }
}
