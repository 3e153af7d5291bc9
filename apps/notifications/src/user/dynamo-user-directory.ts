import { Injectable } from '@nestjs/common';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { resourceName, TABLES } from '@freelance/manifest';
import { NotificationsConfig } from '../notifications.config';
import { type User, UserDirectory } from './user-directory';

const FIELDS: readonly (keyof User)[] = [
  'email',
  'name',
  'locale',
  'timeZone',
  'emailVerified',
  'pendingEmail',
  'previousEmails',
];

@Injectable()
export class DynamoUserDirectory extends UserDirectory {
  private readonly table: string;

  constructor(
    private readonly dynamo: DynamoDBDocumentClient,
    config: NotificationsConfig,
  ) {
    super();
    this.table = resourceName(config.ENVIRONMENT, TABLES.users);
  }

  async find(userId: string): Promise<User | undefined> {
    const { Item } = await this.dynamo.send(
      new GetCommand({
        TableName: this.table,
        Key: { userId },
        ConsistentRead: true,
        ProjectionExpression: FIELDS.map((field) => `#${field}`).join(', '),
        ExpressionAttributeNames: Object.fromEntries(FIELDS.map((field) => [`#${field}`, field])),
      }),
    );
    return Item;
  }
}
