import { Injectable } from '@nestjs/common';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { resourceName, TABLES } from '@freelance/contracts';
import { OutboxItems } from '@freelance/dynamo';
import { OutboxStore } from '@freelance/messaging';
import { JobsConfig } from '../jobs.config';
import type { JobOutboxEntry } from './job-outbox';

/** The events that wait in the items of JobsTable until the relay has published them. */
@Injectable()
export class DynamoJobOutbox extends OutboxStore {
  private readonly items: OutboxItems<JobOutboxEntry>;

  constructor(dynamo: DynamoDBDocumentClient, config: JobsConfig) {
    super();
    this.items = new OutboxItems(dynamo, resourceName(config.ENVIRONMENT, TABLES.jobs), 'jobId');
  }

  pendingAggregates(olderThan: Date, limit: number): AsyncIterable<string> {
    return this.items.pending(olderThan, limit);
  }

  loadOutbox(jobId: string): Promise<JobOutboxEntry[]> {
    return this.items.load(jobId);
  }

  clear(jobId: string, entryIds: string[]): Promise<void> {
    return this.items.clear(jobId, entryIds);
  }
}
