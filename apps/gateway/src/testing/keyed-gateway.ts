import { type DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { createDynamoClient } from '@freelance/dynamo';
import { resourceName, TABLES } from '@freelance/manifest';
import { startTestCloud, type TestCloud } from '@freelance/testing';
import type { IdempotencyRecord } from '../idempotency/idempotency-record';
import { RunningGateway } from './running-gateway';

export const CREATE = '/job/owner/create';
export const BODY = '{"name":"A"}';

/** A gateway with a database, where it stores idempotency keys. */
export class KeyedGateway {
  readonly dynamo: DynamoDBDocumentClient = createDynamoClient();
  readonly table: string;
  private count = 0;

  private constructor(
    readonly cloud: TestCloud,
    readonly gateway: RunningGateway,
  ) {
    this.table = resourceName(cloud.environment, TABLES.gateway);
  }

  static async start(variables: Record<string, string> = {}): Promise<KeyedGateway> {
    const cloud = await startTestCloud();
    const gateway = await RunningGateway.start({
      ENVIRONMENT: cloud.environment,
      AWS_ENDPOINT_URL_DYNAMODB: cloud.endpoints.dynamodb,
      TRUSTED_PROXY_DEPTH: '1',
      ...variables,
    });
    return new KeyedGateway(cloud, gateway);
  }

  newKey(): string {
    return `key-${(this.count += 1)}`;
  }

  post(key: string | undefined, body = BODY, headers: Record<string, string> = {}, path = CREATE): Promise<Response> {
    return this.gateway.post(path, body, {
      'x-user-id': 'owner-123',
      ...(key === undefined ? {} : { 'idempotency-key': key }),
      ...headers,
    });
  }

  async rows(): Promise<IdempotencyRecord[]> {
    const { Items = [] } = await this.dynamo.send(new ScanCommand({ TableName: this.table, ConsistentRead: true }));
    return Items as IdempotencyRecord[];
  }

  async newest(): Promise<IdempotencyRecord> {
    return (await this.rows()).sort((a, b) => b.leaseUntil - a.leaseUntil)[0]!;
  }

  async stop(): Promise<void> {
    await this.gateway.stop();
    this.dynamo.destroy();
    await this.cloud.stop();
  }
}
