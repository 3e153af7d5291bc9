import { Injectable } from '@nestjs/common';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { OutboxItems } from '@freelance/dynamo';
import { indexOf, resourceName, TABLES } from '@freelance/manifest';
import { OutboxStore, type PendingAggregate } from '@freelance/messaging';
import type { AuditOutboxEntry } from '../audit/audit-outbox';
import { UsersConfig } from '../users.config';
import { aggregateOf } from './report-aggregate';

/** The audit records that wait in the items of ReportsTable. */
@Injectable()
export class DynamoReportOutbox extends OutboxStore {
  private readonly items: OutboxItems<AuditOutboxEntry>;

  constructor(dynamo: DynamoDBDocumentClient, config: UsersConfig) {
    super();
    const table = resourceName(config.ENVIRONMENT, TABLES.reports);
    this.items = new OutboxItems(dynamo, table, 'reportId', indexOf('reports', 'OutboxIndex'));
  }

  async *pendingAggregates(olderThan: Date, limit: number): AsyncIterable<PendingAggregate> {
    for await (const { id, since } of this.items.pending(olderThan, limit)) yield { id: aggregateOf(id), since };
  }

  loadOutbox(reportId: string): Promise<AuditOutboxEntry[]> {
    return this.items.load(reportId);
  }

  clear(reportId: string, entryIds: string[]): Promise<void> {
    return this.items.clear(reportId, entryIds);
  }
}
