import { Injectable } from '@nestjs/common';
import { DynamoDBDocumentClient, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { doesNotExist, exists, Expression, whenConditionHolds } from '@freelance/dynamo';
import type { InstanceState } from '@freelance/contracts';
import { resourceName, type ServiceName, TABLES } from '@freelance/manifest';
import { ServiceConfig } from '@freelance/service';

/** A stored state. */
export interface InstanceRow extends InstanceState {
  /** When another process noticed that this one had ended without stopping. */
  lostAt?: string;
}

const KEPT_SECONDS = 2 * 24 * 60 * 60;

/** InstancesTable: the state of every process of the last two days, one partition for each service. */
@Injectable()
export class DynamoInstanceRepository {
  private readonly table: string;

  constructor(
    private readonly dynamo: DynamoDBDocumentClient,
    config: ServiceConfig,
  ) {
    this.table = resourceName(config.ENVIRONMENT, TABLES.instances);
  }

  async put(state: InstanceState, abortSignal?: AbortSignal): Promise<void> {
    const ttl = Math.ceil(Date.parse(state.lastSeenAt) / 1_000) + KEPT_SECONDS;
    await this.dynamo.send(new PutCommand({ TableName: this.table, Item: { ...state, ttl } }), { abortSignal });
  }

  /** @throws Error that names the table */
  async of(service: ServiceName, abortSignal?: AbortSignal): Promise<InstanceRow[]> {
    const rows: InstanceRow[] = [];
    let from: Record<string, unknown> | undefined;
    do {
      const { Items = [], LastEvaluatedKey } = await this.dynamo.send(
        new QueryCommand({
          TableName: this.table,
          KeyConditionExpression: '#service = :service',
          ExpressionAttributeNames: { '#service': 'service' },
          ExpressionAttributeValues: { ':service': service },
          ConsistentRead: true,
          ExclusiveStartKey: from,
        }),
        { abortSignal },
      );
      rows.push(...(Items as InstanceRow[]));
      from = LastEvaluatedKey;
    } while (from);
    return rows;
  }

  /** Records that a process ended without stopping. False when another process has recorded it. */
  markLost({ service, instance }: InstanceState, now: Date): Promise<boolean> {
    const expression = new Expression();
    const isUnknown = `${exists(expression, 'service')} AND ${doesNotExist(expression, 'lostAt')}`;
    return whenConditionHolds(
      this.dynamo.send(
        new UpdateCommand({
          TableName: this.table,
          Key: { service, instance },
          UpdateExpression: `SET ${expression.name('lostAt')} = ${expression.value(now.toISOString())}`,
          ConditionExpression: isUnknown,
          ExpressionAttributeNames: expression.ExpressionAttributeNames,
          ExpressionAttributeValues: expression.ExpressionAttributeValues,
        }),
      ),
    );
  }
}
