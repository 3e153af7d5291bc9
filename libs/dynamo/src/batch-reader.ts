import { BatchGetCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import pLimit from 'p-limit';
import { batched } from '@freelance/service';

const LARGEST_BATCH = 100;
const BATCHES_IN_FLIGHT = 8;

type Item = Record<string, unknown>;

/** Reads items by key, strongly consistent. Reads requested at the same time share one call. */
export class BatchReader {
  private readonly loader = batched<string, Item | undefined>((ids) => this.readAll(ids), {
    batchSlots: pLimit(BATCHES_IN_FLIGHT),
    largestBatch: LARGEST_BATCH,
  });

  constructor(
    private readonly dynamo: DynamoDBDocumentClient,
    private readonly table: string,
    private readonly key: string,
  ) {}

  /** Returns the item as it was at some moment after the call; undefined when it does not exist. */
  read(id: string): Promise<Item | undefined> {
    return this.loader.load(id);
  }

  private async readAll(ids: readonly string[]): Promise<(Item | undefined | Error)[]> {
    const keys = [...new Set(ids)].map((id) => ({ [this.key]: id }));
    try {
      const { Responses, UnprocessedKeys } = await this.dynamo.send(
        new BatchGetCommand({ RequestItems: { [this.table]: { Keys: keys, ConsistentRead: true } } }),
      );
      const found = new Map(Responses?.[this.table]?.map((item) => [item[this.key], item]));
      const unread = new Set(UnprocessedKeys?.[this.table]?.Keys?.map((key) => key[this.key] as string));
      return ids.map((id) => (unread.has(id) ? new Error(`${this.table} is too busy to read ${id}`) : found.get(id)));
    } catch (error) {
      return ids.map(() => error as Error);
    }
  }
}
