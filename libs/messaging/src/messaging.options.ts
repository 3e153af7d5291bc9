import type { QueueKey } from '@freelance/contracts';

export abstract class MessagingOptions {
  /** Name of the service, as in the `source` of its envelopes. */
  abstract readonly source: string;
  /** What the service consumes. */
  abstract readonly queues: readonly QueueKey[];
}
