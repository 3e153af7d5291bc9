import { Injectable } from '@nestjs/common';
import { DeleteCommand, DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { resourceName, type TableKey, tableDeclaration, TABLES } from '@freelance/manifest';
import { type PageOfRows, pageOfTables, type RowOfUsers, RowsOfUsers } from '@freelance/privacy';
import { NotificationsConfig } from '../notifications.config';

type Row = Record<string, unknown>;
export type TableOfUsers = Extract<TableKey, 'subscriptions' | 'unsubscriptions' | 'notifications'>;

const TABLES_OF_USERS: readonly TableOfUsers[] = ['subscriptions', 'unsubscriptions', 'notifications'];
const ROWS_PER_PAGE = 250;

/** The rows of users. A row belongs to one user, so it is deleted as a whole. */
@Injectable()
export class NotificationRows extends RowsOfUsers {
  constructor(
    private readonly dynamo: DynamoDBDocumentClient,
    private readonly config: NotificationsConfig,
  ) {
    super();
  }

  nameOf(table: TableOfUsers): string {
    return resourceName(this.config.ENVIRONMENT, TABLES[table]);
  }

  page(after: string | null): Promise<PageOfRows> {
    return pageOfTables<RowOfUsers>(
      TABLES_OF_USERS.map((table) => (from) => this.pageOf(table, from)),
      after,
    );
  }

  async delete(table: TableOfUsers, row: Row): Promise<void> {
    await this.dynamo.send(new DeleteCommand({ TableName: this.nameOf(table), Key: keyOf(table, row) }));
  }

  private async pageOf(table: TableOfUsers, after: string | null): Promise<PageOfRows> {
    const { Items = [], LastEvaluatedKey } = await this.dynamo.send(
      new ScanCommand({
        TableName: this.nameOf(table),
        ConsistentRead: true,
        Limit: ROWS_PER_PAGE,
        ...(after !== null && { ExclusiveStartKey: JSON.parse(after) as Row }),
      }),
    );
    const rows = Items.map((row) => ({
      users: [row.userId as string],
      erase: () => this.delete(table, row).then(() => true),
    }));
    return { rows, next: LastEvaluatedKey ? JSON.stringify(LastEvaluatedKey) : null };
  }
}

function keyOf(table: TableOfUsers, row: Row): Row {
  const { partition, sort } = tableDeclaration(table).key;
  return { [partition]: row[partition], [sort!]: row[sort!] };
}
