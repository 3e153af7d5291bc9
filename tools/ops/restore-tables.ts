import { isDeepStrictEqual } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DynamoDBDocumentClient,
  GetCommand,
  paginateScan,
  PutCommand,
  QueryCommand,
  type NativeAttributeValue,
} from '@aws-sdk/lib-dynamodb';
import { resourceName, type TableKey, TABLES } from '@freelance/manifest';
import { observeCalls } from '@freelance/service';
import { provisionOneTable } from '@freelance/topology';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { localSettings, useLocalEnvironment } from '../dev/local-environment';
import { RestoredRows } from './restored-rows';

type Item = Record<string, NativeAttributeValue>;

/** A row of a restored table, compared with JobsTable. `adopted`: it was copied before. */
export type Difference = 'missing' | 'differing' | 'same' | 'adopted';

const EVENT_ID = /^(job-.+)-(\d+)$/;
/** In a copied row: the table that it was copied from. */
const COPIED_FROM = 'restoredFrom';
const ATTEMPTS = 5;
/** Of each of the three tries of a call. */
const ANSWER_WITHIN_MS = 2_000;

/** The tables of an environment, with the operator's own AWS credentials: no service may copy tables. */
export class RestoreTables {
  private readonly dynamodb = createClient();
  private readonly documents = DynamoDBDocumentClient.from(this.dynamodb);
  readonly jobs = resourceName(this.environment, TABLES.jobs);

  private constructor(readonly environment: string) {}

  static open(environment: string, { isLocal }: { isLocal: boolean }): RestoreTables {
    if (isLocal) useLocalEnvironment(localSettings());
    return new RestoreTables(environment);
  }

  close(): void {
    this.dynamodb.destroy();
  }

  rowsOf(table: TableKey): RestoredRows {
    return new RestoredRows(this.documents, this.environment, table);
  }

  /** Turns on time to live and point-in-time recovery of a table. @returns what it changed or could not do */
  async provision(table: TableKey): Promise<string[]> {
    const lines: string[] = [];
    await provisionOneTable(this.dynamodb, this.environment, table, ({ outcome, subject, detail }) => {
      lines.push(`${outcome}: ${subject}${detail ? `: ${detail}` : ''}`);
    });
    return lines;
  }

  /** Ids of the jobs of a table. */
  async jobIds(table = this.jobs): Promise<string[]> {
    const ids: string[] = [];
    const scan = { TableName: table, ProjectionExpression: 'jobId', ConsistentRead: true };
    for await (const { Items = [] } of paginateScan({ client: this.documents }, scan)) {
      ids.push(...Items.map(({ jobId }) => jobId as string));
    }
    return ids;
  }

  /** The largest number of an event by job, from the mail ledger. */
  async numbersInLedger(): Promise<Map<string, number>> {
    const numbers = new Map<string, number>();
    const table = resourceName(this.environment, TABLES.notifications);
    const scan = { TableName: table, ProjectionExpression: 'eventId' };
    for await (const { Items = [] } of paginateScan({ client: this.documents }, scan)) {
      for (const { eventId } of Items) {
        const [, jobId, number] = EVENT_ID.exec(eventId as string) ?? [];
        if (jobId) numbers.set(jobId, Math.max(numbers.get(jobId) ?? 0, Number(number)));
      }
    }
    return numbers;
  }

  async compare(jobId: string, from: string): Promise<Difference> {
    const [restored, present] = await Promise.all([this.row(from, jobId), this.row(this.jobs, jobId)]);
    return differenceOf(restored, present, from);
  }

  /**
   * Copies a row into JobsTable. Its numbers are higher than every known one, so that a command which comes before the
   * lift gets a new event id too, and a write that is under way fails its condition.
   */
  async copy(jobId: string, from: string, inLedger: number): Promise<void> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      const [restored, present] = await Promise.all([this.row(from, jobId), this.row(this.jobs, jobId)]);
      const difference = differenceOf(restored, present, from);
      if (!restored || difference === 'same' || difference === 'adopted') return;
      const newest = Math.max(numberOf(restored), numberOf(present), inLedger, await this.numberInHistory(jobId));
      // Without `announcedFor` the next scan sends the message about the deadline.
      const { announcedFor: _message, ...row } = restored;
      const copied = { ...row, sequence: newest + 1, version: newest + 1, [COPIED_FROM]: from };
      if (await this.put(copied, present?.version as number | undefined)) return;
    }
    throw new Error(`The job ${jobId} changed while it was copied: repeat the command`);
  }

  private async numberInHistory(jobId: string): Promise<number> {
    const { Items = [] } = await this.documents.send(
      new QueryCommand({
        TableName: resourceName(this.environment, TABLES.jobHistory),
        KeyConditionExpression: 'jobId = :jobId',
        ExpressionAttributeValues: { ':jobId': jobId },
        ScanIndexForward: false,
        Limit: 1,
        ConsistentRead: true,
      }),
    );
    return numberOf(Items[0]);
  }

  private async row(table: string, jobId: string): Promise<Item | undefined> {
    const { Item } = await this.documents.send(
      new GetCommand({ TableName: table, Key: { jobId }, ConsistentRead: true }),
    );
    return Item;
  }

  /** @returns false when the row has changed since it was read */
  private async put(Item: Item, version: number | undefined): Promise<boolean> {
    try {
      await this.documents.send(
        new PutCommand({
          TableName: this.jobs,
          Item,
          ...(version === undefined
            ? { ConditionExpression: 'attribute_not_exists(jobId)' }
            : {
                ConditionExpression: '#version = :version',
                ExpressionAttributeNames: { '#version': 'version' },
                ExpressionAttributeValues: { ':version': version },
              }),
        }),
      );
      return true;
    } catch (error) {
      if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return false;
      throw error;
    }
  }
}

/** The error of a failed call names the call. */
function createClient(): DynamoDBClient {
  const client = new DynamoDBClient({
    maxAttempts: 3,
    requestHandler: new NodeHttpHandler({
      connectionTimeout: ANSWER_WITHIN_MS,
      requestTimeout: ANSWER_WITHIN_MS,
      throwOnRequestTimeout: true,
    }),
  });
  observeCalls(client, { notLogged: 'all' });
  return client;
}

const numberOf = (row: Item | undefined): number => (row?.sequence as number | undefined) ?? 0;

function differenceOf(restored: Item | undefined, present: Item | undefined, from: string): Difference {
  if (!restored || isDeepStrictEqual(restored, present)) return 'same';
  if (!present) return 'missing';
  return present[COPIED_FROM] === from ? 'adopted' : 'differing';
}
