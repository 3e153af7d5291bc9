import { BatchWriteCommand, DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb';
import { GetQueueAttributesCommand, GetQueueUrlCommand, SetQueueAttributesCommand } from '@aws-sdk/client-sqs';
import { deadLetterName, QUEUES, type QueueKey, resourceName, type TableName, TABLES } from '@freelance/contracts';
import { createProvisionClients } from '@freelance/topology';
import type { JobRow, PublishedEvent } from './judge';

/** The most that one call takes. */
const ROWS_PER_WRITE = 25;

type Row = Record<string, unknown>;

/** Looks at tables and queues from outside, past every service. */
export class CloudView {
  readonly clients = createProvisionClients();
  private readonly documents = DynamoDBDocumentClient.from(this.clients.dynamodb);

  constructor(private readonly environment: string) {}

  async rows<T extends object = Row>(table: TableName): Promise<T[]> {
    const found: T[] = [];
    const TableName = resourceName(this.environment, table);
    for await (const { Items = [] } of paginateScan({ client: this.documents }, { TableName, ConsistentRead: true }))
      found.push(...(Items as T[]));
    return found;
  }

  /** Writes rows past every service. `tell` hears now and then how many there are. */
  async put(table: TableName, rows: object[], tell: (written: number) => void): Promise<void> {
    const TableName = resourceName(this.environment, table);
    for (let from = 0; from < rows.length; from += ROWS_PER_WRITE) {
      const puts = rows.slice(from, from + ROWS_PER_WRITE).map((Item) => ({ PutRequest: { Item } }));
      await this.documents.send(new BatchWriteCommand({ RequestItems: { [TableName]: puts } }));
      if (from > 0 && from % (ROWS_PER_WRITE * 400) === 0) tell(from);
    }
  }

  jobs(): Promise<JobRow[]> {
    return this.rows<JobRow>(TABLES.jobs);
  }

  async history(): Promise<PublishedEvent[]> {
    return (await this.rows<{ envelope: PublishedEvent }>(TABLES.jobHistory)).map(({ envelope }) => envelope);
  }

  async urlOf(queue: QueueKey): Promise<string> {
    return this.urlOfName(QUEUES[queue].name);
  }

  async deadLetterUrlOf(queue: QueueKey): Promise<string> {
    return this.urlOfName(deadLetterName(QUEUES[queue].name));
  }

  /** Messages in all queues together, hidden and delayed ones included, dead letters not. */
  async waiting(): Promise<number> {
    const counts = await Promise.all((Object.keys(QUEUES) as QueueKey[]).map((queue) => this.waitingIn(queue)));
    return counts.reduce((sum, count) => sum + count, 0);
  }

  /** Messages that were not acknowledged come back after this long, rather than after half a minute. */
  async hurryRedelivery(seconds: number): Promise<void> {
    await Promise.all(
      (Object.keys(QUEUES) as QueueKey[]).map(async (queue) =>
        this.clients.sqs.send(
          new SetQueueAttributesCommand({
            QueueUrl: await this.urlOf(queue),
            Attributes: { VisibilityTimeout: String(seconds) },
          }),
        ),
      ),
    );
  }

  stop(): void {
    this.clients.destroy();
  }

  private async waitingIn(queue: QueueKey): Promise<number> {
    const { Attributes = {} } = await this.clients.sqs.send(
      new GetQueueAttributesCommand({
        QueueUrl: await this.urlOf(queue),
        AttributeNames: [
          'ApproximateNumberOfMessages',
          'ApproximateNumberOfMessagesNotVisible',
          'ApproximateNumberOfMessagesDelayed',
        ],
      }),
    );
    return Object.values(Attributes).reduce((sum, count) => sum + Number(count), 0);
  }

  private async urlOfName(name: string): Promise<string> {
    const { QueueUrl } = await this.clients.sqs.send(
      new GetQueueUrlCommand({ QueueName: resourceName(this.environment, name) }),
    );
    return QueueUrl!;
  }
}
