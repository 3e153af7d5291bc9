import { paginateListTables, paginateScan } from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, HeadBucketCommand, paginateListObjectsV2 } from '@aws-sdk/client-s3';
import { paginateListQueues, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { BUCKET_KEYS, bucketDeclaration, resourceName } from '@freelance/manifest';
import { createProvisionClients, type ProvisionClients } from '@freelance/topology';

/** A place in a cloud that holds one of the texts. */
export interface Trace {
  /** `table/JobsTable`, `queue/JobExpiryQueue`, `object/exports/…` without the environment. */
  place: string;
  text: string;
  /** The item, message or object that holds it. */
  content: string;
}

/**
 * Every item, waiting message and object of an environment that holds one of the texts, read from the cloud itself. Messages
 * that a consumer holds at this moment are not found. Afterwards each queue has its messages again.
 */
export async function searchCloud(environment: string, texts: readonly string[]): Promise<Trace[]> {
  const clients = createProvisionClients();
  const prefix = resourceName(environment, '');
  const traces: Trace[] = [];
  const note = (place: string, content: string): void => {
    for (const text of texts)
      if (content.includes(text)) traces.push({ place: place.replace(prefix, ''), text, content });
  };
  try {
    await Promise.all([
      searchTables(clients, prefix, note),
      searchQueues(clients, prefix, note),
      searchBuckets(clients, environment, note),
    ]);
  } finally {
    clients.destroy();
  }
  return traces;
}

type Note = (place: string, content: string) => void;

async function searchTables({ dynamodb: client }: ProvisionClients, prefix: string, note: Note): Promise<void> {
  for await (const { TableNames = [] } of paginateListTables({ client }, {})) {
    for (const TableName of TableNames.filter((name) => name.startsWith(prefix))) {
      for await (const { Items = [] } of paginateScan({ client }, { TableName, ConsistentRead: true })) {
        for (const item of Items) note(`table/${TableName}`, JSON.stringify(item));
      }
    }
  }
}

async function searchQueues({ sqs: client }: ProvisionClients, prefix: string, note: Note): Promise<void> {
  for await (const { QueueUrls = [] } of paginateListQueues({ client }, { QueueNamePrefix: prefix })) {
    await Promise.all(
      QueueUrls.map(async (QueueUrl) => {
        const seen = new Set<string>();
        for (;;) {
          const { Messages = [] } = await client.send(
            // Hidden for so short that a consumer gets them again.
            new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, VisibilityTimeout: 1, WaitTimeSeconds: 0 }),
          );
          const fresh = Messages.filter(({ MessageId }) => !seen.has(MessageId!));
          if (fresh.length === 0) return;
          for (const { MessageId, Body = '' } of fresh) {
            seen.add(MessageId!);
            note(`queue/${QueueUrl.split('/').at(-1)}`, Body);
          }
        }
      }),
    );
  }
}

async function searchBuckets({ s3: client }: ProvisionClients, environment: string, note: Note): Promise<void> {
  for (const key of BUCKET_KEYS) {
    const Bucket = resourceName(environment, bucketDeclaration(key).name);
    await client.send(new HeadBucketCommand({ Bucket }));
    for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket })) {
      for (const { Key } of Contents) {
        const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
        note(`object/${Bucket}/${Key}`, await Body!.transformToString());
      }
    }
  }
}
