import type { Envelope } from '@freelance/contracts';
import type { TopicName } from '@freelance/manifest';

/** An event as the item it happened to stores it until it is relayed. */
export interface OutboxEntry {
  /** Event id. */
  id: string;
  sequence: number;
  topic: TopicName;
  envelope: Envelope;
  requestId: string;
  traceparent?: string;
}

/** Where the events wait: in the items they happened to. */
export abstract class OutboxStore {
  /** Ids of the items with an event waiting since before `olderThan` (real time), at most `limit` of each shard. */
  abstract pendingAggregates(olderThan: Date, limit: number): AsyncIterable<string>;

  /** What waits in one item. Strongly consistent. */
  abstract loadOutbox(aggregateId: string): Promise<OutboxEntry[]>;

  /** Removes what was relayed. Idempotent. */
  abstract clear(aggregateId: string, entryIds: string[]): Promise<void>;
}

/** What else has to happen to every event before it is cleared, beside its publishing. Idempotent. */
export abstract class OutboxDelivery {
  abstract deliver(aggregateId: string, entry: OutboxEntry): Promise<void>;
}
