import { createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DynamoDBDocumentClient, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { LRUCache } from 'lru-cache';
import { Expression } from '@freelance/dynamo';
import { resourceName, TABLES } from '@freelance/manifest';
import { ErasedUsers } from '@freelance/privacy';
import { UsersConfig } from '../users.config';

/** An erasure in the ledger. It contains neither the user's id nor the pseudonym. */
export interface ErasedPerson {
  userHash: string;
  requestId: string;
  begunAt: string;
  /** Missing while the erasure runs. */
  erasedAt?: string;
  /** How many records each service erased. */
  counts?: Record<string, number>;
}

const PSEUDONYM_BYTES = 16;

/** Random: nothing leads from it to the user. */
export const newPseudonym = (): string => `erased-${randomBytes(PSEUDONYM_BYTES).toString('hex')}`;

/** ErasedTable: the ledger of erasures, kept for ever, so that an erased user id is recognised. */
@Injectable()
export class ErasedPeople extends ErasedUsers {
  private readonly ledger: string;
  private readonly pseudonyms = new LRUCache<string, string>({ max: 10_000 });

  constructor(
    private readonly client: DynamoDBDocumentClient,
    private readonly config: UsersConfig,
  ) {
    const ledger = resourceName(config.ENVIRONMENT, TABLES.erased);
    super(client, ledger, config.ERASED_KEY);
    this.ledger = ledger;
  }

  /** The row is there since the erasure began. The link to the pseudonym is in the profile, and goes with it. */
  override async add(): Promise<void> {}

  /**
   * For rows that a restore brought back: a new pseudonym for each user, as long as this process remembers it. Nothing leads
   * to the earlier one. Undefined while the erasure runs, which ends by itself.
   */
  override async pseudonymOf(userId: string): Promise<string | undefined> {
    if (!(await this.find(userId))?.erasedAt) return undefined;
    const known = this.pseudonyms.get(userId) ?? newPseudonym();
    this.pseudonyms.set(userId, known);
    return known;
  }

  /** Strongly consistent. Undefined for a user who was never erased. */
  async find(userId: string): Promise<ErasedPerson | undefined> {
    const key = { userHash: this.keyOf(userId) };
    const { Item } = await this.client.send(new GetCommand({ TableName: this.ledger, Key: key, ConsistentRead: true }));
    return Item as ErasedPerson | undefined;
  }

  noteBegin(userId: string, requestId: string, begunAt: string): Promise<void> {
    return this.note(userId, { requestId, begunAt });
  }

  noteEnd(userId: string, erasedAt: string, counts: Record<string, number>): Promise<void> {
    return this.note(userId, { erasedAt, counts });
  }

  private async note(userId: string, facts: Partial<ErasedPerson>): Promise<void> {
    const expression = new Expression();
    const sets = Object.entries(facts).map(([name, value]) => `${expression.name(name)} = ${expression.value(value)}`);
    await this.client.send(
      new UpdateCommand({
        TableName: this.ledger,
        Key: { userHash: this.keyOf(userId) },
        UpdateExpression: `SET ${sets.join(', ')}`,
        ExpressionAttributeNames: expression.ExpressionAttributeNames,
        ExpressionAttributeValues: expression.ExpressionAttributeValues,
      }),
    );
  }

  private keyOf(userId: string): string {
    return createHmac('sha256', this.config.ERASED_KEY).update(userId).digest('hex');
  }
}
