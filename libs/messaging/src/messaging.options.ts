import type { Envelope } from '@freelance/contracts';
import type { Queue } from '@freelance/manifest';

/**
 * Makes an envelope from the body of a message, or undefined when the message can be ignored and deleted.
 * @throws PoisonMessageError
 */
export type MessageReader = (body: string | undefined) => Envelope | undefined;

export abstract class MessagingOptions {
  /** Name of the service: the `source` of its envelopes. */
  abstract readonly source: string;
  /** The queues that the service consumes. */
  abstract readonly queues: readonly Queue[];
  /** Names of the topics that must exist before the service starts. */
  abstract readonly topics: readonly string[];
  /** Readers for queues that other systems send to, by queue key. */
  abstract readonly readers?: Readonly<Record<string, MessageReader>>;
}
