import { Injectable } from '@nestjs/common';
import { DynamoDBDocumentClient, paginateQuery } from '@aws-sdk/lib-dynamodb';
import pLimit from 'p-limit';
import { indexOf, type IndexName } from '@freelance/manifest';
import { type ErasedPart, type Erasure, type ExportedPart, keptIn, PersonalData } from '@freelance/privacy';
import { crashPoint } from '@freelance/service';
import { NotificationRows, type TableOfUsers } from './notification-rows';

type Row = Record<string, unknown>;

/** Where the rows of a user are. */
const TABLES_OF_USERS: readonly { table: TableOfUsers; index?: IndexName }[] = [
  { table: 'subscriptions', index: indexOf('subscriptions', 'UserSubscriptionsIndex') },
  { table: 'unsubscriptions' },
  { table: 'notifications' },
];

const DELETES_AT_ONCE = 8;

/** Subscriptions, their ends, and the ledger of mails of a user. All are deleted. */
@Injectable()
export class NotificationsPersonalData extends PersonalData {
  constructor(
    private readonly dynamo: DynamoDBDocumentClient,
    private readonly rows: NotificationRows,
  ) {
    super();
  }

  async export(userId: string): Promise<ExportedPart> {
    const [subscriptions, unsubscriptions, mails] = await Promise.all(
      TABLES_OF_USERS.map((place) => this.rowsOf(userId, place)),
    );
    return {
      found: [subscriptions, unsubscriptions, mails].reduce((sum, rows) => sum + rows!.length, 0),
      data: {
        subscriptions: subscriptions!.map(({ categoryId, createdAt }) => ({ categoryId, createdAt })),
        unsubscriptions: unsubscriptions!.map(({ categoryId, since, at, by }) => ({ categoryId, since, at, by })),
        mails: mails!.map(({ kind, eventId, eventTime, status, withheld, createdAt, updatedAt }) => ({
          kind,
          eventId,
          eventTime,
          status,
          withheld,
          createdAt,
          updatedAt,
        })),
      },
    };
  }

  async erase({ userId }: Erasure): Promise<ErasedPart> {
    const slots = pLimit(DELETES_AT_ONCE);
    let found = 0;
    for (const place of TABLES_OF_USERS) {
      const rows = await this.rowsOf(userId, place);
      await Promise.all(rows.map((row) => slots(() => this.delete(place.table, row))));
      found += rows.length;
    }
    return { found, erased: found, kept: keptIn('notificationsErased', 1) };
  }

  /** From a table it is strongly consistent; an index may miss a row, which the next pass finds. */
  private async rowsOf(userId: string, { table, index }: (typeof TABLES_OF_USERS)[number]): Promise<Row[]> {
    const pages = paginateQuery(
      { client: this.dynamo },
      {
        TableName: this.rows.nameOf(table),
        IndexName: index,
        KeyConditionExpression: '#userId = :userId',
        ExpressionAttributeNames: { '#userId': 'userId' },
        ExpressionAttributeValues: { ':userId': userId },
        ConsistentRead: index === undefined,
      },
    );
    const rows: Row[] = [];
    for await (const { Items = [] } of pages) rows.push(...Items);
    return rows;
  }

  private async delete(table: TableOfUsers, row: Row): Promise<void> {
    await this.rows.delete(table, row);
    crashPoint('while-erasing');
  }
}
