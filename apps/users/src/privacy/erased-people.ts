import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DynamoDBDocumentClient, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { Expression } from '@freelance/dynamo';
import { resourceName, TABLES } from '@freelance/manifest';
import { UsersConfig } from '../users.config';

/** An erasure in the ledger. It does not contain the user's id. */
export interface ErasedPerson {
  userHash: string;
  requestId: string;
  begunAt: string;
  /** Missing while the erasure runs. */
  erasedAt?: string;
  /** How many records each service erased. */
  counts?: Record<string, number>;
}

/** ErasedTable: the ledger of erasures, kept for ever, so that an erased user id is recognised. */
@Injectable()
export class ErasedPeople {
  private readonly table: string;

  constructor(
    private readonly dynamo: DynamoDBDocumentClient,
    private readonly config: UsersConfig,
  ) {
    this.table = resourceName(config.ENVIRONMENT, TABLES.erased);
  }

  /** Strongly consistent. Undefined for a user who was never erased. */
  async find(userId: string): Promise<ErasedPerson | undefined> {
    const key = { userHash: this.hashOf(userId) };
    const { Item } = await this.dynamo.send(
      new GetCommand({ TableName: this.table, Key: key, ConsistentRead: true }),
    );
    return Item as ErasedPerson | undefined;
  }

  /** Before anything is erased. */
  noteBegin(userId: string, requestId: string, begunAt: string): Promise<void> {
    return this.note(userId, { requestId, begunAt });
  }

  noteEnd(userId: string, erasedAt: string, counts: Record<string, number>): Promise<void> {
    return this.note(userId, { erasedAt, counts });
  }

  private async note(userId: string, facts: Partial<ErasedPerson>): Promise<void> {
    const expression = new Expression();
    const sets = Object.entries(facts).map(([name, value]) => `${expression.name(name)} = ${expression.value(value)}`);
    await this.dynamo.send(
      new UpdateCommand({
        TableName: this.table,
        Key: { userHash: this.hashOf(userId) },
        UpdateExpression: `SET ${sets.join(', ')}`,
        ExpressionAttributeNames: expression.ExpressionAttributeNames,
        ExpressionAttributeValues: expression.ExpressionAttributeValues,
      }),
    );
  }

  private hashOf(userId: string): string {
    return createHmac('sha256', this.config.ERASED_KEY).update(userId).digest('hex');
  }
}
