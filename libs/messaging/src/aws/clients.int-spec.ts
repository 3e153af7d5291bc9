import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { PublishCommand } from '@aws-sdk/client-sns';
import { GetQueueUrlCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { QUEUES } from '@freelance/manifest';
import { MessagingConfig } from '../messaging.config';
import { createSnsClient, createSqsClient, createStsClient } from './clients';

const configOf = (endpoint?: string): MessagingConfig =>
  Object.assign(new MessagingConfig(), endpoint ? { AWS_ENDPOINT_URL: endpoint } : {});

beforeAll(() =>
  Object.assign(process.env, { AWS_REGION: 'us-east-1', AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' }),
);

const OPTIONS = { source: 'tests', queues: [QUEUES.categoryEvents], topics: [] };

describe('when an endpoint accepts connections and never answers', () => {
  let blackHole: Server;
  let endpoint: string;

  beforeAll(async () => {
    blackHole = createServer(() => undefined);
    await new Promise<void>((resolve) => blackHole.listen(0, '127.0.0.1', resolve));
    endpoint = `http://127.0.0.1:${(blackHole.address() as AddressInfo).port}`;
  });
  afterAll(() => blackHole.close());

  it('every call fails within three and a half seconds, retries included', async () => {
    const sqs = createSqsClient(configOf(endpoint), OPTIONS);
    const sns = createSnsClient(configOf(endpoint));
    const sts = createStsClient(configOf(endpoint));
    const begun = performance.now();
    const calls = await Promise.allSettled([
      sqs.send(new GetQueueUrlCommand({ QueueName: 'q' })),
      sns.send(new PublishCommand({ TopicArn: 'arn:aws:sns:us-east-1:000000000000:t', Message: 'm' })),
      sts.send(new GetCallerIdentityCommand({})),
    ]);
    expect(calls.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(performance.now() - begun).toBeLessThan(3_500);
    for (const client of [sqs, sns, sts]) client.destroy();
  });
});

it('uses the configured endpoint, not the host in the queue URL', async () => {
  const sqs = createSqsClient(configOf(), OPTIONS);
  let hostname: string | undefined;
  sqs.middlewareStack.add(
    () => (args) => {
      hostname = (args.request as { hostname: string }).hostname;
      return Promise.reject(new Error('far enough'));
    },
    { step: 'finalizeRequest', priority: 'low' },
  );
  const QueueUrl = 'http://somewhere-else:4566/000000000000/q';
  await expect(sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: 'm' }))).rejects.toThrow('far enough');
  expect(hostname).toBe('sqs.us-east-1.amazonaws.com');
});
