import { once } from 'node:events';
import { createServer, connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { SendRawEmailCommand } from '@aws-sdk/client-ses';
import { CreateTopicCommand, PublishBatchCommand, SubscribeCommand } from '@aws-sdk/client-sns';
import { DeleteMessageBatchCommand, type Message, SendMessageCommand } from '@aws-sdk/client-sqs';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { type EmbeddedCloud, startEmbeddedCloud } from './embedded-cloud';
import { readMails } from './mail-store';
import {
  ANY_PORTS,
  type Clients,
  clientsOf,
  createQueue,
  createTable,
  idsByColor,
  receive,
} from './testing/cloud-clients';

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
