import { DeleteTableCommand, paginateListTables } from '@aws-sdk/client-dynamodb';
import {
  DeleteBucketCommand,
  DeleteObjectCommand,
  ListBucketsCommand,
  paginateListObjectsV2,
} from '@aws-sdk/client-s3';
import { DeleteTopicCommand, paginateListTopics } from '@aws-sdk/client-sns';
import { DeleteQueueCommand, paginateListQueues } from '@aws-sdk/client-sqs';
import { resourceName } from '@freelance/manifest';
import type { ProvisionClients } from '@freelance/topology';

/** Deletes every table, bucket, topic and queue with the prefix of an environment. */
export async function removeEnvironment(clients: ProvisionClients, environment: string): Promise<void> {
  const prefix = resourceName(environment, '');
  await Promise.all([
    removeTables(clients, prefix),
    removeBuckets(clients, prefix),
    removeTopics(clients, prefix),
    removeQueues(clients, prefix),
  ]);
}

async function removeTables({ dynamodb }: ProvisionClients, prefix: string): Promise<void> {
  for await (const { TableNames = [] } of paginateListTables({ client: dynamodb }, {})) {
    const own = TableNames.filter((name) => name.startsWith(prefix));
    await Promise.all(own.map((TableName) => dynamodb.send(new DeleteTableCommand({ TableName }))));
  }
}

/** S3 deletes only empty buckets. */
async function removeBuckets({ s3 }: ProvisionClients, prefix: string): Promise<void> {
  const { Buckets = [] } = await s3.send(new ListBucketsCommand({}));
  for (const { Name: Bucket } of Buckets.filter(({ Name = '' }) => Name.startsWith(prefix))) {
    for await (const { Contents = [] } of paginateListObjectsV2({ client: s3 }, { Bucket })) {
      await Promise.all(Contents.map(({ Key }) => s3.send(new DeleteObjectCommand({ Bucket, Key }))));
    }
    await s3.send(new DeleteBucketCommand({ Bucket }));
  }
}

/** Their subscriptions are deleted with them. */
async function removeTopics({ sns }: ProvisionClients, prefix: string): Promise<void> {
  for await (const { Topics = [] } of paginateListTopics({ client: sns }, {})) {
    const own = Topics.filter(({ TopicArn = '' }) => TopicArn.split(':').at(-1)!.startsWith(prefix));
    await Promise.all(own.map(({ TopicArn }) => sns.send(new DeleteTopicCommand({ TopicArn }))));
  }
}

async function removeQueues({ sqs }: ProvisionClients, prefix: string): Promise<void> {
  for await (const { QueueUrls = [] } of paginateListQueues({ client: sqs }, { QueueNamePrefix: prefix })) {
    await Promise.all(QueueUrls.map((QueueUrl) => sqs.send(new DeleteQueueCommand({ QueueUrl }))));
  }
}
