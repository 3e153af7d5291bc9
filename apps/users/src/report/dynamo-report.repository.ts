import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DynamoDBDocumentClient, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { ADMIN_LIMITS, LIMITS, type ReportStatus } from '@freelance/contracts';
import {
  allShards,
  BatchReader,
  doesNotExist,
  Expression,
  outboxKeys,
  type Page,
  readPage,
  shardOf,
  whenConditionHolds,
} from '@freelance/dynamo';
import { indexOf, resourceName, TABLES, TTL_ATTRIBUTE } from '@freelance/manifest';
import { OutboxRelay } from '@freelance/messaging';
import { Clock, RequestContext } from '@freelance/service';
import { auditEntry } from '../audit/audit-outbox';
import type { AuditRecord } from '../profile/domain/act';
import { UsersConfig } from '../users.config';
import type { Report } from './domain/report';
import { aggregateOf } from './report-aggregate';

const DAY_SECONDS = 24 * 60 * 60;
const SEQUENCE_OF_RESOLUTION = 1;

export interface StoredReport {
  report: Report;
  /** The command that wrote this state. */
  commandId: string;
}

type ReportFacts = Pick<Report, 'reporterId' | 'subjectType' | 'subjectId'>;

/** ReportsTable: reports, and for each user and day how many reports the user has sent. */
@Injectable()
export class DynamoReportRepository {
  private readonly table: string;
  private readonly reads: BatchReader;

  constructor(
    private readonly dynamo: DynamoDBDocumentClient,
    private readonly config: UsersConfig,
    private readonly clock: Clock,
    private readonly relay: OutboxRelay,
  ) {
    this.table = resourceName(config.ENVIRONMENT, TABLES.reports);
    this.reads = new BatchReader(dynamo, this.table, 'reportId');
  }

  /**
   * One id for each reporter, subject and day, so that a repeated report finds the first one. Only with the secret can
   * a reader try whether an erased user sent a report: the id stays in the row.
   */
  idOf({ reporterId, subjectType, subjectId }: ReportFacts, now: Date): string {
    const facts = JSON.stringify(['report', reporterId, subjectType, subjectId, dayOf(now)]);
    const hash = createHmac('sha256', this.config.ERASED_KEY).update(facts).digest('hex');
    return `report-${hash.slice(0, 32)}`;
  }

  /** Strongly consistent. */
  async load(reportId: string): Promise<StoredReport | undefined> {
    const { Item } = await this.dynamo.send(
      new GetCommand({ TableName: this.table, Key: { reportId }, ConsistentRead: true }),
    );
    return Item?.report ? { report: Item.report as Report, commandId: Item.commandId as string } : undefined;
  }

  /** Counts a report of this user and day, a repeated one once. False when the day has its most reports. */
  count({ reportId, reporterId }: Report, now: Date): Promise<boolean> {
    const expression = new Expression();
    const sent = expression.name('sent');
    const ttl = expression.value(Math.floor(now.getTime() / 1_000) + 2 * DAY_SECONDS);
    const hasRoom = `size(${sent}) < ${expression.value(ADMIN_LIMITS.reportsPerDay)}`;
    const isCounted = `contains(${sent}, ${expression.value(reportId)})`;
    return whenConditionHolds(
      this.dynamo.send(
        new UpdateCommand({
          TableName: this.table,
          // No report has an id with spaces.
          Key: { reportId: `count ${reporterId} ${dayOf(now)}` },
          UpdateExpression: `SET ${expression.name(TTL_ATTRIBUTE)} = ${ttl} ADD ${sent} ${expression.value(new Set([reportId]))}`,
          ConditionExpression: `${doesNotExist(expression, 'sent')} OR ${hasRoom} OR ${isCounted}`,
          ExpressionAttributeNames: expression.ExpressionAttributeNames,
          ExpressionAttributeValues: expression.ExpressionAttributeValues,
        }),
      ),
    );
  }

  /** False when the report exists. */
  insert(report: Report, commandId: string): Promise<boolean> {
    const expression = new Expression();
    return whenConditionHolds(
      this.dynamo.send(
        new PutCommand({
          TableName: this.table,
          Item: {
            reportId: report.reportId,
            report,
            commandId,
            outbox: {},
            createdAtKey: `${report.createdAt}#${report.reportId}`,
            statusShard: statusShard(report.status, shardOf(report.reportId)),
          },
          ConditionExpression: doesNotExist(expression, 'reportId'),
          ExpressionAttributeNames: expression.ExpressionAttributeNames,
        }),
      ),
    );
  }

  /** Stores the resolution and its audit record in one write. False when another command was first. */
  async resolve(report: Report, audit: AuditRecord, commandId: string): Promise<boolean> {
    const { reportId } = report;
    const entry = auditEntry(audit, SEQUENCE_OF_RESOLUTION, RequestContext.facts());
    const shard = shardOf(reportId);
    const expression = new Expression();
    const name = expression.name.bind(expression);
    const value = expression.value.bind(expression);
    const { outboxShard, pendingAt } = outboxKeys(reportId, this.clock.now());
    const sets = [
      `${name('report')} = ${value(report)}`,
      `${name('commandId')} = ${value(commandId)}`,
      `${name('statusShard')} = ${value(statusShard(report.status, shard))}`,
      `${name('outbox')} = ${value({ [entry.id]: entry })}`,
      `${name('outboxShard')} = ${value(outboxShard)}`,
      `${name('pendingAt')} = ${value(pendingAt)}`,
    ];
    const resolved = await whenConditionHolds(
      this.dynamo.send(
        new UpdateCommand({
          TableName: this.table,
          Key: { reportId },
          UpdateExpression: `SET ${sets.join(', ')}`,
          ConditionExpression: `${name('statusShard')} = ${value(statusShard('open', shard))}`,
          ExpressionAttributeNames: expression.ExpressionAttributeNames,
          ExpressionAttributeValues: expression.ExpressionAttributeValues,
        }),
      ),
    );
    // The SDK may have retried a write that succeeded and whose answer was lost.
    const isOurs = resolved || (await this.load(reportId))?.commandId === commandId;
    if (isOurs) this.relay.relayInBackground(aggregateOf(reportId), [entry]);
    return isOurs;
  }

  /** Oldest first. */
  async list(status: ReportStatus, page: { limit: number; after: string | undefined }): Promise<Page<Report>> {
    const { rows, next } = await readPage(this.dynamo, this.partitions(status), {
      ...page,
      order: 'ascending',
      maxExamined: LIMITS.rowsExamined,
    });
    const items = await Promise.all(rows.map(({ reportId }) => this.reads.read(reportId as string)));
    const reports = items.flatMap((item) => (item?.report ? [item.report as Report] : []));
    // The index may be behind the items.
    return { rows: reports.filter((report) => report.status === status), next };
  }

  /** When the oldest open report was sent. */
  async oldestOpen(): Promise<string | undefined> {
    const { rows } = await readPage(this.dynamo, this.partitions('open'), {
      limit: 1,
      order: 'ascending',
      maxExamined: LIMITS.rowsExamined,
    });
    return (rows[0]?.createdAtKey as string | undefined)?.split('#')[0];
  }

  private partitions(status: ReportStatus) {
    return allShards().map((shard) => ({
      table: this.table,
      index: indexOf('reports', 'StatusIndex'),
      partitionKey: { name: 'statusShard', value: statusShard(status, shard) },
      sortKey: 'createdAtKey',
    }));
  }
}

const statusShard = (status: ReportStatus, shard: number): string => `${status}#${shard}`;

/** UTC. */
const dayOf = (now: Date): string => now.toISOString().slice(0, 'YYYY-MM-DD'.length);

export const secondsToNextDay = (now: Date): number => DAY_SECONDS - Math.floor((now.getTime() / 1_000) % DAY_SECONDS);
