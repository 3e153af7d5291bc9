import { Injectable } from '@nestjs/common';
import { type OutboxEntry, OutboxStore, type PendingAggregate } from '@freelance/messaging';
import { DynamoProfileOutbox } from './profile/dynamo-profile-outbox';
import { DynamoReportOutbox } from './report/dynamo-report-outbox';
import { reportIn } from './report/report-aggregate';

/** The outboxes of both aggregates, for one relay. A user id has no space, so it is no report's aggregate id. */
@Injectable()
export class UsersOutbox extends OutboxStore {
  constructor(
    private readonly profiles: DynamoProfileOutbox,
    private readonly reports: DynamoReportOutbox,
  ) {
    super();
  }

  async *pendingAggregates(olderThan: Date, limit: number): AsyncIterable<PendingAggregate> {
    yield* this.profiles.pendingAggregates(olderThan, limit);
    yield* this.reports.pendingAggregates(olderThan, limit);
  }

  loadOutbox(aggregateId: string): Promise<OutboxEntry[]> {
    const reportId = reportIn(aggregateId);
    return reportId === undefined ? this.profiles.loadOutbox(aggregateId) : this.reports.loadOutbox(reportId);
  }

  clear(aggregateId: string, entryIds: string[]): Promise<void> {
    const reportId = reportIn(aggregateId);
    return reportId === undefined ? this.profiles.clear(aggregateId, entryIds) : this.reports.clear(reportId, entryIds);
  }
}
