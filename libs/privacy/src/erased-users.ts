import { createHmac } from 'node:crypto';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { ErasedUser } from './personal-data';

/**
 * Who was erased, and their pseudonym. A row does not tell the user id: its key is a hash with a secret of this app. Rows
 * stay for ever, so that a late event does not bring a user back, and an erasure can be repeated after a restore.
 */
export class ErasedUsers {
  constructor(
    private readonly dynamo: DynamoDBDocumentClient,
    private readonly table: string,
    private readonly key: string,
  ) {}

  /** Idempotent: a user has one pseudonym. */
  async add({ userId, pseudonym }: ErasedUser): Promise<void> {
    await this.dynamo.send(
      new PutCommand({ TableName: this.table, Item: { userHash: this.hashOf(userId), pseudonym } }),
    );
  }

  /** The pseudonym of an erased user; undefined for every other user. Strongly consistent. */
  async pseudonymOf(userId: string): Promise<string | undefined> {
    const { Item } = await this.dynamo.send(
      new GetCommand({ TableName: this.table, Key: { userHash: this.hashOf(userId) }, ConsistentRead: true }),
    );
    return Item?.pseudonym as string | undefined;
  }

  private hashOf(userId: string): string {
    return createHmac('sha256', this.key).update(userId).digest('hex');
  }
}
