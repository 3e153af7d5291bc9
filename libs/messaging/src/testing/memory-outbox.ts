import { TOPICS } from '@freelance/manifest';
import { type OutboxEntry, OutboxStore, type PendingAggregate } from '../outbox/outbox';
import { categoryCreated } from './messages';

export const outboxEntry = (id: string): OutboxEntry => ({
  id,
  sequence: 1,
  topic: TOPICS.categoryEvents,
  envelope: { ...categoryCreated('design'), id },
  requestId: 'request-0001',
});

/** Outboxes in memory. Their events are older than any grace period unless a test sets their time. */
export class MemoryOutboxStore extends OutboxStore {
  readonly outboxes = new Map<string, Map<string, OutboxEntry>>();
  readonly pendingSince = new Map<string, Date>();

  put(aggregateId: string, entries: OutboxEntry[], pendingSince = new Date(0)): void {
    this.outboxes.set(aggregateId, new Map(entries.map((entry) => [entry.id, entry])));
    this.pendingSince.set(aggregateId, pendingSince);
  }

  idsOf(aggregateId: string): string[] {
    return [...(this.outboxes.get(aggregateId)?.keys() ?? [])];
  }

  async *pendingAggregates(olderThan: Date, limit: number): AsyncIterable<PendingAggregate> {
    const pending = [...this.outboxes.keys()].filter(
      (id) => this.idsOf(id).length > 0 && this.pendingSince.get(id)! <= olderThan,
    );
    yield* pending.slice(0, limit).map((id) => ({ id, since: this.pendingSince.get(id)! }));
  }

  async loadOutbox(aggregateId: string): Promise<OutboxEntry[]> {
    return [...this.outboxes.get(aggregateId)!.values()];
  }

  async clear(aggregateId: string, entryIds: string[]): Promise<void> {
    for (const id of entryIds) this.outboxes.get(aggregateId)?.delete(id);
  }
}
