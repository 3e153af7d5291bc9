import { once } from 'node:events';
import { cp, mkdtemp, rename, rm } from 'node:fs/promises';
import { createServer, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CreateTableCommand, DynamoDBClient, waitUntilTableExists } from '@aws-sdk/client-dynamodb';
import { SendRawEmailCommand, SESClient } from '@aws-sdk/client-ses';
import { CreateTopicCommand, PublishBatchCommand, SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import {
  CreateQueueCommand,
  DeleteMessageBatchCommand,
  GetQueueAttributesCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { DynamoDBDocumentClient, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { create } from 'dynalite/db';
import { type EmbeddedCloud, startEmbeddedCloud } from './embedded-cloud';
import { readMails } from './mail-store';

const ANY_PORTS = { dynamodb: 0, snsSqs: 0, ses: 0 };
const SHARED = { region: 'us-east-1', credentials: { accessKeyId: 'test', secretAccessKey: 'test' }, maxAttempts: 1 };

const clientsOf = ({ endpoints }: EmbeddedCloud) => ({
  dynamodb: DynamoDBDocumentClient.from(new DynamoDBClient({ ...SHARED, endpoint: endpoints.dynamodb })),
  sns: new SNSClient({ ...SHARED, endpoint: endpoints.snsSqs }),
  sqs: new SQSClient({ ...SHARED, endpoint: endpoints.snsSqs }),
  sts: new STSClient({ ...SHARED, endpoint: endpoints.snsSqs }),
  ses: new SESClient({ ...SHARED, endpoint: endpoints.ses }),
});
type Clients = ReturnType<typeof clientsOf>;

async function createTable({ dynamodb }: Clients, TableName: string): Promise<void> {
  await dynamodb.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: ['id', 'color'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      GlobalSecondaryIndexes: [
        {
          IndexName: 'ColorIndex',
          KeySchema: [{ AttributeName: 'color', KeyType: 'HASH' }],
          Projection: { ProjectionType: 'KEYS_ONLY' },
        },
      ],
    }),
  );
  await waitUntilTableExists({ client: dynamodb, maxWaitTime: 10, minDelay: 0.005, maxDelay: 0.005 }, { TableName });
}

async function idsByColor({ dynamodb }: Clients, TableName: string, color: string): Promise<string[]> {
  const { Items = [] } = await dynamodb.send(
    new QueryCommand({
      TableName,
      IndexName: 'ColorIndex',
      KeyConditionExpression: '#color = :color',
      ExpressionAttributeNames: { '#color': 'color' },
      ExpressionAttributeValues: { ':color': color },
    }),
  );
  return Items.map((item) => item.id as string).sort();
}

async function createQueue({ sqs }: Clients, QueueName: string, Attributes: Record<string, string> = {}) {
  const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName, Attributes }));
  const { Attributes: { QueueArn } = {} } = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] }),
  );
  return { url: QueueUrl!, arn: QueueArn! };
}

async function receive({ sqs }: Clients, QueueUrl: string): Promise<Message[]> {
  const { Messages = [] } = await sqs.send(
    new ReceiveMessageCommand({
      QueueUrl,
      MaxNumberOfMessages: 10,
      MessageAttributeNames: ['All'],
      WaitTimeSeconds: 2,
    }),
  );
  return Messages;
}

describe('the embedded cloud', () => {
  let cloud: EmbeddedCloud;
  let clients: Clients;

  beforeAll(async () => {
    cloud = await startEmbeddedCloud(ANY_PORTS);
    clients = clientsOf(cloud);
  });

  afterAll(() => cloud.stop());

  it('accepts one of many conditional writes and keeps its index consistent', async () => {
    await createTable(clients, 'colors');
    await clients.dynamodb.send(new PutCommand({ TableName: 'colors', Item: { id: 'a', color: 'red', version: 1 } }));
    const writes = await Promise.allSettled(
      Array.from({ length: 50 }, () =>
        clients.dynamodb.send(
          new UpdateCommand({
            TableName: 'colors',
            Key: { id: 'a' },
            UpdateExpression: 'SET color = :blue, version = :two',
            ConditionExpression: 'version = :one',
            ExpressionAttributeValues: { ':blue': 'blue', ':one': 1, ':two': 2 },
          }),
        ),
      ),
    );
    const lost = writes.filter((write) => write.status === 'rejected').map((write) => (write.reason as Error).name);
    expect(lost).toEqual(Array.from({ length: 49 }, () => 'ConditionalCheckFailedException'));
    expect(await idsByColor(clients, 'colors', 'red')).toEqual([]);
    expect(await idsByColor(clients, 'colors', 'blue')).toEqual(['a']);
  });

  it('gives its resources the same ARNs on every machine', async () => {
    expect((await createQueue(clients, 'names')).arn).toBe('arn:aws:sqs:us-east-1:000000000000:names');
    const { TopicArn } = await clients.sns.send(new CreateTopicCommand({ Name: 'names' }));
    expect(TopicArn).toBe('arn:aws:sns:us-east-1:000000000000:names');
    expect((await clients.sts.send(new GetCallerIdentityCommand({}))).Account).toBe('000000000000');
  });

  it('delivers the messages of a batch that pass the filter, unchanged, with attributes outside the body', async () => {
    const { TopicArn } = await clients.sns.send(new CreateTopicCommand({ Name: 'events' }));
    const all = await createQueue(clients, 'all-events');
    const some = await createQueue(clients, 'some-events');
    const RawMessageDelivery = 'true';
    const FilterPolicy = JSON.stringify({ 'detail-type': ['job.claimed', 'job.submitted'] });
    await clients.sns.send(
      new SubscribeCommand({ TopicArn, Protocol: 'sqs', Endpoint: all.arn, Attributes: { RawMessageDelivery } }),
    );
    await clients.sns.send(
      new SubscribeCommand({
        TopicArn,
        Protocol: 'sqs',
        Endpoint: some.arn,
        Attributes: { RawMessageDelivery, FilterPolicy },
      }),
    );

    const body = JSON.stringify({ name: 'quotes " and emoji 😀', nested: [1, 2.5] });
    const { Successful, Failed } = await clients.sns.send(
      new PublishBatchCommand({
        TopicArn,
        PublishBatchRequestEntries: ['job.created', 'job.claimed', 'job.submitted'].map((type, index) => ({
          Id: `entry-${index}`,
          Message: body,
          MessageAttributes: { 'detail-type': { DataType: 'String', StringValue: type } },
        })),
      }),
    );
    expect(Successful?.map((entry) => entry.Id)).toEqual(['entry-0', 'entry-1', 'entry-2']);
    expect(Failed).toEqual([]);

    const typesOf = (messages: Message[]) =>
      messages.map((message) => message.MessageAttributes?.['detail-type']?.StringValue);
    const received = await receive(clients, all.url);
    expect(typesOf(received)).toEqual(['job.created', 'job.claimed', 'job.submitted']);
    expect(received.map((message) => message.Body)).toEqual([body, body, body]);
    expect(typesOf(await receive(clients, some.url))).toEqual(['job.claimed', 'job.submitted']);
  });

  it('moves a message to the dead-letter queue after too many receives', async () => {
    const deadLetters = await createQueue(clients, 'work-dlq');
    const work = await createQueue(clients, 'work', {
      VisibilityTimeout: '0',
      RedrivePolicy: JSON.stringify({ deadLetterTargetArn: deadLetters.arn, maxReceiveCount: 2 }),
    });
    await clients.sqs.send(new SendMessageCommand({ QueueUrl: work.url, MessageBody: 'poison' }));
    expect(await receive(clients, work.url)).toHaveLength(1);
    expect(await receive(clients, work.url)).toHaveLength(1);
    expect(await receive(clients, work.url)).toHaveLength(0);
    expect((await receive(clients, deadLetters.url)).map((message) => message.Body)).toEqual(['poison']);
  });

  it('hides a delayed message until its delay is over', async () => {
    const { url } = await createQueue(clients, 'delayed');
    const sentAt = Date.now();
    await clients.sqs.send(new SendMessageCommand({ QueueUrl: url, MessageBody: 'later', DelaySeconds: 1 }));
    expect(await receive(clients, url)).toHaveLength(1);
    expect(Date.now() - sentAt).toBeGreaterThanOrEqual(1_000);
  });

  it('deletes a batch of messages', async () => {
    const { url } = await createQueue(clients, 'batch', { VisibilityTimeout: '1' });
    for (const MessageBody of ['one', 'two']) {
      await clients.sqs.send(new SendMessageCommand({ QueueUrl: url, MessageBody }));
    }
    const messages = await receive(clients, url);
    const { Successful } = await clients.sqs.send(
      new DeleteMessageBatchCommand({
        QueueUrl: url,
        Entries: messages.map(({ ReceiptHandle }, index) => ({ Id: `${index}`, ReceiptHandle })),
      }),
    );
    expect(Successful).toHaveLength(2);
    await sleep(1_100);
    expect(await receive(clients, url)).toEqual([]);
  });

  it('shows both parts of a raw mail, in its viewer and as data', async () => {
    const raw = [
      'From: Freelance Platform <noreply@freelanceplatform.com>',
      'To: ada@example.com',
      'Subject: =?UTF-8?Q?Gr=C3=BC=C3=9Fe?=',
      'MIME-Version: 1.0',
      'Content-Type: multipart/alternative; boundary=part',
      '',
      '--part',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Plain words',
      '--part',
      'Content-Type: text/html; charset=utf-8',
      '',
      '<p>Rich words</p>',
      '--part--',
    ].join('\r\n');
    const { MessageId } = await clients.ses.send(new SendRawEmailCommand({ RawMessage: { Data: Buffer.from(raw) } }));
    expect(MessageId).toEqual(expect.any(String));
    const [mail] = await readMails(cloud.endpoints.ses);
    expect(mail).toMatchObject({ to: 'ada@example.com', subject: 'Grüße' });
    expect(mail?.text.trim()).toBe('Plain words');
    expect(mail?.html.trim()).toBe('<p>Rich words</p>');
    expect(await (await fetch(cloud.endpoints.ses)).text()).toContain('<html');
  });

  it('survives a client that is killed during a request', async () => {
    const socket = connect(Number(new URL(cloud.endpoints.dynamodb).port), '127.0.0.1');
    await once(socket, 'connect');
    socket.write('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\nhalf of it');
    await sleep(50);
    socket.destroy();
    await sleep(50);
    expect((await fetch(cloud.endpoints.dynamodb)).status).toBe(200);
  });

  it('names every port in use, its variable and what to do', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as { port: number };
    try {
      await expect(startEmbeddedCloud({ ...ANY_PORTS, dynamodb: port, ses: port })).rejects.toThrow(
        `Port ${port} (DYNAMODB_PORT) is taken: stop the other program or set DYNAMODB_PORT to another port\n` +
          `Port ${port} (SES_PORT) is taken: stop the other program or set SES_PORT to another port`,
      );
    } finally {
      taken.close();
    }
  });
});

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
