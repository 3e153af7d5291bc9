import { Injectable } from '@nestjs/common';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { OutboxItems } from '@freelance/dynamo';
import { indexOf, resourceName, TABLES } from '@freelance/manifest';
import { OutboxStore, type PendingAggregate } from '@freelance/messaging';
import { JobsConfig } from '../jobs.config';
import type { JobOutboxEntry } from './job-outbox';

/** The events that wait in the items of JobsTable until the relay has published them. */
@Injectable()
export class DynamoJobOutbox extends OutboxStore {
  private readonly items: OutboxItems<JobOutboxEntry>;

  constructor(dynamo: DynamoDBDocumentClient, config: JobsConfig) {
    super();
    const table = resourceName(config.ENVIRONMENT, TABLES.jobs);
    this.items = new OutboxItems(dynamo, table, 'jobId', indexOf('jobs', 'OutboxIndex'));
  }

  pendingAggregates(olderThan: Date, limit: number): AsyncIterable<PendingAggregate> {
    return this.items.pending(olderThan, limit);
  }

  loadOutbox(jobId: string): Promise<JobOutboxEntry[]> {
    return this.items.load(jobId);
  }

  clear(jobId: string, entryIds: string[]): Promise<void> {
    return this.items.clear(jobId, entryIds);
  }
}
