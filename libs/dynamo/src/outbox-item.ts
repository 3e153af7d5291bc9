import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { GetCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { IndexName } from '@freelance/manifest';
import { ServiceUnavailableError } from '@freelance/service';
import { whenConditionHolds } from './conditions';
import { Expression } from './expression';
import { allShards, shardOf } from './shards';

/** Index keys of an item whose outbox holds events; both are absent when it is empty. */
export interface OutboxKeys {
  outboxShard: string;
  /** When the oldest pending event was written: real time, never advanced business time. */
  pendingAt: string;
}

export const outboxKeys = (aggregateId: string, now: Date): OutboxKeys => ({
  outboxShard: `outbox#${shardOf(aggregateId)}`,
  pendingAt: now.toISOString(),
});

/** The most bytes of events in the outbox of one item. DynamoDB limits an item to 400 KB. */
const OUTBOX_LIMIT_BYTES = 200_000;

/** @throws ServiceUnavailableError when the outbox, with the added entries, would be too large */
export function refuseOverfullOutbox(aggregate: 'job' | 'user', stored: unknown, added: readonly object[]): void {
  if (Buffer.byteLength(JSON.stringify([stored, added])) <= OUTBOX_LIMIT_BYTES) return;
  throw new ServiceUnavailableError(`Too many events of this ${aggregate} wait to be published, try again later`, 5);
}

/**
 * The outbox inside aggregate items: a map keyed by event id (one of the emulators removes two elements of a list
 * incorrectly), with a sparse index by the oldest pending event.
 */
export class OutboxItems<Entry> {
  constructor(
    private readonly dynamo: DynamoDBDocumentClient,
    private readonly table: string,
    private readonly key: string,
    /** Index by the oldest pending event; see `OUTBOX_INDEX`. */
    private readonly index: IndexName,
  ) {}

  /** The items with an event pending since before `olderThan`, at most `limit` from each shard. */
  async *pending(olderThan: Date, limit: number): AsyncIterable<{ id: string; since: Date }> {
    for (const shard of allShards()) {
      const { Items = [] } = await this.dynamo.send(
        new QueryCommand({
          TableName: this.table,
          IndexName: this.index,
          KeyConditionExpression: '#shard = :shard AND #pendingAt <= :olderThan',
          ExpressionAttributeNames: { '#shard': 'outboxShard', '#pendingAt': 'pendingAt' },
          ExpressionAttributeValues: { ':shard': `outbox#${shard}`, ':olderThan': olderThan.toISOString() },
          Limit: limit,
        }),
      );
      for (const item of Items) yield { id: item[this.key] as string, since: new Date(item.pendingAt as string) };
    }
  }

  /** The pending events of one item. Removes the index keys of an empty outbox, which a crash between two writes can leave. */
  async load(aggregateId: string): Promise<Entry[]> {
    const { Item } = await this.dynamo.send(
      new GetCommand({
        TableName: this.table,
        Key: { [this.key]: aggregateId },
        ConsistentRead: true,
        ProjectionExpression: '#outbox, #pendingAt',
        ExpressionAttributeNames: { '#outbox': 'outbox', '#pendingAt': 'pendingAt' },
      }),
    );
    const entries = Object.values((Item?.outbox ?? {}) as Record<string, Entry>);
    if (Item?.pendingAt && entries.length === 0) await this.unlist(aggregateId);
    return entries;
  }

  /** Removes relayed events, and the index keys in the same update when no event remains. `version` does not change. */
  async clear(aggregateId: string, entryIds: string[]): Promise<void> {
    if (entryIds.length === 0) return;
    if (await this.remove(aggregateId, entryIds, 'all')) return;
    await this.remove(aggregateId, entryIds, 'some');
    await this.unlist(aggregateId);
  }

  /** "All" is conditional on each id: another relay may have removed one, and a command may have added another. */
  private remove(aggregateId: string, entryIds: string[], which: 'all' | 'some'): Promise<boolean> {
    const expression = new Expression();
    const outbox = expression.name('outbox');
    const removed = entryIds.map((id) => expression.name('outbox', id));
    const conditions =
      which === 'some'
        ? [`attribute_exists(${outbox})`]
        : [
            `size(${outbox}) = ${expression.value(entryIds.length)}`,
            ...removed.map((path) => `attribute_exists(${path})`),
          ];
    if (which === 'all') removed.push(expression.name('outboxShard'), expression.name('pendingAt'));
    return this.update(aggregateId, `REMOVE ${removed.join(', ')}`, conditions.join(' AND '), expression);
  }

  private async unlist(aggregateId: string): Promise<void> {
    const expression = new Expression();
    const keys = `${expression.name('outboxShard')}, ${expression.name('pendingAt')}`;
    const empty = `size(${expression.name('outbox')}) = ${expression.value(0)}`;
    await this.update(aggregateId, `REMOVE ${keys}`, empty, expression);
  }

  private update(id: string, update: string, condition: string, expression: Expression): Promise<boolean> {
    return whenConditionHolds(
      this.dynamo.send(
        new UpdateCommand({
          TableName: this.table,
          Key: { [this.key]: id },
          UpdateExpression: update,
          ConditionExpression: condition,
          ExpressionAttributeNames: expression.ExpressionAttributeNames,
          ExpressionAttributeValues: expression.ExpressionAttributeValues,
        }),
      ),
    );
  }
}
