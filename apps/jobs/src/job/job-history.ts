import { Injectable } from '@nestjs/common';
import {
  DynamoDBDocumentClient,
  paginateQuery,
  QueryCommand,
  type QueryCommandInput,
  ScanCommand,
} from '@aws-sdk/lib-dynamodb';
import { resourceName, TABLES } from '@freelance/manifest';
import { BatchWriter, type Page } from '@freelance/dynamo';
import { OutboxDelivery } from '@freelance/messaging';
import { JobsConfig } from '../jobs.config';
import { DynamoJobOutbox } from './dynamo-job-outbox';
import type { Item } from './job-item';
import type { ClaimSnapshot, JobEnvelope, JobOutboxEntry } from './job-outbox';

const ROWS_PER_READ = 100;
const CLAIM_COLUMNS = { '#jobId': 'jobId', '#sequence': 'sequence', '#claim': 'claim' };

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

  /**
   * A page of all events of all jobs. All events of one job are on the same page.
   * @param after `next` of the page before
   * @returns the claims as the events left them, and where the next page begins; null at the end
   */
  async claimsAfter(after: string | null, limit: number): Promise<HistoryPage> {
    const { Items = [], LastEvaluatedKey } = await this.dynamo.send(
      new ScanCommand({
        TableName: this.table,
        ProjectionExpression: '#jobId, #sequence, #claim',
        ExpressionAttributeNames: CLAIM_COLUMNS,
        ConsistentRead: true,
        Limit: limit,
        ...(after === null ? {} : { ExclusiveStartKey: { jobId: after, sequence: Number.MAX_SAFE_INTEGER } }),
      }),
    );
    const rest = LastEvaluatedKey ? await this.claimRowsBehind(LastEvaluatedKey as HistoryKey) : [];
    const rows = [...Items, ...rest];
    return {
      rows: rows.length,
      claims: rows.flatMap(({ claim }) => (claim ? [claim as ClaimSnapshot] : [])),
      next: (LastEvaluatedKey?.jobId as string | undefined) ?? null,
    };
  }

  /** The other rows of the last job of a page. */
  private async claimRowsBehind({ jobId, sequence }: HistoryKey): Promise<Item[]> {
    const rows: Item[] = [];
    const query: QueryCommandInput = {
      TableName: this.table,
      KeyConditionExpression: '#jobId = :jobId AND #sequence > :from',
      ExpressionAttributeNames: CLAIM_COLUMNS,
      ExpressionAttributeValues: { ':jobId': jobId, ':from': sequence },
      ProjectionExpression: '#jobId, #sequence, #claim',
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
      found.push(...Items.map((row) => row.envelope as JobEnvelope).filter(visible));
      if (!LastEvaluatedKey || found.length >= enough) return found;
      from = LastEvaluatedKey.sequence as number;
    }
  }
}
