import { Injectable } from '@nestjs/common';
import { DynamoDBDocumentClient, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { LIMITS } from '@freelance/contracts';
import {
  doesNotExist,
  exists,
  Expression,
  OutboxItems,
  outboxKeys,
  type Page,
  pingTable,
  readPage,
  whenConditionHolds,
} from '@freelance/dynamo';
import { indexOf, resourceName, TABLES } from '@freelance/manifest';
import type { OutboxEntry, OutboxStore, PendingAggregate } from '@freelance/messaging';
import { Clock } from '@freelance/service';
import { CategoriesConfig } from '../categories.config';
import type { Category } from './category';
import { CategoryRepository } from './category.repository';

/** All categories are one list, by name, in one partition: it is large enough for many thousands. */
const LIST = 'all';

@Injectable()
export class DynamoCategoryRepository extends CategoryRepository implements OutboxStore {
  private readonly table: string;
  private readonly outbox: OutboxItems<OutboxEntry>;

  constructor(
    private readonly dynamo: DynamoDBDocumentClient,
    config: CategoriesConfig,
    private readonly clock: Clock,
  ) {
    super();
    this.table = resourceName(config.ENVIRONMENT, TABLES.categories);
    this.outbox = new OutboxItems(dynamo, this.table, 'categoryId', indexOf('categories', 'OutboxIndex'));
  }

  async insert(category: Category, commandId: string, entry: OutboxEntry): Promise<boolean> {
    const expression = new Expression();
    const { snsTopicArn: _none, ...stored } = category;
    const inserted = await whenConditionHolds(
      this.dynamo.send(
        new PutCommand({
          TableName: this.table,
          Item: {
            ...stored,
            listKey: LIST,
            commandIds: [commandId],
            outbox: { [entry.id]: entry },
            ...outboxKeys(category.categoryId, this.clock.now()),
          },
          ConditionExpression: doesNotExist(expression, 'categoryId'),
          ExpressionAttributeNames: expression.ExpressionAttributeNames,
        }),
      ),
    );
    // The SDK may have retried a write that succeeded and whose answer was lost.
    return inserted || (await this.wasCreatedBy(category.categoryId, commandId));
  }

  async find(categoryId: string): Promise<Category | undefined> {
    const item = await this.load(categoryId);
    return item && toCategory(item);
  }

  async list(limit: number, after: string | undefined): Promise<Page<Category>> {
    const page = await readPage(
      this.dynamo,
      [
        {
          table: this.table,
          index: indexOf('categories', 'CategoryListIndex'),
          partitionKey: { name: 'listKey', value: LIST },
          sortKey: 'nameKey',
        },
      ],
      { limit, order: 'ascending', after, maxExamined: LIMITS.rowsExamined },
    );
    return { rows: page.rows.map(toCategory), next: page.next };
  }

  setTopic(categoryId: string, snsTopicArn: string): Promise<boolean> {
    const expression = new Expression();
    return whenConditionHolds(
      this.dynamo.send(
        new UpdateCommand({
          TableName: this.table,
          Key: { categoryId },
          UpdateExpression: `SET ${expression.name('snsTopicArn')} = ${expression.value(snsTopicArn)}`,
          ConditionExpression: exists(expression, 'categoryId'),
          ExpressionAttributeNames: expression.ExpressionAttributeNames,
          ExpressionAttributeValues: expression.ExpressionAttributeValues,
        }),
      ),
    );
  }

  /** Rejects when the table cannot be read. */
  ping(): Promise<void> {
    return pingTable(this.dynamo, this.table, 'categoryId');
  }

  pendingAggregates(olderThan: Date, limit: number): AsyncIterable<PendingAggregate> {
    return this.outbox.pending(olderThan, limit);
  }

  loadOutbox(categoryId: string): Promise<OutboxEntry[]> {
    return this.outbox.load(categoryId);
  }

  clear(categoryId: string, entryIds: string[]): Promise<void> {
    return this.outbox.clear(categoryId, entryIds);
  }

  private async wasCreatedBy(categoryId: string, commandId: string): Promise<boolean> {
    const item = await this.load(categoryId);
    return (item?.commandIds as string[] | undefined)?.includes(commandId) ?? false;
  }

  private async load(categoryId: string): Promise<Record<string, unknown> | undefined> {
    const { Item } = await this.dynamo.send(
      new GetCommand({ TableName: this.table, Key: { categoryId }, ConsistentRead: true }),
    );
    return Item;
  }
}

const toCategory = (item: Record<string, unknown>): Category => ({
  categoryId: item.categoryId as string,
  name: item.name as string,
  nameKey: item.nameKey as string,
  description: (item.description as string | null | undefined) ?? null,
  snsTopicArn: (item.snsTopicArn as string | undefined) ?? null,
  createdAt: item.createdAt as string,
});
