import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Logger } from '@nestjs/common';
import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { MessageRejected, SendRawEmailCommand, SESClient } from '@aws-sdk/client-ses';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { register } from 'prom-client';
import { describeError } from '../errors/describe-error';
import { RequestContext } from '../request-context';
import { observeCalls } from './observe-calls';

const SHARED = { region: 'us-east-1', credentials: { accessKeyId: 'test', secretAccessKey: 'test' }, maxAttempts: 3 };
const GET = new GetItemCommand({ TableName: 'dev-JobsTable', Key: { jobId: { S: 'job-1' } } });

let server: Server;
let answer: RequestListener;
let bodies: string[];
let clients: { destroy(): void }[];
let warn: jest.SpyInstance;

beforeEach(async () => {
  warn = jest.spyOn(Logger.prototype, 'warn').mockReturnValue();
  register.resetMetrics();
  bodies = [];
  clients = [];
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.once('end', () => {
      bodies.push(body);
      answer(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => {
  for (const client of clients) client.destroy();
  server.closeAllConnections();
  server.close();
});

const endpoint = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

/** Fails a try after 100 ms. */
function observed<Client extends Parameters<typeof observeCalls>[0] & { destroy(): void }>(
  type: new (config: object) => Client,
  config: object = {},
): Client {
  const requestHandler = new NodeHttpHandler({ requestTimeout: 100, throwOnRequestTimeout: true });
  const client = new type({ ...SHARED, endpoint: endpoint(), requestHandler, ...config });
  clients.push(client);
  observeCalls(client, { labelOf: (name) => (name.includes('-category-') ? 'category-topics' : name) });
  return client;
}

const answering =
  (status: number, body: object, headers = {}): RequestListener =>
  (_request, response) =>
    void response
      .writeHead(status, { 'content-type': 'application/x-amz-json-1.0', ...headers })
      .end(JSON.stringify(body));

const fault = (name: string, message = ''): object => ({ __type: `com.amazonaws.dynamodb.v20120810#${name}`, message });

const failureOf = (call: Promise<unknown>): Promise<Error> =>
  call.then(
    () => Promise.reject(new Error('The call succeeded')),
    (error: unknown) => error as Error,
  );

const metric = (name: string): Promise<string> => register.getSingleMetricAsString(name);

describe('the error of a failed call', () => {
  it('names the call, the time limit and the tries, in its stack too; its name stays', async () => {
    answer = () => undefined;
    const error = await failureOf(observed(DynamoDBClient).send(GET));
    expect(error).toMatchObject({
      name: 'TimeoutError',
      message: 'DynamoDB GetItem dev-JobsTable: no answer in 100 ms, 3 tries',
    });
    expect(error.stack).toMatch(/^TimeoutError: DynamoDB GetItem dev-JobsTable: no answer in 100 ms, 3 tries\n +at /);
    expect(describeError(error).status).toBe(503);
    expect(await metric('db_client_operation_duration_seconds')).toMatch(
      /_count\{.*db_collection_name="dev-JobsTable",error_type="timeout".*\} 1/,
    );
    expect(warn.mock.calls).toEqual([
      [
        { call: 'DynamoDB GetItem dev-JobsTable', error_type: 'timeout', tries: 3, ms: expect.any(Number) },
        error.message,
      ],
    ]);
  });

  it('says how long a call took that its caller ended', async () => {
    answer = () => undefined;
    const client = observed(DynamoDBClient);
    const error = await failureOf(client.send(GET, { abortSignal: AbortSignal.timeout(50) }));
    expect(error.name).toBe('AbortError');
    expect(error.message).toMatch(/^DynamoDB GetItem dev-JobsTable: no answer in \d{2,3} ms, 1 try$/);
  });

  it.each([
    [400, 'ThrottlingException', 'throttled (ThrottlingException), 3 tries', 'throttled'],
    [
      400,
      'ProvisionedThroughputExceededException',
      'throttled (ProvisionedThroughputExceededException), 3 tries',
      'throttled',
    ],
    [403, 'AccessDeniedException', 'access denied: no, 1 try', 'access_denied'],
    [400, 'ResourceNotFoundException', 'does not exist, 1 try', 'not_found'],
    [500, 'InternalServerError', 'answered 500: InternalServerError, 3 tries', 'server_error'],
    [400, 'ValidationException', 'ValidationException: no, 1 try', 'ValidationException'],
  ])('for %i %s says: %s', async (status, name, reason, type) => {
    answer = answering(status, fault(name, 'no'));
    const error = await failureOf(observed(DynamoDBClient).send(GET));
    expect(error).toMatchObject({ name, message: `DynamoDB GetItem dev-JobsTable: ${reason}` });
    expect(await metric('db_client_operation_duration_seconds')).toContain(`error_type="${type}"`);
  });

  it('contains no address of a mail', async () => {
    answer = (_request, response) => {
      const words = 'Email address is not verified. The following identities failed: Ann &lt;ann@market.test&gt;';
      const error = `<Error><Type>Sender</Type><Code>MessageRejected</Code><Message>${words}</Message></Error>`;
      response.writeHead(400, { 'content-type': 'text/xml' }).end(`<ErrorResponse>${error}</ErrorResponse>`);
    };
    const call = observed(SESClient).send(
      new SendRawEmailCommand({ Destinations: ['ann@market.test'], RawMessage: { Data: Buffer.from('hi') } }),
    );
    const error = await failureOf(call);
    expect(error).toBeInstanceOf(MessageRejected);
    expect(error.message).toMatch(/^SES SendRawEmail: MessageRejected: Email address is not verified.*, 1 try$/);
    expect(`${error.message} ${error.stack} ${JSON.stringify(warn.mock.calls)}`).not.toContain('ann@market.test');
  });
});

it('a condition that does not hold is no failure', async () => {
  answer = answering(400, fault('ConditionalCheckFailedException', 'The conditional request failed'));
  const error = await failureOf(observed(DynamoDBClient).send(new PutItemCommand({ TableName: 't', Item: {} })));
  expect(error.message).toBe('The conditional request failed');
  expect(warn).not.toHaveBeenCalled();
  expect(await metric('db_client_operation_duration_seconds')).toMatch(/_count\{[^}]*error_type=""[^}]*\} 1/);
});

it('notes each call for the line of the work', async () => {
  const client = observed(DynamoDBClient, { maxAttempts: 1 });
  await RequestContext.run(RequestContext.from(undefined), async () => {
    answer = answering(200, {});
    await client.send(GET);
    answer = answering(500, fault('InternalServerError'));
    await failureOf(client.send(GET));
    expect(RequestContext.calls()).toEqual([
      { name: 'DynamoDB GetItem dev-JobsTable', ms: expect.any(Number) },
      { name: 'DynamoDB GetItem dev-JobsTable', ms: expect.any(Number), error: 'answered 500: InternalServerError' },
    ]);
  });
});

it('counts the consumed units of a table and of its indexes', async () => {
  answer = answering(200, {
    ConsumedCapacity: {
      TableName: 'dev-JobsTable',
      CapacityUnits: 5,
      Table: { CapacityUnits: 2 },
      GlobalSecondaryIndexes: { OutboxIndex: { CapacityUnits: 3 } },
    },
  });
  await observed(DynamoDBClient).send(new PutItemCommand({ TableName: 'dev-JobsTable', Item: {} }));
  expect(bodies[0]).toContain('"ReturnConsumedCapacity":"INDEXES"');
  const text = await metric('freelance_dynamodb_consumed_units_total');
  expect(text).toMatch(/table="dev-JobsTable",index="",kind="write".*\} 2\n/);
  expect(text).toMatch(/table="dev-JobsTable",index="OutboxIndex",kind="write".*\} 3/);
});

it('measures a receive only when it fails', async () => {
  const sqs = observed(SQSClient, { maxAttempts: 1 });
  const receive = () => sqs.send(new ReceiveMessageCommand({ QueueUrl: `${endpoint()}/000000000000/dev-q` }));
  answer = answering(200, {});
  await receive();
  expect(await metric('messaging_client_operation_duration_seconds')).not.toContain('ReceiveMessage');
  answer = answering(500, fault('InternalError'));
  expect((await failureOf(receive())).message).toBe('SQS ReceiveMessage dev-q: answered 500: InternalError, 1 try');
  expect(await metric('messaging_client_operation_duration_seconds')).toMatch(
    /_count\{messaging_destination_name="dev-q",messaging_operation_name="ReceiveMessage",error_type="server_error".*\} 1/,
  );
});

it('the topics of all categories have one label', async () => {
  answer = (_request, response) =>
    void response.end('<PublishResponse><PublishResult><MessageId>1</MessageId></PublishResult></PublishResponse>');
  const sns = observed(SNSClient);
  for (const category of ['one', 'two']) {
    const TopicArn = `arn:aws:sns:us-east-1:000000000000:dev-category-${category}-topic`;
    await sns.send(new PublishCommand({ TopicArn, Message: 'm' }));
  }
  const text = await metric('messaging_client_operation_duration_seconds');
  expect(text).toMatch(/_count\{messaging_destination_name="category-topics".*\} 2/);
  expect(text).not.toContain('dev-category');
});
