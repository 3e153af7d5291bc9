import type { Envelope, QueueKey } from '@freelance/contracts';

/**
 * Makes an envelope of the body of a message; none when it tells us nothing, and is done with.
 * @throws PoisonMessageError
 */
export type MessageReader = (body: string | undefined) => Envelope | undefined;

export abstract class MessagingOptions {
  /** Name of the service, as in the `source` of its envelopes. */
  abstract readonly source: string;
  /** What the service consumes. */
  abstract readonly queues: readonly QueueKey[];
  /** Of the queues that are not filled by us: how their messages are read. */
  abstract readonly readers?: Partial<Record<QueueKey, MessageReader>>;
}
