import type { BatchGetCommand, BatchWriteCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { BatchWriter } from './batch-writer';
import { BatchReader } from './batch-reader';

const TABLE = 'things';

let calls: unknown[];
let answer: (input: never) => unknown;
const dynamo = {
  send: ({ input }: { input: never }) => {
    calls.push(input);
    return Promise.resolve().then(() => answer(input));
  },
} as unknown as DynamoDBDocumentClient;

beforeEach(() => void (calls = []));

const numbers = (count: number) => Array.from({ length: count }, (_, number) => number);

describe('reads requested at once', () => {
  type Input = BatchGetCommand['input'];
  const keysOf = (input: Input) => input.RequestItems![TABLE]!.Keys!.map(({ id }) => id as string);
  let reads: BatchReader;

  beforeEach(() => {
    reads = new BatchReader(dynamo, TABLE, 'id');
    answer = (input: Input) => ({
      Responses: {
        // DynamoDB returns items in any order, and leaves out missing ones.
        [TABLE]: keysOf(input)
          .reverse()
          .filter((id) => id !== 'missing')
          .map((id) => ({ id })),
      },
    });
  });

  it('are one call that names each key once, and each caller gets its own item', async () => {
    const found = await Promise.all(['a', 'b', 'a', 'missing'].map((id) => reads.read(id)));

    expect(found).toEqual([{ id: 'a' }, { id: 'b' }, { id: 'a' }, undefined]);
    expect(calls.map((input) => keysOf(input as Input))).toEqual([['a', 'b', 'missing']]);
  });

  it('are strongly consistent, and never served from an earlier call', async () => {
    await reads.read('a');
    await reads.read('a');

    expect(calls).toHaveLength(2);
    for (const input of calls as Input[]) expect(input.RequestItems![TABLE]).toMatchObject({ ConsistentRead: true });
  });

  it('name at most one hundred keys in each call', async () => {
    await Promise.all(numbers(250).map((number) => reads.read(`thing-${number}`)));

    expect(calls.map((input) => keysOf(input as Input).length)).toEqual([100, 100, 50]);
  });

  it('fail one by one where the table was too busy', async () => {
    answer = () => ({ Responses: { [TABLE]: [{ id: 'a' }] }, UnprocessedKeys: { [TABLE]: { Keys: [{ id: 'b' }] } } });

    const [read, unread] = await Promise.allSettled([reads.read('a'), reads.read('b')]);

    expect(read).toEqual({ status: 'fulfilled', value: { id: 'a' } });
    expect(unread).toMatchObject({ status: 'rejected', reason: { message: 'things is too busy to read b' } });
  });

  it('fail all with the error of the call', async () => {
    answer = () => {
      throw new Error('no answer');
    };

    const outcomes = await Promise.allSettled([reads.read('a'), reads.read('b')]);

    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(reads.read('a')).rejects.toThrow('no answer');
  });
});

describe('puts requested at once', () => {
  type Input = BatchWriteCommand['input'];
  const itemsOf = (input: Input) => input.RequestItems![TABLE]!.map(({ PutRequest }) => PutRequest!.Item!);
  let puts: BatchWriter;

  beforeEach(() => {
    puts = new BatchWriter(dynamo, TABLE, ['id', 'number']);
    answer = () => ({});
  });

  it('are one call that names each key once', async () => {
    const items = [
      { id: 'a', number: 1 },
      { id: 'a', number: 2 },
      { id: 'a', number: 1 },
    ];
    await Promise.all(items.map((item) => puts.put(item)));

    expect(calls.map((input) => itemsOf(input as Input))).toEqual([items.slice(0, 2)]);
  });

  it('hold at most twenty-five items in each call', async () => {
    await Promise.all(numbers(60).map((number) => puts.put({ id: 'a', number })));

    expect(calls.map((input) => itemsOf(input as Input).length)).toEqual([25, 25, 10]);
  });

  it('fail one by one where the table was too busy', async () => {
    const late = { id: 'b', number: 1 };
    answer = () => ({ UnprocessedItems: { [TABLE]: [{ PutRequest: { Item: late } }] } });

    const [put, left] = await Promise.allSettled([puts.put({ id: 'a', number: 1 }), puts.put(late)]);

    expect(put.status).toBe('fulfilled');
    expect(left).toMatchObject({ status: 'rejected', reason: { message: 'things is too busy to write b/1' } });
  });

  it('fail all with the error of the call', async () => {
    answer = () => {
      throw new Error('no answer');
    };

    const outcomes = await Promise.allSettled([puts.put({ id: 'a', number: 1 }), puts.put({ id: 'b', number: 1 })]);

    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
