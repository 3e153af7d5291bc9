import { CreateTableCommand, waitUntilTableExists } from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { resourceName } from '@freelance/manifest';
import { startTestCloud, type TestCloud } from '@freelance/testing';
import { createDynamoClient } from './dynamo.module';
import { type PageRequest, type Partition, readPage } from './page';

const SHARDS = ['a', 'b', 'c', 'd'];
const ROWS = 600;

/** Position, shard and pay of each row: several shards, pays unsorted. */
const rows = Array.from({ length: ROWS }, (_, n) => ({
  shard: SHARDS[(n * 7) % 3]!,
  position: `2026-01-01T00:00:00.${String(n).padStart(3, '0')}Z#${n}`,
  pay: (n * 37) % 100,
}));

describe('readPage', () => {
  let cloud: TestCloud;
  let dynamo: DynamoDBDocumentClient;
  let table: string;

  beforeAll(async () => {
    cloud = await startTestCloud();
    dynamo = createDynamoClient();
    table = resourceName(cloud.environment, 'pages');
    await dynamo.send(
      new CreateTableCommand({
        TableName: table,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [
          { AttributeName: 'shard', AttributeType: 'S' },
          { AttributeName: 'position', AttributeType: 'S' },
        ],
        KeySchema: [
          { AttributeName: 'shard', KeyType: 'HASH' },
          { AttributeName: 'position', KeyType: 'RANGE' },
        ],
      }),
    );
    await waitUntilTableExists({ client: dynamo, maxWaitTime: 10, minDelay: 1 }, { TableName: table });
    for (let from = 0; from < ROWS; from += 25) {
      const puts = rows.slice(from, from + 25).map((Item) => ({ PutRequest: { Item } }));
      await dynamo.send(new BatchWriteCommand({ RequestItems: { [table]: puts } }));
    }
  });

  afterAll(async () => {
    dynamo.destroy();
    await cloud.stop();
  });

  const partitions = (least = 0): Partition[] =>
    SHARDS.map((shard) => ({
      table,
      partitionKey: { name: 'shard', value: shard },
      sortKey: 'position',
      filter: { expression: '#pay >= :least', names: { '#pay': 'pay' }, values: { ':least': least } },
    }));

  /** Reads the list to its end and returns every page. */
  const walk = async (least: number, request: Omit<PageRequest, 'after'>) => {
    const pages: { positions: string[]; next: string | null }[] = [];
    let after: string | undefined;
    do {
      const page = await readPage(dynamo, partitions(least), { ...request, after });
      pages.push({ positions: page.rows.map((row) => row.position as string), next: page.next });
      after = page.next ?? undefined;
    } while (after !== undefined && pages.length < ROWS + 2);
    return pages;
  };

  const expected = (least: number, order: PageRequest['order']) => {
    const positions = rows.filter((row) => row.pay >= least).map((row) => row.position);
    return order === 'ascending' ? positions.sort() : positions.sort().reverse();
  };

  it('returns every matching row once and in order, over all partitions, for any page size and filter', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 0, max: 100 }),
        fc.constantFrom('ascending' as const, 'descending' as const),
        async (limit, least, order) => {
          const pages = await walk(least, { limit, order, maxExamined: 10_000 });
          expect(pages.flatMap((page) => page.positions)).toEqual(expected(least, order));
          const full = pages.slice(0, -1);
          expect(full.every((page) => page.positions.length === limit)).toBe(true);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('returns only the rows whose sort key begins with a text, for any page size', async () => {
    const startsWith = '2026-01-01T00:00:00.1';
    const beginning = expected(0, 'ascending').filter((position) => position.startsWith(startsWith));
    expect(beginning).toHaveLength(100);
    for (const limit of [1, 7, 100]) {
      const pages = await walk(0, { limit, order: 'ascending', maxExamined: 10_000, startsWith });
      expect(pages.flatMap(({ positions }) => positions)).toEqual(beginning);
      expect(pages.slice(0, -1).every(({ positions }) => positions.length === limit)).toBe(true);
    }
    const nothing = { limit: 5, order: 'ascending', maxExamined: 10_000, startsWith: '2026-01-01T00:00:00.9' } as const;
    expect(await walk(0, nothing)).toEqual([{ positions: [], next: null }]);
  });

  it('returns a short page with a position to continue from when it would have to read too many rows', async () => {
    const pages = await walk(99, { limit: 5, order: 'descending', maxExamined: 50 });
    expect(pages.flatMap((page) => page.positions)).toEqual(expected(99, 'descending'));
    expect(pages.some((page) => page.positions.length < 5 && page.next !== null)).toBe(true);
    expect(pages.at(-1)!.next).toBeNull();
  });

  it('returns one of two rows of the same entry, that of the first partition, and applies the filter to it', async () => {
    const { rows: found } = await readPage(dynamo, [partitions()[0]!, partitions(0)[0]!], {
      limit: 100,
      order: 'descending',
      maxExamined: 10_000,
      keep: (row) => (row.pay as number) >= 50,
    });
    const shown = found.map((row) => row.position as string);
    expect(new Set(shown).size).toBe(shown.length);
    expect(found.every((row) => (row.pay as number) >= 50)).toBe(true);
  });

  it('reads at most one page of rows from each partition if every row matches', async () => {
    const send = jest.spyOn(dynamo, 'send');
    await readPage(dynamo, partitions(), { limit: 20, order: 'descending', maxExamined: 10_000 });
    expect(send).toHaveBeenCalledTimes(SHARDS.length);
  });
});
