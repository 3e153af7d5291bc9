import { Injectable } from '@nestjs/common';
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { resourceName, type TableKey, TABLES } from '@freelance/manifest';
import { type ErasedUser, type PageOfRows, pageOfTables, type RowOfUsers, RowsOfUsers } from '@freelance/privacy';
import { ProfileRepository } from '../profile/domain/profile.repository';
import { UsersConfig } from '../users.config';
import { AuditPart, type AuditRow, usersInAudit } from './parts/audit-part';
import { ReportPart, type ReportRow, usersInReport } from './parts/report-part';
import { RequestPart } from './request-part';
import { toRequest } from './privacy-item';

type Row = Record<string, unknown>;

const ROWS_PER_PAGE = 250;

/** The rows of this service with data of users: after a restore, each is erased again. */
@Injectable()
export class UsersRows extends RowsOfUsers {
  constructor(
    private readonly dynamo: DynamoDBDocumentClient,
    private readonly config: UsersConfig,
    private readonly profiles: ProfileRepository,
    private readonly reports: ReportPart,
    private readonly audit: AuditPart,
    private readonly requests: RequestPart,
  ) {
    super();
  }

  page(after: string | null): Promise<PageOfRows> {
    const tables = [
      this.pages('profiles', (row) => ({
        users: [row.userId as string],
        erase: ({ userId }: ErasedUser) => this.removeProfile(userId),
      })),
      this.pages('reports', (row) => ({
        users: usersInReport(row as unknown as ReportRow),
        erase: (user: ErasedUser) => this.reports.eraseRow(row as unknown as ReportRow, user),
      })),
      this.pages('userAudit', (row) => ({
        users: usersInAudit(row as unknown as AuditRow),
        erase: (user: ErasedUser) => this.audit.eraseRow(row as unknown as AuditRow, user),
      })),
      this.pages('privacy', (row) => ({
        users: row.userId === undefined ? [] : [row.userId as string],
        erase: () => this.requests.remove(toRequest(row)),
      })),
    ];
    return pageOfTables(tables, after);
  }

  private async removeProfile(userId: string): Promise<boolean | undefined> {
    const stored = await this.profiles.load(userId);
    return stored && this.profiles.remove(stored);
  }

  private pages(table: TableKey, toRow: (row: Row) => RowOfUsers) {
    return async (after: string | null): Promise<PageOfRows> => {
      const { Items = [], LastEvaluatedKey } = await this.dynamo.send(
        new ScanCommand({
          TableName: resourceName(this.config.ENVIRONMENT, TABLES[table]),
          ConsistentRead: true,
          Limit: ROWS_PER_PAGE,
          ...(after !== null && { ExclusiveStartKey: JSON.parse(after) as Row }),
        }),
      );
      return { rows: Items.map(toRow), next: LastEvaluatedKey ? JSON.stringify(LastEvaluatedKey) : null };
    };
  }
}
