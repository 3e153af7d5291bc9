import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { GetCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { IndexName } from '@freelance/manifest';
import { whenConditionHolds } from './conditions';
import { Expression } from './expression';
import { allShards, shardOf } from './shards';

/** Index keys of an item whose outbox holds something; both are absent when it is empty. */
export interface OutboxKeys {
  outboxShard: string;
  /** Since when the oldest event waits: real time, never a turned clock. */
  pendingAt: string;
}

export const outboxKeys = (aggregateId: string, now: Date): OutboxKeys => ({
  outboxShard: `outbox#${shardOf(aggregateId)}`,
  pendingAt: now.toISOString(),
});

/** An item's outbox may hold this many bytes of events; an item is at most 400 KB in all. */
export const OUTBOX_LIMIT_BYTES = 200_000;

/**
 * The outbox inside aggregate items: a map keyed by event id (removing two elements of a list at once goes wrong in
 * one of the endpoints), with a sparse index on the oldest pending one.
 */
export class OutboxItems<Entry> {
  constructor(
    private readonly dynamo: DynamoDBDocumentClient,
    private readonly table: string,
    private readonly key: string,
    /** On the oldest pending event; see `OUTBOX_INDEX`. */
    private readonly index: IndexName,
  ) {}

  /** Ids of the items with an event waiting since before `olderThan`, at most `limit` of each shard. */
  async *pending(olderThan: Date, limit: number): AsyncIterable<string> {
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
      for (const item of Items) yield item[this.key] as string;
    }
  }

  /** What waits in one item; an empty outbox that is still indexed (a crash between two writes) is unlisted. */
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

  /** Removes what was relayed; the index keys go in the same update when nothing else is left. `version` stays. */
  async clear(aggregateId: string, entryIds: string[]): Promise<void> {
    if (entryIds.length === 0) return;
    if (await this.remove(aggregateId, entryIds, 'all')) return;
    await this.remove(aggregateId, entryIds, 'some');
    await this.unlist(aggregateId);
  }

  /** "All" holds only while each id is still there: another relay may have cleared one, and a command added another. */
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
