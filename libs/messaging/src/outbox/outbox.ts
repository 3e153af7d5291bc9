import type { Envelope } from '@freelance/contracts';
import type { TopicName } from '@freelance/manifest';

/** An event, stored in the item that it happened to until it is relayed. */
export interface OutboxEntry {
  /** Event id. */
  id: string;
  sequence: number;
  /** Null: an entry that only the deliveries get. */
  topic: TopicName | null;
  envelope: Envelope;
  requestId: string;
  traceparent?: string;
}

/** An item with pending events. */
export interface PendingAggregate {
  id: string;
  /** When the oldest of them was written: real time. */
  since: Date;
}

/** The store of pending events: the items that they happened to. */
export abstract class OutboxStore {
  /** The items with an event pending since before `olderThan` (real time), at most `limit` from each shard. */
  abstract pendingAggregates(olderThan: Date, limit: number): AsyncIterable<PendingAggregate>;

  /** The pending events of one item. Strongly consistent. */
  abstract loadOutbox(aggregateId: string): Promise<OutboxEntry[]>;

  /** Removes relayed events. Idempotent. */
  abstract clear(aggregateId: string, entryIds: string[]): Promise<void>;
}

/** A step for every event besides publishing, which must succeed before the event is cleared. Idempotent. */
export abstract class OutboxDelivery {
  abstract deliver(aggregateId: string, entry: OutboxEntry): Promise<void>;
}
