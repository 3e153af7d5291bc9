import { Injectable } from '@nestjs/common';
import { DeleteCommand, DynamoDBDocumentClient, GetCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { LIMITS } from '@freelance/contracts';
import { Expression, type Page, readPage } from '@freelance/dynamo';
import { indexOf, resourceName, TABLES } from '@freelance/manifest';
import { NotificationsConfig } from '../notifications.config';
import type { Subscription } from './subscription';
import { SubscriptionRepository } from './subscription.repository';

@Injectable()
export class DynamoSubscriptionRepository extends SubscriptionRepository {
  private readonly table: string;

  constructor(
    private readonly dynamo: DynamoDBDocumentClient,
    config: NotificationsConfig,
  ) {
    super();
    this.table = resourceName(config.ENVIRONMENT, TABLES.subscriptions);
  }

  async add(categoryId: string, userId: string, now: Date): Promise<Subscription> {
    const expression = new Expression();
    const createdAt = expression.name('createdAt');
    const { Attributes } = await this.dynamo.send(
      new UpdateCommand({
        TableName: this.table,
        Key: { categoryId, userId },
        UpdateExpression: `SET ${createdAt} = if_not_exists(${createdAt}, ${expression.value(now.toISOString())})`,
        ExpressionAttributeNames: expression.ExpressionAttributeNames,
        ExpressionAttributeValues: expression.ExpressionAttributeValues,
        ReturnValues: 'ALL_NEW',
      }),
    );
    return toSubscription(Attributes!);
  }

  async remove(categoryId: string, userId: string): Promise<void> {
    await this.dynamo.send(new DeleteCommand({ TableName: this.table, Key: { categoryId, userId } }));
  }

  async find(categoryId: string, userId: string): Promise<Subscription | undefined> {
    const { Item } = await this.dynamo.send(
      new GetCommand({ TableName: this.table, Key: { categoryId, userId }, ConsistentRead: true }),
    );
    return Item && toSubscription(Item);
  }

  async has(categoryId: string, userId: string): Promise<boolean> {
    return (await this.find(categoryId, userId)) !== undefined;
  }

  async listOf(userId: string, limit: number, after: string | undefined): Promise<Page<Subscription>> {
    const page = await readPage(
      this.dynamo,
      [
        {
          table: this.table,
          index: indexOf('subscriptions', 'UserSubscriptionsIndex'),
          partitionKey: { name: 'userId', value: userId },
          sortKey: 'categoryId',
        },
      ],
      { limit, order: 'ascending', after, maxExamined: LIMITS.rowsExamined },
    );
    return { rows: page.rows.map(toSubscription), next: page.next };
  }

  async subscribersOf(categoryId: string, limit: number, after: string | null): Promise<string[]> {
    const expression = new Expression();
    const conditions = [`${expression.name('categoryId')} = ${expression.value(categoryId)}`];
    if (after !== null) conditions.push(`${expression.name('userId')} > ${expression.value(after)}`);
    const { Items = [] } = await this.dynamo.send(
      new QueryCommand({
        TableName: this.table,
        KeyConditionExpression: conditions.join(' AND '),
        ExpressionAttributeNames: expression.ExpressionAttributeNames,
        ExpressionAttributeValues: expression.ExpressionAttributeValues,
        Limit: limit,
        ConsistentRead: true,
      }),
    );
    return Items.map((item) => item.userId as string);
  }

  /** Rejects when the table cannot be read. */
  async ping(): Promise<void> {
    await this.has('health-check', 'health-check');
  }
}

const toSubscription = (item: Record<string, unknown>): Subscription => ({
  categoryId: item.categoryId as string,
  userId: item.userId as string,
  createdAt: item.createdAt as string,
});
