import { CreateTableCommand, DynamoDBClient, waitUntilTableExists } from '@aws-sdk/client-dynamodb';
import { SESClient } from '@aws-sdk/client-ses';
import { SNSClient } from '@aws-sdk/client-sns';
import {
  CreateQueueCommand,
  GetQueueAttributesCommand,
  type Message,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { STSClient } from '@aws-sdk/client-sts';
import { DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { EmbeddedCloud } from '../embedded-cloud';

export const ANY_PORTS = { dynamodb: 0, snsSqs: 0, ses: 0 };
const SHARED = { region: 'us-east-1', credentials: { accessKeyId: 'test', secretAccessKey: 'test' }, maxAttempts: 1 };

export const clientsOf = ({ endpoints }: EmbeddedCloud) => ({
  dynamodb: DynamoDBDocumentClient.from(new DynamoDBClient({ ...SHARED, endpoint: endpoints.dynamodb })),
  sns: new SNSClient({ ...SHARED, endpoint: endpoints.snsSqs }),
  sqs: new SQSClient({ ...SHARED, endpoint: endpoints.snsSqs }),
  sts: new STSClient({ ...SHARED, endpoint: endpoints.snsSqs }),
  ses: new SESClient({ ...SHARED, endpoint: endpoints.ses }),
});
export type Clients = ReturnType<typeof clientsOf>;

const IndexName = 'ColorIndex';

export async function createTable({ dynamodb }: Clients, TableName: string): Promise<void> {
  await dynamodb.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: ['id', 'color'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      GlobalSecondaryIndexes: [
        {
          IndexName,
          KeySchema: [{ AttributeName: 'color', KeyType: 'HASH' }],
          Projection: { ProjectionType: 'KEYS_ONLY' },
        },
      ],
    }),
  );
  await waitUntilTableExists({ client: dynamodb, maxWaitTime: 10, minDelay: 0.005, maxDelay: 0.005 }, { TableName });
}

export async function idsByColor({ dynamodb }: Clients, TableName: string, color: string): Promise<string[]> {
  const { Items = [] } = await dynamodb.send(
    new QueryCommand({
      TableName,
      IndexName,
      KeyConditionExpression: '#color = :color',
      ExpressionAttributeNames: { '#color': 'color' },
      ExpressionAttributeValues: { ':color': color },
    }),
  );
  return Items.map((item) => item.id as string).sort();
}

export async function createQueue({ sqs }: Clients, QueueName: string, Attributes: Record<string, string> = {}) {
  const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName, Attributes }));
  const { Attributes: { QueueArn } = {} } = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] }),
  );
  return { url: QueueUrl!, arn: QueueArn! };
}

export async function receive({ sqs }: Clients, QueueUrl: string): Promise<Message[]> {
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
