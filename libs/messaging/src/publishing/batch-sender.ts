import { LRUCache } from 'lru-cache';
import pLimit from 'p-limit';
import { type Batched, batched } from '@freelance/service';
import { CALL_TIMEOUT_MS } from '../aws/clients';
import { type OutgoingMessage, sizeOf } from './outgoing-message';

const LARGEST_BATCH = 10;
const LARGEST_BATCH_BYTES = 262_144;
const BATCHES_IN_FLIGHT = 4;
const LONGEST_WAIT_MS = 5_000;
/** Most destinations with a batch being filled; there is one destination per category. */
const DESTINATIONS = 1_000;

/** `id` distinguishes the messages of one batch. */
export type Numbered<Message> = Message & { id: string };

export interface BatchResult {
  Failed?: { Id?: string | undefined; Code?: string | undefined; Message?: string | undefined }[] | undefined;
}

/** Sends one batch; rejects when the whole batch failed. */
export type SendBatch<Message> = (
  destination: string,
  messages: Numbered<Message>[],
  signal: AbortSignal,
) => Promise<BatchResult>;

interface Waiting<Message> {
  message: Message;
  /** In the time of `performance.now()`. */
  giveUpAt: number;
}

/** Sends messages that are in flight at the same time in one call, because each call costs money. */
export class BatchSender<Message extends OutgoingMessage> {
  private readonly slots = pLimit(BATCHES_IN_FLIGHT);
  private readonly loaders = new LRUCache<string, Batched<Waiting<Message>, undefined>>({
    max: DESTINATIONS,
    memoMethod: (destination) => this.loaderFor(destination),
  });

  constructor(private readonly sendBatch: SendBatch<Message>) {}

  /**
   * Resolves when the message is stored at the destination, within about ten seconds.
   * @throws the error of the call, or one that says why this message was refused
   */
  async send(destination: string, message: Message): Promise<void> {
    await this.loaders.memo(destination).load({ message, giveUpAt: performance.now() + LONGEST_WAIT_MS });
  }

  private loaderFor(destination: string): Batched<Waiting<Message>, undefined> {
    return batched((batch) => this.deliver(destination, batch), {
      batchSlots: this.slots,
      largestBatch: LARGEST_BATCH,
    });
  }

  /** The result of each message, in order. Never rejects. */
  private async deliver(destination: string, batch: readonly Waiting<Message>[]): Promise<(Error | undefined)[]> {
    const outcomes: (Error | undefined)[] = batch.map(({ giveUpAt }) =>
      performance.now() > giveUpAt ? new Error(`Not sent: waited ${LONGEST_WAIT_MS} ms behind others`) : undefined,
    );
    const numbered = batch
      .map(({ message }, index) => ({ ...message, id: String(index) }))
      .filter((_, index) => !outcomes[index]);
    for (const part of splitBySize(numbered)) {
      try {
        const { Failed = [] } = await this.sendBatch(destination, part, AbortSignal.timeout(CALL_TIMEOUT_MS));
        for (const { Id, Code, Message } of Failed) outcomes[Number(Id)] = new Error(`Not taken: ${Code} ${Message}`);
      } catch (error) {
        for (const { id } of part) outcomes[Number(id)] = error as Error;
      }
    }
    return outcomes;
  }
}

/** A message that is too large gets its own batch, so that only it is refused. */
function splitBySize<Message extends OutgoingMessage>(messages: Message[]): Message[][] {
  const parts: Message[][] = [];
  let room = 0;
  for (const message of messages) {
    const size = sizeOf(message);
    if (size > room || parts.length === 0) {
      parts.push([]);
      room = LARGEST_BATCH_BYTES;
    }
    parts.at(-1)!.push(message);
    room -= size;
  }
  return parts;
}
