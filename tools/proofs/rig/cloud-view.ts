import { setTimeout as sleep } from 'node:timers/promises';
import { BatchWriteCommand, DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb';
import {
  DeleteMessageBatchCommand,
  DeleteQueueCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SetQueueAttributesCommand,
} from '@aws-sdk/client-sqs';
import {
  deadLetterName,
  QUEUES,
  type QueueKey,
  resourceName,
  TABLE_KEYS,
  tableDeclaration,
  type TableName,
  TABLES,
} from '@freelance/manifest';
import { createProvisionClients, provision } from '@freelance/topology';
import type { JobRow, PublishedEvent } from './check-history';

/** The limit of one call. */
const ROWS_PER_WRITE = 25;

type Row = Record<string, unknown>;

/** Facts about a message in a dead-letter queue. */
export interface DlqMessage {
  reason: string;
  /** Id of the message in its own queue. */
  originalId: string;
  body: string;
}

const BATCH = 10;

/** Reads tables and queues directly, without the services. */
export class CloudView {
  readonly clients = createProvisionClients();
  private readonly documents = DynamoDBDocumentClient.from(this.clients.dynamodb);

  constructor(private readonly environment: string) {}

  async rows<T extends object = Row>(table: TableName, IndexName?: string): Promise<T[]> {
    const found: T[] = [];
    const TableName = resourceName(this.environment, table);
    const how = IndexName ? { IndexName } : { ConsistentRead: true };
    for await (const { Items = [] } of paginateScan({ client: this.documents }, { TableName, ...how }))
      found.push(...(Items as T[]));
    return found;
  }

  /** Writes rows directly, without the services. Calls `tell` now and then with the number of rows. */
  async put(table: TableName, rows: object[], tell: (written: number) => void): Promise<void> {
    const TableName = resourceName(this.environment, table);
    for (let from = 0; from < rows.length; from += ROWS_PER_WRITE) {
      const puts = rows.slice(from, from + ROWS_PER_WRITE).map((Item) => ({ PutRequest: { Item } }));
      await this.documents.send(new BatchWriteCommand({ RequestItems: { [TableName]: puts } }));
      if (from > 0 && from % (ROWS_PER_WRITE * 400) === 0) tell(from);
    }
  }

  /** Index entries that do not match their table, and missing ones. */
  async indexFaults(): Promise<string[]> {
    const indexes = TABLE_KEYS.flatMap((table) => {
      const { key, indexes: of = {} } = tableDeclaration(table);
      return Object.entries(of).map(([name, index]) => ({ table: TABLES[table], key, name, index }));
    });
    const faults = indexes.map(async ({ table, key, name, index }) => {
      const attributes = [key, index].flatMap(({ partition, sort }) => (sort ? [partition, sort] : [partition]));
      const said = (rows: Row[]) =>
        new Set(
          rows
            .filter((row) => attributes.every((attribute) => attribute in row))
            .map((row) => JSON.stringify(attributes.map((attribute) => row[attribute]))),
        );
      const [byTable, byIndex] = [said(await this.rows(table)), said(await this.rows(table, name))];
      return [
        ...[...byTable].filter((entry) => !byIndex.has(entry)).map((entry) => `${table} ${name} lacks ${entry}`),
        ...[...byIndex].filter((entry) => !byTable.has(entry)).map((entry) => `${table} ${name} has ${entry}`),
      ];
    });
    return (await Promise.all(faults)).flat();
  }

  jobs(): Promise<JobRow[]> {
    return this.rows<JobRow>(TABLES.jobs);
  }

  async history(): Promise<PublishedEvent[]> {
    return (await this.rows<{ envelope: PublishedEvent }>(TABLES.jobHistory)).map(({ envelope }) => envelope);
  }

  /** Sends messages directly to a queue. Returns their ids. */
  async send(queue: QueueKey, bodies: readonly string[]): Promise<string[]> {
    const QueueUrl = await this.urlOf(QUEUES[queue].name);
    const ids: string[] = [];
    for (let from = 0; from < bodies.length; from += BATCH) {
      const part = bodies.slice(from, from + BATCH);
      const { Successful = [] } = await this.clients.sqs.send(
        new SendMessageBatchCommand({
          QueueUrl,
          Entries: part.map((MessageBody, index) => ({ Id: String(index), MessageBody })),
        }),
      );
      const byPlace = new Map(Successful.map(({ Id, MessageId }) => [Id, MessageId!]));
      ids.push(...part.map((_, index) => byPlace.get(String(index))!));
    }
    return ids;
  }

  /** Receives and removes the messages of a dead-letter queue. */
  async deadLetters(queue: QueueKey): Promise<DlqMessage[]> {
    const QueueUrl = await this.urlOf(deadLetterName(QUEUES[queue].name));
    const dlqMessages: DlqMessage[] = [];
    for (;;) {
      const { Messages = [] } = await this.clients.sqs.send(
        new ReceiveMessageCommand({
          QueueUrl,
          MaxNumberOfMessages: BATCH,
          WaitTimeSeconds: 1,
          MessageAttributeNames: ['All'],
        }),
      );
      if (Messages.length === 0) return dlqMessages;
      for (const { MessageAttributes = {}, Body = '' } of Messages) {
        dlqMessages.push({
          reason: MessageAttributes['dlq-reason']?.StringValue ?? '',
          originalId: MessageAttributes['dlq-original-id']?.StringValue ?? '',
          body: Body,
        });
      }
      const Entries = Messages.map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle }));
      await this.clients.sqs.send(new DeleteMessageBatchCommand({ QueueUrl, Entries }));
    }
  }

  /** Receives and removes the messages of all dead-letter queues. */
  async allDeadLetters(): Promise<DlqMessage[]> {
    return (await Promise.all((Object.keys(QUEUES) as QueueKey[]).map((queue) => this.deadLetters(queue)))).flat();
  }

  /** Messages in all queues, hidden and delayed ones included, dead-letter queues excluded. */
  async waiting(): Promise<number> {
    const counts = await Promise.all((Object.keys(QUEUES) as QueueKey[]).map((queue) => this.waitingIn(queue)));
    return counts.reduce((sum, count) => sum + count, 0);
  }

  /** Shortens the visibility timeout, so that messages without an acknowledgement return sooner than after half a minute. */
  async hurryRedelivery(seconds: number): Promise<void> {
    await Promise.all(
      (Object.keys(QUEUES) as QueueKey[]).map(async (queue) =>
        this.clients.sqs.send(
          new SetQueueAttributesCommand({
            QueueUrl: await this.urlOf(QUEUES[queue].name),
            Attributes: { VisibilityTimeout: String(seconds) },
          }),
        ),
      ),
    );
  }

  /** Deletes every queue with its messages, and creates the queues again after this time. */
  async remakeQueues(afterMs: number): Promise<void> {
    const urls = await Promise.all(Object.values(QUEUES).map(({ name }) => this.urlOf(name)));
    await Promise.all(urls.map((QueueUrl) => this.clients.sqs.send(new DeleteQueueCommand({ QueueUrl }))));
    await sleep(afterMs);
    await provision(this.clients, { environment: this.environment, includeExternal: true }, () => undefined);
  }

  stop(): void {
    this.clients.destroy();
  }

  private async waitingIn(queue: QueueKey): Promise<number> {
    const { Attributes = {} } = await this.clients.sqs.send(
      new GetQueueAttributesCommand({
        QueueUrl: await this.urlOf(QUEUES[queue].name),
        AttributeNames: [
          'ApproximateNumberOfMessages',
          'ApproximateNumberOfMessagesNotVisible',
          'ApproximateNumberOfMessagesDelayed',
        ],
      }),
    );
    return Object.values(Attributes).reduce((sum, count) => sum + Number(count), 0);
  }

  private async urlOf(name: string): Promise<string> {
    const { QueueUrl } = await this.clients.sqs.send(
      new GetQueueUrlCommand({ QueueName: resourceName(this.environment, name) }),
    );
    return QueueUrl!;
  }
}
