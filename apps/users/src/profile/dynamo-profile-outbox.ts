import { Injectable } from '@nestjs/common';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { OutboxItems } from '@freelance/dynamo';
import { indexOf, resourceName, TABLES } from '@freelance/manifest';
import { OutboxStore, type PendingAggregate } from '@freelance/messaging';
import { UsersConfig } from '../users.config';
import type { ProfileOutboxEntry } from './profile-outbox';

/** The events that wait in the items of UsersTable until the relay has published them. */
@Injectable()
export class DynamoProfileOutbox extends OutboxStore {
  private readonly items: OutboxItems<ProfileOutboxEntry>;

  constructor(dynamo: DynamoDBDocumentClient, config: UsersConfig) {
    super();
    const table = resourceName(config.ENVIRONMENT, TABLES.profiles);
    this.items = new OutboxItems(dynamo, table, 'userId', indexOf('profiles', 'OutboxIndex'));
  }

  pendingAggregates(olderThan: Date, limit: number): AsyncIterable<PendingAggregate> {
    return this.items.pending(olderThan, limit);
  }

  loadOutbox(userId: string): Promise<ProfileOutboxEntry[]> {
    return this.items.load(userId);
  }

  clear(userId: string, entryIds: string[]): Promise<void> {
    return this.items.clear(userId, entryIds);
  }
}
