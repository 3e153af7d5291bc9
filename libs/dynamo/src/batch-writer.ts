import { BatchWriteCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import pLimit from 'p-limit';
import { batched } from '@freelance/service';

const LARGEST_BATCH = 25;
const BATCHES_IN_FLIGHT = 4;

type Item = Record<string, unknown>;

/** Puts items. Puts requested at the same time share one call. Only for items whose content follows from their key. */
export class BatchWriter {
  private readonly loader = batched<Item, undefined>((items) => this.putAll(items), {
    batchSlots: pLimit(BATCHES_IN_FLIGHT),
    largestBatch: LARGEST_BATCH,
  });

  constructor(
    private readonly dynamo: DynamoDBDocumentClient,
    private readonly table: string,
    /** Names of the key attributes. */
    private readonly key: readonly string[],
  ) {}

  /** @throws when this item was not written, whether or not other items of the batch were */
  async put(item: Item): Promise<void> {
    await this.loader.load(item);
  }

  private async putAll(items: readonly Item[]): Promise<(undefined | Error)[]> {
    // DynamoDB refuses a whole batch that contains one key twice.
    const distinct = new Map(items.map((item) => [this.keyOf(item), item]));
    try {
      const { UnprocessedItems } = await this.dynamo.send(
        new BatchWriteCommand({
          RequestItems: { [this.table]: [...distinct.values()].map((Item) => ({ PutRequest: { Item } })) },
        }),
      );
      const left = new Set(UnprocessedItems?.[this.table]?.map(({ PutRequest }) => this.keyOf(PutRequest!.Item!)));
      return items.map((item) =>
        left.has(this.keyOf(item)) ? new Error(`${this.table} is too busy to write ${this.keyOf(item)}`) : undefined,
      );
    } catch (error) {
      return items.map(() => error as Error);
    }
  }

  private keyOf(item: Item): string {
    return this.key.map((name) => String(item[name])).join('/');
  }
}
