import { Injectable } from '@nestjs/common';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import {
  allShards,
  doesNotExist,
  Expression,
  type Page,
  type Partition,
  readPage,
  shardOf,
  whenConditionHolds,
} from '@freelance/dynamo';
import { LIMITS } from '@freelance/contracts';
import { indexOf, resourceName, TABLES, TTL_ATTRIBUTE } from '@freelance/manifest';
import { OutboxDelivery, type OutboxEntry } from '@freelance/messaging';
import { BusinessTime } from '@freelance/service';
import { UsersConfig } from '../users.config';
import { isAuditEntry } from './audit-outbox';
import { auditRecord } from './audit-record';
import type { Act, AuditRecord } from '../profile/domain/act';

/** Two years. */
const KEPT_SECONDS = 2 * 366 * 24 * 60 * 60;

export interface AuditQuery {
  actorId?: string | undefined;
  subjectId?: string | undefined;
}

/** UserAuditTable. Rows are added and never changed. */
@Injectable()
export class AuditTrail extends OutboxDelivery {
  readonly table: string;

  constructor(
    private readonly dynamo: DynamoDBDocumentClient,
    private readonly time: BusinessTime,
    config: UsersConfig,
  ) {
    super();
    this.table = resourceName(config.ENVIRONMENT, TABLES.userAudit);
  }

  /** Records a read before its answer. Without the record there is no answer. */
  async noteRead(act: Act): Promise<void> {
    await this.put(auditRecord(act, this.time.now()));
  }

  async deliver(_aggregateId: string, entry: OutboxEntry): Promise<void> {
    if (isAuditEntry(entry)) await this.put(entry.envelope.detail);
  }

  /** Newest first. */
  list(
    { actorId, subjectId }: AuditQuery,
    page: { limit: number; after: string | undefined },
  ): Promise<Page<AuditRecord>> {
    const partitions = this.partitions({ actorId, subjectId });
    const request = { ...page, order: 'descending', maxExamined: LIMITS.rowsExamined } as const;
    return readPage(this.dynamo, partitions, request) as unknown as Promise<Page<AuditRecord>>;
  }

  private partitions({ actorId, subjectId }: AuditQuery): Partition[] {
    const common = { table: this.table, sortKey: 'atId' };
    if (subjectId !== undefined) {
      const ofActor = { expression: '#actor = :actor', names: { '#actor': 'actorId' }, values: { ':actor': actorId } };
      const filter = actorId === undefined ? {} : { filter: ofActor };
      return [{ ...common, partitionKey: { name: 'subjectId', value: subjectId }, ...filter }];
    }
    if (actorId !== undefined) {
      const index = indexOf('userAudit', 'ActorIndex');
      return [{ ...common, index, partitionKey: { name: 'actorId', value: actorId } }];
    }
    const index = indexOf('userAudit', 'TimeIndex');
    return allShards().map((shard) => ({
      ...common,
      index,
      partitionKey: { name: 'timeShard', value: timeShard(shard) },
    }));
  }

  /** The relay may deliver a record twice. */
  private async put(record: AuditRecord): Promise<void> {
    const expression = new Expression();
    await whenConditionHolds(
      this.dynamo.send(
        new PutCommand({
          TableName: this.table,
          Item: {
            ...record,
            atId: `${record.at}#${record.auditId}`,
            timeShard: timeShard(shardOf(record.auditId)),
            [TTL_ATTRIBUTE]: Math.floor(Date.parse(record.at) / 1_000) + KEPT_SECONDS,
          },
          ConditionExpression: doesNotExist(expression, 'atId'),
          ExpressionAttributeNames: expression.ExpressionAttributeNames,
        }),
      ),
    );
  }
}

const timeShard = (shard: number): string => `audit#${shard}`;
