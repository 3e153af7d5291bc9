import { Injectable } from '@nestjs/common';
import { DeleteCommand, DynamoDBDocumentClient, paginateScan, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { Expression, whenConditionHolds } from '@freelance/dynamo';
import { resourceName, TABLES } from '@freelance/manifest';
import { UsersConfig } from '../../users.config';
import type { Report } from '../../report/domain/report';
import { concerns, erasedReport } from '../../report/domain/erase-report';
import type { ErasedUser } from '@freelance/privacy';
import type { Erased, PersonalPart } from './personal-part';

export interface ReportRow {
  reportId: string;
  report?: Report;
  /** The command that wrote this state of the report. */
  commandId?: string;
}

/** ReportsTable: reports by and about the user, and how many the user has sent on each day. */
@Injectable()
export class ReportPart implements PersonalPart {
  private readonly table: string;

  constructor(
    private readonly dynamo: DynamoDBDocumentClient,
    config: UsersConfig,
  ) {
    this.table = resourceName(config.ENVIRONMENT, TABLES.reports);
  }

  /** Those by the user. What others wrote about the user was not sent to them. */
  async export(userId: string): Promise<Record<string, unknown>> {
    const reports: object[] = [];
    for await (const { report } of this.rows()) {
      if (report?.reporterId !== userId) continue;
      const { reportId, subjectType, subjectId, reason, text, createdAt } = report;
      reports.push({ reportId, subjectType, subjectId, reason, text, createdAt });
    }
    return { reports };
  }

  async erase(userId: string, pseudonym: string): Promise<Erased> {
    const total = { found: 0, erased: 0 };
    for await (const row of this.rows()) {
      const outcome = await this.eraseRow(row, { userId, pseudonym });
      if (outcome !== undefined) total.found++;
      if (outcome) total.erased++;
    }
    return total;
  }

  /** Undefined when the row has nothing of the user, false when it was not as it was read. */
  async eraseRow(row: ReportRow, { userId, pseudonym }: ErasedUser): Promise<boolean | undefined> {
    if (!usersInReport(row).includes(userId)) return undefined;
    if (row.report) return this.rewrite(row, erasedReport(row.report, userId, pseudonym));
    await this.dynamo.send(new DeleteCommand({ TableName: this.table, Key: { reportId: row.reportId } }));
    return true;
  }

  /** The rows that stay under the pseudonym. */
  async count(pseudonym: string): Promise<number> {
    let count = 0;
    for await (const { report } of this.rows()) if (report && concerns(report, pseudonym)) count++;
    return count;
  }

  private async *rows(): AsyncIterable<ReportRow> {
    const scan = { TableName: this.table, ConsistentRead: true };
    for await (const { Items = [] } of paginateScan({ client: this.dynamo }, scan)) yield* Items as ReportRow[];
  }

  /** False while the audit record of its resolution waits in the row, or when the row has changed: the next pass finds it. */
  private rewrite({ reportId, commandId }: ReportRow, report: Report): Promise<boolean> {
    const expression = new Expression();
    const conditions = [
      `${expression.name('commandId')} = ${expression.value(commandId)}`,
      `size(${expression.name('outbox')}) = ${expression.value(0)}`,
    ];
    return whenConditionHolds(
      this.dynamo.send(
        new UpdateCommand({
          TableName: this.table,
          Key: { reportId },
          UpdateExpression: `SET ${expression.name('report')} = ${expression.value(report)}`,
          ConditionExpression: conditions.join(' AND '),
          ExpressionAttributeNames: expression.ExpressionAttributeNames,
          ExpressionAttributeValues: expression.ExpressionAttributeValues,
        }),
      ),
    );
  }
}

/** The row that counts the reports of a user on one day has the user's id in its own id. */
const COUNT = /^count (.+) \S+$/;

export function usersInReport({ reportId, report }: ReportRow): string[] {
  const counted = COUNT.exec(reportId)?.[1];
  if (counted !== undefined) return [counted];
  if (!report) return [];
  const { reporterId, userId, subjectId, resolution } = report;
  return [reporterId, userId, subjectId, ...(resolution ? [resolution.by] : [])];
}
