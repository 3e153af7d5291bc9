import { Injectable } from '@nestjs/common';
import {
  DynamoDBDocumentClient,
  PutCommand,
  QueryCommand,
  type QueryCommandInput,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { doesNotExist, exists, Expression, whenConditionHolds } from '@freelance/dynamo';
import type { InstanceState } from '@freelance/contracts';
import { indexOf, resourceName, type ServiceName, TABLES } from '@freelance/manifest';
import { ServiceConfig } from '@freelance/service';

/** A stored state. */
export interface InstanceRow extends InstanceState {
  /** When another process noticed that this one had ended without stopping. */
  lostAt?: string;
  /** The service, unless the process has ended. Missing in rows of earlier releases. */
  living?: string;
}

/** What the other processes of a service read. */
export type KnownInstance = Pick<
  InstanceRow,
  'service' | 'instance' | 'version' | 'startedAt' | 'lastSeenAt' | 'stoppedAt' | 'lostAt' | 'retrying' | 'nudges'
>;

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
    const Item = { ...state, ttl, living: state.stoppedAt === undefined ? state.service : undefined };
    await this.dynamo.send(new PutCommand({ TableName: this.table, Item }), { abortSignal });
  }

  /** Of the last two days. @throws Error that names the table */
  of(service: ServiceName, abortSignal?: AbortSignal): Promise<InstanceRow[]> {
    return this.query('service', service, { ConsistentRead: true }, abortSignal);
  }

  /** Those that are not known to have ended. The answer can be a moment old. */
  living(service: ServiceName, abortSignal?: AbortSignal): Promise<KnownInstance[]> {
    return this.query('living', service, { IndexName: indexOf('instances', 'LivingIndex') }, abortSignal);
  }

  private async query<Row>(
    key: 'service' | 'living',
    service: ServiceName,
    source: Pick<QueryCommandInput, 'ConsistentRead' | 'IndexName'>,
    abortSignal: AbortSignal | undefined,
  ): Promise<Row[]> {
    const rows: Row[] = [];
    let from: Record<string, unknown> | undefined;
    do {
      const { Items = [], LastEvaluatedKey } = await this.dynamo.send(
        new QueryCommand({
          TableName: this.table,
          ...source,
          KeyConditionExpression: '#key = :service',
          ExpressionAttributeNames: { '#key': key },
          ExpressionAttributeValues: { ':service': service },
          ExclusiveStartKey: from,
        }),
        { abortSignal },
      );
      rows.push(...(Items as Row[]));
      from = LastEvaluatedKey;
    } while (from);
    return rows;
  }

  /**
   * Records that a process ended without stopping. False when another process has recorded it, and when the process has
   * given a newer sign of life.
   */
  markLost(
    { service, instance, lastSeenAt }: Pick<InstanceRow, 'service' | 'instance' | 'lastSeenAt'>,
    now: Date,
    abortSignal?: AbortSignal,
  ): Promise<boolean> {
    const expression = new Expression();
    const isUnknown = [
      exists(expression, 'service'),
      doesNotExist(expression, 'lostAt'),
      `${expression.name('lastSeenAt')} = ${expression.value(lastSeenAt)}`,
    ].join(' AND ');
    return whenConditionHolds(
      this.dynamo.send(
        new UpdateCommand({
          TableName: this.table,
          Key: { service, instance },
          UpdateExpression:
            `SET ${expression.name('lostAt')} = ${expression.value(now.toISOString())} ` +
            `REMOVE ${expression.name('living')}`,
          ConditionExpression: isUnknown,
          ExpressionAttributeNames: expression.ExpressionAttributeNames,
          ExpressionAttributeValues: expression.ExpressionAttributeValues,
        }),
        { abortSignal },
      ),
    );
  }
}
