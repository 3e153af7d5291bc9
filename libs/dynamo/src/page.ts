import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { QueryCommand, type QueryCommandOutput } from '@aws-sdk/lib-dynamodb';
import type { IndexName } from '@freelance/manifest';

type Row = Record<string, unknown>;

/** One partition of an index, read in sort key order. */
export interface Partition {
  table: string;
  index?: IndexName;
  partitionKey: { name: string; value: string };
  /** Name of the sort key attribute. Its values are unique over all partitions of a list and compare as text. */
  sortKey: string;
  filter?: { expression: string; names: Record<string, string>; values: Record<string, unknown> };
}

export interface PageRequest {
  limit: number;
  order: 'ascending' | 'descending';
  /** Position of the last row of the previous page. */
  after?: string | undefined;
  /** Only rows whose sort key begins with this text; in ascending order only. */
  startsWith?: string | undefined;
  /** Rows that this call may read before it returns a short page. */
  maxExamined: number;
  /** Filter that the database cannot evaluate: if two partitions hold the same entry, it is applied to the first row. */
  keep?: (row: Row) => boolean;
}

export interface Page<T> {
  rows: T[];
  /** Position to continue from; null at the end of the list. */
  next: string | null;
}

/**
 * One page of a list that is stored in several partitions, merged by sort key. Filters run before paging, so a page is
 * short only when the list ends or `maxExamined` rows were read. One position works for every partition: each partition
 * continues with its first row after that position.
 */
export async function readPage(
  dynamo: DynamoDBDocumentClient,
  partitions: Partition[],
  request: PageRequest,
): Promise<Page<Row>> {
  const readers = partitions.map((partition) => new PartitionReader(dynamo, partition, request));
  const rows: Row[] = [];
  let position = request.after;

  for (;;) {
    const hungry = readers.filter((reader) => reader.needsRows);
    const share = Math.ceil((request.maxExamined - examinedBy(readers)) / hungry.length);
    await Promise.all(hungry.map((reader) => reader.fetch(share)));
    const exhausted = examinedBy(readers) >= request.maxExamined;
    if (!exhausted && readers.some((reader) => reader.needsRows)) continue;

    for (;;) {
      const head = firstOf(readers, request.order);
      if (!head || blocked(head.position, readers, request.order)) break;
      if (rows.length === request.limit) return { rows, next: position ?? null };
      const row = head.reader.take();
      if (request.keep?.(row) ?? true) rows.push(row);
      position = head.position;
      for (const twin of readers) twin.dropIfAt(head.position);
    }

    if (readers.every((reader) => reader.ended)) return { rows, next: null };
    if (rows.length === request.limit) return { rows, next: position ?? null };
    if (exhausted) return { rows, next: furthestSafe(readers, request.order) ?? position ?? null };
  }
}

const examinedBy = (readers: PartitionReader[]): number => readers.reduce((sum, reader) => sum + reader.examined, 0);

/** In the order of DynamoDB: by UTF-8 bytes. JavaScript compares UTF-16, which differs beyond U+D7FF. */
const comesBefore = (a: string, b: string, order: PageRequest['order']): boolean => {
  const difference = Buffer.compare(Buffer.from(a), Buffer.from(b));
  return order === 'ascending' ? difference < 0 : difference > 0;
};

function firstOf(readers: PartitionReader[], order: PageRequest['order']) {
  let first: { reader: PartitionReader; position: string } | undefined;
  for (const reader of readers) {
    const position = reader.headPosition;
    if (position !== undefined && (!first || comesBefore(position, first.position, order)))
      first = { reader, position };
  }
  return first;
}

/** A partition with unread rows may still contain a row before this position. */
const blocked = (position: string, readers: PartitionReader[], order: PageRequest['order']): boolean =>
  readers.some(
    (reader) => reader.needsRows && (reader.readUpTo === undefined || comesBefore(reader.readUpTo, position, order)),
  );

/** The position up to which every partition was read. Up to it, the list is complete. */
function furthestSafe(readers: PartitionReader[], order: PageRequest['order']): string | undefined {
  const positions = readers.filter((reader) => reader.needsRows).map((reader) => reader.readUpTo);
  if (positions.some((position) => position === undefined)) return undefined;
  return (positions as string[]).reduce<string | undefined>(
    (lagging, position) => (lagging === undefined || comesBefore(position, lagging, order) ? position : lagging),
    undefined,
  );
}

const FILTERED_READ = 250;

const LAST_CHARACTER = '\u{10ffff}';

/** The sort keys that a page may have; undefined for all. */
function rangeOf({ after, startsWith, order }: PageRequest) {
  if (startsWith !== undefined) {
    // The sort key after `after` is the same text with the smallest character behind it.
    const values = { ':from': after === undefined ? startsWith : `${after}\0`, ':to': startsWith + LAST_CHARACTER };
    return { expression: '#sk BETWEEN :from AND :to', values };
  }
  if (after === undefined) return undefined;
  return { expression: `#sk ${order === 'ascending' ? '>' : '<'} :after`, values: { ':after': after } };
}

class PartitionReader {
  examined = 0;
  readUpTo: string | undefined;
  private buffer: Row[] = [];
  private more = true;
  private startKey: QueryCommandOutput['LastEvaluatedKey'];

  constructor(
    private readonly dynamo: DynamoDBDocumentClient,
    private readonly partition: Partition,
    private readonly request: PageRequest,
  ) {}

  get needsRows(): boolean {
    return this.more && this.buffer.length === 0;
  }

  get ended(): boolean {
    return !this.more && this.buffer.length === 0;
  }

  get headPosition(): string | undefined {
    const head = this.buffer[0];
    return head && (head[this.partition.sortKey] as string);
  }

  take(): Row {
    return this.buffer.shift()!;
  }

  /** The same entry may appear in two indexes when one of them lags. */
  dropIfAt(position: string): void {
    if (this.headPosition === position) this.buffer.shift();
  }

  async fetch(atMost: number): Promise<void> {
    const { partition, request } = this;
    const range = rangeOf(request);
    const {
      Items = [],
      LastEvaluatedKey,
      ScannedCount = 0,
    } = await this.dynamo.send(
      new QueryCommand({
        TableName: partition.table,
        IndexName: partition.index,
        KeyConditionExpression: range ? `#pk = :pk AND ${range.expression}` : '#pk = :pk',
        FilterExpression: partition.filter?.expression,
        ExpressionAttributeNames: {
          '#pk': partition.partitionKey.name,
          ...(range ? { '#sk': partition.sortKey } : {}),
          ...partition.filter?.names,
        },
        ExpressionAttributeValues: {
          ':pk': partition.partitionKey.value,
          ...range?.values,
          ...partition.filter?.values,
        },
        ScanIndexForward: request.order === 'ascending',
        // The first read assumes that most rows match. If they do not, larger reads need fewer calls.
        Limit: Math.min(atMost, this.examined === 0 ? request.limit : FILTERED_READ),
        ExclusiveStartKey: this.startKey,
      }),
    );
    this.examined += ScannedCount;
    this.startKey = LastEvaluatedKey;
    this.more = LastEvaluatedKey !== undefined;
    const lastRead = LastEvaluatedKey ?? Items.at(-1);
    if (lastRead) this.readUpTo = lastRead[partition.sortKey] as string;
    this.buffer.push(...Items);
  }
}
