import { cp, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { ReceiveMessageCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import { PutCommand, QueryCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { create } from 'dynalite/db';
import { type EmbeddedCloud, startEmbeddedCloud } from './embedded-cloud';
import {
  ANY_PORTS,
  type Clients,
  clientsOf,
  createQueue,
  createTable,
  idsByColor,
  receive,
} from './testing/cloud-clients';

describe('the embedded cloud with a data folder', () => {
  let dataDir: string;
  let said: string[];
  const running = new Set<EmbeddedCloud>();

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'embedded-cloud-'));
    said = [];
  });

  afterEach(async () => {
    await Promise.all([...running].map(stop));
    await rm(dataDir, { recursive: true });
  });

  async function start(ports = ANY_PORTS): Promise<EmbeddedCloud> {
    const cloud = await startEmbeddedCloud({ ...ports, dataDir, say: (line) => said.push(line) });
    running.add(cloud);
    return cloud;
  }

  async function stop(cloud: EmbeddedCloud): Promise<void> {
    running.delete(cloud);
    await cloud.stop();
  }

  const put = ({ dynamodb }: Clients, id: string, color: string) =>
    dynamodb.send(new PutCommand({ TableName: 'colors', Item: { id, color } }));

  it('keeps its tables, queues and messages after a restart on other ports', async () => {
    const before = await start();
    await createTable(clientsOf(before), 'colors');
    await put(clientsOf(before), 'a', 'red');
    const queue = await createQueue(clientsOf(before), 'kept');
    await clientsOf(before).sqs.send(new SendMessageCommand({ QueueUrl: queue.url, MessageBody: 'still here' }));
    await stop(before);

    const after = clientsOf(await start());
    expect(await idsByColor(after, 'colors', 'red')).toEqual(['a']);
    expect((await receive(after, queue.url)).map((message) => message.Body)).toEqual(['still here']);
    expect(said).toEqual([]);
  });

  it('stops at once while a consumer waits for messages', async () => {
    const cloud = await start();
    const queue = await createQueue(clientsOf(cloud), 'waiting');
    const waiting = clientsOf(cloud).sqs.send(new ReceiveMessageCommand({ QueueUrl: queue.url, WaitTimeSeconds: 20 }));
    const ended = waiting.then(
      () => 'answered',
      () => 'cut off',
    );
    await sleep(100);
    const stoppedAt = performance.now();
    await stop(cloud);
    await ended;
    expect(performance.now() - stoppedAt).toBeLessThan(2_000);
  });

  it('refuses data that another embedded cloud uses', async () => {
    await start();
    await expect(start()).rejects.toThrow('is in use by another embedded cloud: stop that one, or set LOCAL_DATA_DIR');
  });

  it('rebuilds its indexes after an unclean stop, and reports it', async () => {
    const cloud = await start();
    const clients = clientsOf(cloud);
    await createTable(clients, 'colors');
    for (const id of ['a', 'b', 'c']) await put(clients, id, 'red');
    await stop(cloud);
    await tearIndex(dataDir);
    const torn = await start();
    expect(await idsByColor(clientsOf(torn), 'colors', 'red')).not.toEqual(['a', 'b', 'c']);
    const mark = join(dataDir, 'dynamodb-open');
    await cp(mark, `${mark}-left`);
    await stop(torn);

    await rename(`${mark}-left`, mark); // As a killed process leaves it.
    expect(await idsByColor(clientsOf(await start()), 'colors', 'red')).toEqual(['a', 'b', 'c']);
    expect(said.join('\n')).toMatch(/was not stopped cleanly last time.*\n.*Indexes rebuilt/);
  });

  it('adds the indexes that a table of an earlier version does not have', async () => {
    const before = await start();
    const TableName = 'dev-UsersTable';
    await clientsOf(before).dynamodb.send(
      new CreateTableCommand({
        TableName,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [{ AttributeName: 'userId', AttributeType: 'S' }],
        KeySchema: [{ AttributeName: 'userId', KeyType: 'HASH' }],
      }),
    );
    const rows = [{ userId: 'ann', outboxShard: 'shard-1', pendingAt: '2026-01-15T10:30:00.000Z' }, { userId: 'bob' }];
    for (const Item of rows) await clientsOf(before).dynamodb.send(new PutCommand({ TableName, Item }));
    await stop(before);

    for (let run = 1; run <= 2; run++) {
      const cloud = await start();
      const { dynamodb } = clientsOf(cloud);
      const { Items } = await dynamodb.send(
        new QueryCommand({
          TableName,
          IndexName: 'OutboxIndex',
          KeyConditionExpression: 'outboxShard = :shard',
          ExpressionAttributeValues: { ':shard': 'shard-1' },
        }),
      );
      expect(Items).toEqual([rows[0]]);
      expect((await dynamodb.send(new ScanCommand({ TableName }))).Count).toBe(rows.length);
      await stop(cloud);
    }
    expect(said.filter((line) => line.startsWith('This version has new indexes of dev-UsersTable'))).toHaveLength(1);
  });
});

/** Makes the index inconsistent, as a kill between the writes of an item and of its entries could. */
async function tearIndex(dataDir: string): Promise<void> {
  const { db } = create({ path: join(dataDir, 'dynamodb') });
  await db.open();
  const entries: [string, object][] = [];
  for await (const entry of db.iterator({ gte: 'index-global~', lt: 'index-global\x7f' })) entries.push(entry);
  const [first] = entries;
  await db.clear({ gte: first![0], lt: `${first![0]}\x7f` });
  await db.put('index-global~colors~ColorIndex~stale', { id: { S: 'gone' }, color: { S: 'red' } });
  await db.close();
}
