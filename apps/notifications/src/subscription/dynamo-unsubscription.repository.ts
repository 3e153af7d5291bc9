import { Injectable } from '@nestjs/common';
import { DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { Expression } from '@freelance/dynamo';
import { resourceName, TABLES, TTL_ATTRIBUTE } from '@freelance/manifest';
import { NotificationsConfig } from '../notifications.config';
import { UNSUBSCRIPTION_TTL_MS, type Unsubscription } from './unsubscription';
import { UnsubscriptionRepository } from './unsubscription.repository';

@Injectable()
export class DynamoUnsubscriptionRepository extends UnsubscriptionRepository {
  private readonly table: string;

  constructor(
    private readonly dynamo: DynamoDBDocumentClient,
    config: NotificationsConfig,
  ) {
    super();
    this.table = resourceName(config.ENVIRONMENT, TABLES.unsubscriptions);
  }

  async add(unsubscription: Unsubscription, now: Date): Promise<void> {
    const ttl = Math.ceil((now.getTime() + UNSUBSCRIPTION_TTL_MS) / 1_000);
    await this.dynamo.send(
      new PutCommand({ TableName: this.table, Item: { ...unsubscription, [TTL_ATTRIBUTE]: ttl } }),
    );
  }

  async find(categoryId: string, userId: string): Promise<Unsubscription | undefined> {
    const { Item } = await this.dynamo.send(
      new GetCommand({ TableName: this.table, Key: { userId, categoryId }, ConsistentRead: true }),
    );
    return Item as Unsubscription | undefined;
  }

  async listOf(userId: string, limit: number): Promise<Unsubscription[]> {
    const expression = new Expression();
    const { Items = [] } = await this.dynamo.send(
      new QueryCommand({
        TableName: this.table,
        KeyConditionExpression: `${expression.name('userId')} = ${expression.value(userId)}`,
        ExpressionAttributeNames: expression.ExpressionAttributeNames,
        ExpressionAttributeValues: expression.ExpressionAttributeValues,
        Limit: limit,
      }),
    );
    return Items as Unsubscription[];
  }
}
