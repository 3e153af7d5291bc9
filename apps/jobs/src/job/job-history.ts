import { Injectable } from '@nestjs/common';
import {
  DynamoDBDocumentClient,
  paginateQuery,
  QueryCommand,
  type QueryCommandInput,
  ScanCommand,
} from '@aws-sdk/lib-dynamodb';
import type { RestoreNote } from '@freelance/contracts';
import { resourceName, TABLES } from '@freelance/manifest';
import { BatchWriter, type Page } from '@freelance/dynamo';
import { OutboxDelivery } from '@freelance/messaging';
import { JobsConfig } from '../jobs.config';
import { DynamoJobOutbox } from './dynamo-job-outbox';
import type { Item } from './job-item';
import type { ClaimSnapshot, JobEnvelope, JobOutboxEntry } from './job-outbox';

const ROWS_PER_READ = 100;
const CLAIM_COLUMNS = ['jobId', 'sequence', 'claim'] as const;

interface HistoryKey {
  jobId: string;
  sequence: number;
}

export interface HistoryPage {
  /** How many events were read. */
  rows: number;
  claims: ClaimSnapshot[];
  next: string | null;
}

/** A row: an event, or the note of a restore of JobsTable, which has no envelope. */
export interface HistoryRow extends HistoryKey {
  envelope?: JobEnvelope;
  claim: ClaimSnapshot | null;
  requestId: string;
  restored?: RestoreNote;
  /** How many users were erased from the row. */
  erasures?: number;
}

/** JobHistoryTable: every event of every job, never deleted. It is written before the event is cleared from the outbox. */
@Injectable()
export class JobHistory extends OutboxDelivery {
  private readonly table: string;
  private readonly puts: BatchWriter;

  constructor(
    private readonly dynamo: DynamoDBDocumentClient,
    private readonly outbox: DynamoJobOutbox,
    config: JobsConfig,
  ) {
    super();
    this.table = resourceName(config.ENVIRONMENT, TABLES.jobHistory);
    this.puts = new BatchWriter(dynamo, this.table, ['jobId', 'sequence']);
  }

  /** Idempotent: the same event has the same number and the same content. */
  async deliver(jobId: string, { sequence, envelope, claim, requestId }: JobOutboxEntry): Promise<void> {
    await this.puts.put({ jobId, sequence, envelope, claim, requestId });
  }

  /** Events in order, also those that are not relayed yet. `visible` selects those that the reader may see. */
  async read(
    jobId: string,
    visible: (envelope: JobEnvelope) => boolean,
    page: { limit: number; after: string | undefined },
  ): Promise<Page<JobEnvelope>> {
    const after = page.after === undefined ? 0 : Number(page.after);
    const enough = page.limit + 1;
    // Read the outbox first: an event that is relayed between the two reads is then found twice, not missed.
    const pending = await this.outbox.loadOutbox(jobId);
    const recorded = await this.recorded(jobId, after, visible, enough);
    const found = new Map(recorded.map((envelope) => [envelope.detail.sequence, envelope]));
    for (const { sequence, envelope } of pending) {
      if (sequence > after && visible(envelope)) found.set(sequence, envelope);
    }
    const events = [...found.values()].sort((a, b) => a.detail.sequence - b.detail.sequence);
    const shown = events.slice(0, page.limit);
    return { rows: shown, next: events.length > page.limit ? String(shown.at(-1)!.detail.sequence) : null };
  }

  /** Stores that the row of JobsTable was put back, with a claim as the restore left it. */
  async note(row: HistoryRow & { restored: RestoreNote }): Promise<void> {
    await this.puts.put({ ...row });
  }

  /** Every row of one job, oldest first. */
  async rowsOf(jobId: string): Promise<HistoryRow[]> {
    return (await this.rowsBehind({ jobId, sequence: 0 })) as unknown as HistoryRow[];
  }

  /**
   * A page of the claims in all events of all jobs. All events of one job are on the same page.
   * @param after `next` of the page before
   * @returns the claims as the events left them, and where the next page begins; null at the end
   */
  async claimsAfter(after: string | null, limit: number): Promise<HistoryPage> {
    const { rows, next } = await this.scan(after, limit, CLAIM_COLUMNS);
    return { rows: rows.length, claims: rows.flatMap(({ claim }) => (claim ? [claim as ClaimSnapshot] : [])), next };
  }

  /** A page of all rows of all jobs. All rows of one job are on the same page. */
  async rowsAfter(after: string | null, limit: number): Promise<Page<HistoryRow>> {
    const { rows, next } = await this.scan(after, limit);
    return { rows: rows as unknown as HistoryRow[], next };
  }

  private async scan(after: string | null, limit: number, columns?: readonly string[]): Promise<Page<Item>> {
    const { Items = [], LastEvaluatedKey } = await this.dynamo.send(
      new ScanCommand({
        TableName: this.table,
        ...projection(columns),
        ConsistentRead: true,
        Limit: limit,
        ...(after === null ? {} : { ExclusiveStartKey: { jobId: after, sequence: Number.MAX_SAFE_INTEGER } }),
      }),
    );
    const rest = LastEvaluatedKey ? await this.rowsBehind(LastEvaluatedKey as HistoryKey, columns) : [];
    return { rows: [...Items, ...rest], next: (LastEvaluatedKey?.jobId as string | undefined) ?? null };
  }

  /** The rows of a job after one of its numbers. */
  private async rowsBehind({ jobId, sequence }: HistoryKey, columns?: readonly string[]): Promise<Item[]> {
    const rows: Item[] = [];
    const { ProjectionExpression, ExpressionAttributeNames } = projection(columns);
    const query: QueryCommandInput = {
      TableName: this.table,
      KeyConditionExpression: '#jobId = :jobId AND #sequence > :from',
      ExpressionAttributeNames: { '#jobId': 'jobId', '#sequence': 'sequence', ...ExpressionAttributeNames },
      ExpressionAttributeValues: { ':jobId': jobId, ':from': sequence },
      ...(ProjectionExpression === undefined ? {} : { ProjectionExpression }),
      ConsistentRead: true,
    };
    for await (const { Items = [] } of paginateQuery({ client: this.dynamo }, query)) rows.push(...Items);
    return rows;
  }

  private async recorded(
    jobId: string,
    after: number,
    visible: (envelope: JobEnvelope) => boolean,
    enough: number,
  ): Promise<JobEnvelope[]> {
    const found: JobEnvelope[] = [];
    let from = after;
    for (;;) {
      const { Items = [], LastEvaluatedKey } = await this.dynamo.send(
        new QueryCommand({
          TableName: this.table,
          KeyConditionExpression: '#jobId = :jobId AND #sequence > :from',
          ExpressionAttributeNames: { '#jobId': 'jobId', '#sequence': 'sequence', '#envelope': 'envelope' },
          ExpressionAttributeValues: { ':jobId': jobId, ':from': from },
          ProjectionExpression: '#sequence, #envelope',
          ConsistentRead: true,
          Limit: Math.max(enough, ROWS_PER_READ),
        }),
      );
      // The note of a restore has no envelope.
      const envelopes = Items.flatMap(({ envelope }) => (envelope ? [envelope as JobEnvelope] : []));
      found.push(...envelopes.filter(visible));
      if (!LastEvaluatedKey || found.length >= enough) return found;
      from = LastEvaluatedKey.sequence as number;
    }
  }
}

/** Reads only these attributes; all without any. */
const projection = (
  columns?: readonly string[],
): { ProjectionExpression?: string; ExpressionAttributeNames?: Record<string, string> } =>
  columns === undefined
    ? {}
    : {
        ProjectionExpression: columns.map((name) => `#${name}`).join(', '),
        ExpressionAttributeNames: Object.fromEntries(columns.map((name) => [`#${name}`, name])),
      };
