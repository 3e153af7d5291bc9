import { isDeepStrictEqual } from 'node:util';
import {
  type DynamoDBDocumentClient,
  GetCommand,
  type NativeAttributeValue,
  paginateScan,
  PutCommand,
} from '@aws-sdk/lib-dynamodb';
import { resourceName, type TableKey, tableDeclaration, TABLES } from '@freelance/manifest';
import pLimit from 'p-limit';

type Item = Record<string, NativeAttributeValue>;

const ROWS_AT_ONCE = 8;

/** Rows of a restored table by what became of them. `left`: subscriptions that their users have ended since. */
export type CopiedRows = Record<'missing' | 'differing' | 'same' | 'left', number>;

/** Copies the lost rows of a restored table back. A row that exists is never replaced: it is newer. */
export class RestoredRows {
  readonly name: string;
  private readonly keyNames: string[];

  constructor(
    private readonly documents: DynamoDBDocumentClient,
    private readonly environment: string,
    private readonly table: TableKey,
  ) {
    const { partition, sort } = tableDeclaration(table).key;
    this.name = resourceName(environment, TABLES[table]);
    this.keyNames = sort === undefined ? [partition] : [partition, sort];
  }

  /** @param apply without it, only counts */
  async copy(from: string, { apply }: { apply: boolean }, progress: (read: number) => void): Promise<CopiedRows> {
    const counts: CopiedRows = { missing: 0, differing: 0, same: 0, left: 0 };
    const slots = pLimit(ROWS_AT_ONCE);
    let read = 0;
    for await (const { Items = [] } of paginateScan(
      { client: this.documents },
      { TableName: from, ConsistentRead: true },
    )) {
      await Promise.all(Items.map((row) => slots(async () => counts[await this.copyOne(row, apply)]++)));
      progress((read += Items.length));
    }
    return counts;
  }

  private async copyOne(row: Item, apply: boolean): Promise<keyof CopiedRows> {
    const present = await this.find(this.name, this.keyOf(row));
    if (present) return isDeepStrictEqual(present, row) ? 'same' : 'differing';
    if (this.table === 'subscriptions' && (await this.hasLeft(row))) return 'left';
    if (apply && !(await this.put(row))) return 'differing';
    return 'missing';
  }

  /** Whether the user ended the subscription after it began. */
  private async hasLeft(row: Item): Promise<boolean> {
    const Key = { userId: row.userId as string, categoryId: row.categoryId as string };
    const table = resourceName(this.environment, TABLES.unsubscriptions);
    const ended = await this.find(table, Key);
    return ended !== undefined && (ended.at as string) >= (row.createdAt as string);
  }

  private keyOf(row: Item): Item {
    return Object.fromEntries(this.keyNames.map((name) => [name, row[name]]));
  }

  private async find(TableName: string, Key: Item): Promise<Item | undefined> {
    const { Item } = await this.documents.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
    return Item;
  }

  /** @returns false when the platform has written the row meanwhile */
  private async put(Item: Item): Promise<boolean> {
    try {
      await this.documents.send(
        new PutCommand({
          TableName: this.name,
          Item,
          ConditionExpression: 'attribute_not_exists(#key)',
          ExpressionAttributeNames: { '#key': this.keyNames[0]! },
        }),
      );
      return true;
    } catch (error) {
      if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return false;
      throw error;
    }
  }
}
