import { Injectable } from '@nestjs/common';
import { ChangeMessageVisibilityBatchCommand, type Message, SQSClient } from '@aws-sdk/client-sqs';
import type { RetryingCount } from '@freelance/contracts';
import type { Queue } from '@freelance/manifest';
import { Addresses } from '../aws/addresses';

/** Of each queue. A message needs about one kilobyte. */
const MOST_KNOWN = 5_000;
const BATCH = 10;
/** Not 0: the embedded cloud loses a message that becomes visible at once. */
const SOONEST_VISIBLE_SECONDS = 1;

interface RetryingMessage {
  receiptHandle: string;
  sentAt: number;
  visibleAt: number;
}

/**
 * The messages that this replica has hidden until their next attempt. Only the receiver of a message can make it visible
 * earlier, so each replica knows its own.
 */
@Injectable()
export class RetryingMessages {
  private readonly known = new Map<string, Map<string, RetryingMessage>>();

  constructor(
    private readonly sqs: SQSClient,
    private readonly addresses: Addresses,
  ) {}

  /** Notes that a message is hidden for these seconds. */
  note(queue: Queue, { MessageId, ReceiptHandle, Attributes }: Message, hiddenSeconds: number): void {
    const now = Date.now();
    const messages = this.ofQueue(queue, now);
    if (messages.size >= MOST_KNOWN) return;
    messages.set(MessageId!, {
      receiptHandle: ReceiptHandle!,
      sentAt: Number(Attributes?.SentTimestamp ?? now),
      visibleAt: now + hiddenSeconds * 1_000,
    });
  }

  /** Undefined when there are none. */
  summary(queue: Queue): RetryingCount | undefined {
    const sent = [...this.ofQueue(queue, Date.now()).values()].map(({ sentAt }) => sentAt);
    if (sent.length === 0) return undefined;
    const oldest = sent.reduce((least, sentAt) => Math.min(least, sentAt), Infinity);
    return { queue: queue.key, count: sent.length, oldestSentAt: new Date(oldest).toISOString() };
  }

  /** Makes them visible now. Returns how many; a message that SQS refuses is visible already. */
  async nudge(queue: Queue, abortSignal?: AbortSignal): Promise<number> {
    const QueueUrl = await this.addresses.queueUrl(queue);
    const messages = this.ofQueue(queue, Date.now());
    const ids = [...messages.keys()];
    const batches = Array.from({ length: Math.ceil(ids.length / BATCH) }, (_, n) =>
      ids.slice(n * BATCH, (n + 1) * BATCH),
    );
    const nudged = await Promise.all(
      batches.map(async (batch) => {
        const { Successful = [] } = await this.sqs.send(
          new ChangeMessageVisibilityBatchCommand({
            QueueUrl,
            Entries: batch.map((id, index) => ({
              Id: String(index),
              ReceiptHandle: messages.get(id)!.receiptHandle,
              VisibilityTimeout: SOONEST_VISIBLE_SECONDS,
            })),
          }),
          { abortSignal },
        );
        for (const id of batch) messages.delete(id);
        return Successful.length;
      }),
    );
    return nudged.reduce((sum, count) => sum + count, 0);
  }

  /** Without those that are visible again. */
  private ofQueue({ key }: Queue, now: number): Map<string, RetryingMessage> {
    const messages = this.known.get(key) ?? new Map<string, RetryingMessage>();
    this.known.set(key, messages);
    for (const [id, { visibleAt }] of messages) if (visibleAt <= now) messages.delete(id);
    return messages;
  }
}
