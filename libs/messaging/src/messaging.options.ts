import type { Envelope } from '@freelance/contracts';
import type { Queue } from '@freelance/manifest';

/**
 * Makes an envelope of the body of a message; none when it tells us nothing, and is done with.
 * @throws PoisonMessageError
 */
export type MessageReader = (body: string | undefined) => Envelope | undefined;

export abstract class MessagingOptions {
  /** Name of the service, as in the `source` of its envelopes. */
  abstract readonly source: string;
  /** What the service consumes. */
  abstract readonly queues: readonly Queue[];
  /** Names of the topics that must exist before the service starts. */
  abstract readonly topics: readonly string[];
  /** Of the queues that are not filled by us: how their messages are read, by the key of the queue. */
  abstract readonly readers?: Readonly<Record<string, MessageReader>>;
}
