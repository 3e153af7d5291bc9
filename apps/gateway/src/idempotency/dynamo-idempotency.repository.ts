import { Injectable, Logger } from '@nestjs/common';
import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { resourceName, TABLES } from '@freelance/manifest';
import { doesNotExist, Expression, pingTable, whenConditionHolds } from '@freelance/dynamo';
import { ServiceUnavailableError } from '@freelance/service';
import { GatewayConfig } from '../gateway.config';
import type { IdempotencyRecord } from './idempotency-record';

/** Idempotency keys in GatewayTable. Every write has the condition that the row is still as it was read. */
@Injectable()
export class DynamoIdempotencyRepository {
  private readonly logger = new Logger(DynamoIdempotencyRepository.name);
  private readonly table: string;
  /** Running reads by key: requests with the same key share one. */
  private readonly reads = new Map<string, Promise<IdempotencyRecord | undefined>>();

  constructor(
    private readonly dynamo: DynamoDBDocumentClient,
    config: GatewayConfig,
  ) {
    this.table = resourceName(config.ENVIRONMENT, TABLES.gateway);
  }

  /**
   * Strongly consistent, but may share a read that began shortly before the call.
   * @throws ServiceUnavailableError
   */
  find(key: string): Promise<IdempotencyRecord | undefined> {
    const pendingRead = this.reads.get(key);
    if (pendingRead) return pendingRead;
    const read = this.read(key).finally(() => this.reads.delete(key));
    this.reads.set(key, read);
    return read;
  }

  /**
   * Replaces the row that was read; false when it has changed since.
   * @throws ServiceUnavailableError
   */
  replace(before: IdempotencyRecord | undefined, record: IdempotencyRecord): Promise<boolean> {
    const expression = new Expression();
    const isAsRead = before
      ? `${expression.name('leaseId')} = ${expression.value(before.leaseId)}` +
        ` AND ${expression.name('state')} = ${expression.value(before.state)}`
      : doesNotExist(expression, 'key');
    const put = new PutCommand({
      TableName: this.table,
      Item: record,
      ConditionExpression: isAsRead,
      ExpressionAttributeNames: expression.ExpressionAttributeNames,
      ExpressionAttributeValues: expression.ExpressionAttributeValues,
    });
    return this.orUnavailable(whenConditionHolds(this.dynamo.send(put)));
  }

  /** Rejects when the table cannot be read. */
  ping(): Promise<void> {
    return pingTable(this.dynamo, this.table, 'key');
  }

  private async read(key: string): Promise<IdempotencyRecord | undefined> {
    const get = new GetCommand({ TableName: this.table, Key: { key }, ConsistentRead: true });
    const { Item } = await this.orUnavailable(this.dynamo.send(get));
    return Item as IdempotencyRecord | undefined;
  }

  private async orUnavailable<T>(call: Promise<T>): Promise<T> {
    try {
      return await call;
    } catch (err) {
      this.logger.warn({ err }, 'Idempotency keys cannot be kept');
      throw new ServiceUnavailableError('Idempotency keys cannot be stored now: try again later, or without a key');
    }
  }
}
