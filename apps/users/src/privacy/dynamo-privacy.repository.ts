import { Injectable } from '@nestjs/common';
import { DeleteCommand, DynamoDBDocumentClient, GetCommand, paginateQuery, PutCommand } from '@aws-sdk/lib-dynamodb';
import { LIMITS, PRIVACY_STATUSES, type PrivacyStatus } from '@freelance/contracts';
import {
  allShards,
  BatchReader,
  doesNotExist,
  Expression,
  hasVersion,
  type Page,
  readPage,
  whenConditionHolds,
} from '@freelance/dynamo';
import { indexOf, resourceName, TABLES } from '@freelance/manifest';
import { UsersConfig } from '../users.config';
import type { ExportRequest, PrivacyRequest } from './domain/privacy-request';
import { statusShard, toItem, toRequest } from './privacy-item';

/** A request as it was read. */
export interface StoredRequest {
  request: PrivacyRequest;
  version: number;
}

interface PageQuery {
  limit: number;
  after?: string | undefined;
}

/** PrivacyTable: the exports and erasures of users. */
@Injectable()
export class DynamoPrivacyRepository {
  readonly table: string;
  private readonly reads: BatchReader;

  constructor(
    private readonly dynamo: DynamoDBDocumentClient,
    config: UsersConfig,
  ) {
    this.table = resourceName(config.ENVIRONMENT, TABLES.privacy);
    this.reads = new BatchReader(dynamo, this.table, 'requestId');
  }

  /** Strongly consistent. */
  async load(requestId: string): Promise<StoredRequest | undefined> {
    const { Item } = await this.dynamo.send(
      new GetCommand({ TableName: this.table, Key: { requestId }, ConsistentRead: true }),
    );
    return Item && { request: toRequest(Item), version: Item.version as number };
  }

  /** False when the request exists. */
  insert(request: PrivacyRequest): Promise<boolean> {
    const expression = new Expression();
    return this.put(request, 1, doesNotExist(expression, 'requestId'), expression);
  }

  /** False when the request has changed since it was read. */
  save(before: StoredRequest, request: PrivacyRequest): Promise<boolean> {
    const expression = new Expression();
    return this.put(request, before.version + 1, hasVersion(expression, before.version), expression);
  }

  async remove(requestId: string): Promise<void> {
    await this.dynamo.send(new DeleteCommand({ TableName: this.table, Key: { requestId } }));
  }

  /** The requests of a user, newest first. The index may be a second behind. */
  async listOf(userId: string): Promise<PrivacyRequest[]> {
    const query = {
      TableName: this.table,
      IndexName: indexOf('privacy', 'UserRequestsIndex'),
      KeyConditionExpression: '#userId = :userId',
      ExpressionAttributeNames: { '#userId': 'userId' },
      ExpressionAttributeValues: { ':userId': userId },
      ScanIndexForward: false,
    };
    const ids: string[] = [];
    for await (const { Items = [] } of paginateQuery({ client: this.dynamo }, query))
      ids.push(...Items.map(({ requestId }) => requestId as string));
    const requests = await this.readAll(ids);
    return requests.filter((request) => request.userId === userId);
  }

  /** The exports of a user, newest first. */
  async exportsOf(userId: string, page: PageQuery): Promise<Page<ExportRequest>> {
    const partition = {
      table: this.table,
      index: indexOf('privacy', 'UserRequestsIndex'),
      partitionKey: { name: 'userId', value: userId },
      sortKey: 'createdAt',
      filter: { expression: '#kind = :export', names: { '#kind': 'kind' }, values: { ':export': 'export' } },
    };
    const { rows, next } = await readPage(this.dynamo, [partition], {
      ...page,
      order: 'descending',
      maxExamined: LIMITS.rowsExamined,
    });
    const requests = await this.readAll(rows.map(({ requestId }) => requestId as string));
    return { rows: requests.filter((request) => request.kind === 'export'), next };
  }

  /** Newest first; without a status, all. */
  async page(status: PrivacyStatus | undefined, page: PageQuery): Promise<Page<PrivacyRequest>> {
    const statuses = status === undefined ? PRIVACY_STATUSES : [status];
    const partitions = statuses.flatMap((one) =>
      allShards().map((shard) => ({
        table: this.table,
        index: indexOf('privacy', 'StatusIndex'),
        partitionKey: { name: 'statusShard', value: statusShard(one, shard) },
        sortKey: 'createdAtKey',
      })),
    );
    const { rows, next } = await readPage(this.dynamo, partitions, {
      ...page,
      order: 'descending',
      maxExamined: LIMITS.rowsExamined,
    });
    const requests = await this.readAll(rows.map(({ requestId }) => requestId as string));
    // The index may be behind the items.
    return { rows: requests.filter((request) => status === undefined || request.status === status), next };
  }

  /** The requests with one of these states, page by page. */
  async *allWith(statuses: readonly PrivacyStatus[]): AsyncIterable<PrivacyRequest> {
    for (const status of statuses) {
      let after: string | undefined;
      do {
        const { rows, next } = await this.page(status, { limit: LIMITS.pageSize.max, after });
        yield* rows;
        after = next ?? undefined;
      } while (after !== undefined);
    }
  }

  private async readAll(ids: readonly string[]): Promise<PrivacyRequest[]> {
    const items = await Promise.all(ids.map((id) => this.reads.read(id)));
    return items.flatMap((item) => (item ? [toRequest(item)] : []));
  }

  private put(request: PrivacyRequest, version: number, condition: string, expression: Expression): Promise<boolean> {
    return whenConditionHolds(
      this.dynamo.send(
        new PutCommand({
          TableName: this.table,
          Item: { ...toItem(request), version },
          ConditionExpression: condition,
          ExpressionAttributeNames: expression.ExpressionAttributeNames,
          ExpressionAttributeValues: expression.ExpressionAttributeValues,
        }),
      ),
    );
  }
}
