import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { DynamoDBDocumentClient, GetCommand, ScanCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { Expression, outboxKeys, type Page, shardOf, whenConditionHolds } from '@freelance/dynamo';
import { Clock } from '@freelance/service';
import type { Job } from './domain/job';
import { DynamoJobRepository } from './dynamo-job.repository';
import { isAsRead, type Item, toAttributes, toJob } from './job-item';
import type { JobOutboxEntry } from './job-outbox';

/** A row of JobsTable with what rules do not see. */
export interface JobRow {
  job: Job;
  version: number;
  outbox: JobOutboxEntry[];
  /** Real time: since when the oldest event waits in the outbox. */
  pendingAt: string | undefined;
  /** When the message about the next deadline arrives; see `scheduledFor`. */
  announcedFor: string | undefined;
  /** Epoch seconds. */
  ttl: number | undefined;
  item: Item;
}

/** The attributes that a repair leaves to the next write: whether a message waits is not known. */
const NOT_DERIVED = ['announcedFor'];

/** JobsTable for operators: whole rows, also those past their retention time. */
@Injectable()
export class JobRows {
  constructor(
    private readonly dynamo: DynamoDBDocumentClient,
    private readonly jobs: DynamoJobRepository,
    private readonly clock: Clock,
  ) {}

  get table(): string {
    return this.jobs.table;
  }

  async find(jobId: string): Promise<JobRow | undefined> {
    const { Item } = await this.dynamo.send(
      new GetCommand({ TableName: this.table, Key: { jobId }, ConsistentRead: true }),
    );
    return Item && toRow(Item);
  }

  /** A page of all rows. @param after `next` of the page before */
  async page(after: string | null, limit: number): Promise<Page<JobRow>> {
    const { Items = [], LastEvaluatedKey } = await this.dynamo.send(
      new ScanCommand({
        TableName: this.table,
        ConsistentRead: true,
        Limit: limit,
        ...(after === null ? {} : { ExclusiveStartKey: { jobId: after } }),
      }),
    );
    return { rows: Items.map(toRow), next: (LastEvaluatedKey?.jobId as string | undefined) ?? null };
  }

  /**
   * Stores the job with new numbers, and all index keys again. The next scan sends the message about its deadline.
   * @returns false when another writer was first
   */
  rewrite(before: JobRow, job: Job, version: number): Promise<boolean> {
    const { set, removed } = changedAttributes(before, job, {
      ...outboxKeysOf(before, this.clock.now()),
      version,
    });
    const expression = new Expression();
    const sets = set.map(([name, value]) => `${expression.name(name)} = ${expression.value(value)}`);
    const removes = [...removed, ...NOT_DERIVED].map((name) => expression.name(name));
    return whenConditionHolds(
      this.dynamo.send(
        new UpdateCommand({
          TableName: this.table,
          Key: { jobId: job.jobId },
          UpdateExpression: `${sets.length > 0 ? `SET ${sets.join(', ')} ` : ''}REMOVE ${removes.join(', ')}`,
          ConditionExpression: isAsRead(expression, before.item),
          ExpressionAttributeNames: expression.ExpressionAttributeNames,
          ExpressionAttributeValues: expression.ExpressionAttributeValues,
        }),
      ),
    );
  }
}

const toRow = (item: Item): JobRow => ({
  job: toJob(item),
  version: item.version as number,
  outbox: Object.values((item.outbox ?? {}) as Record<string, JobOutboxEntry>),
  pendingAt: item.pendingAt as string | undefined,
  announcedFor: item.announcedFor as string | undefined,
  ttl: item.ttl as number | undefined,
  item,
});

/** Everything that follows from the job: its index keys and the columns of its claim. */
function derivedAttributes(job: Job): Item {
  const anyMoment = new Date(0);
  const { jobId: _key, ...attributes } = toAttributes(job, shardOf(job.jobId), { now: anyMoment, real: anyMoment });
  for (const name of NOT_DERIVED) delete attributes[name];
  return attributes;
}

/** What has to be written so that the row has this job, all index keys included. */
export function changedAttributes(
  { item }: JobRow,
  job: Job,
  others: Item = {},
): { set: [string, unknown][]; removed: string[] } {
  const attributes = { ...derivedAttributes(job), ...others };
  const changed = Object.entries(attributes).filter(([name, value]) => !isDeepStrictEqual(value, item[name]));
  return {
    set: changed.filter(([, value]) => value !== undefined),
    removed: changed.filter(([, value]) => value === undefined).map(([name]) => name),
  };
}

/** The keys under which the sweep finds waiting events. */
const outboxKeysOf = ({ job, outbox, pendingAt }: JobRow, now: Date): Item => {
  if (outbox.length === 0) return {};
  const keys = outboxKeys(job.jobId, now);
  return { outboxShard: keys.outboxShard, pendingAt: pendingAt ?? keys.pendingAt };
};

/** Names of the attributes that differ from what follows from the job, so that an index shows it wrongly or not at all. */
export function wrongAttributes({ job, item }: JobRow): string[] {
  return Object.entries(derivedAttributes(job))
    .filter(([name, value]) => !isDeepStrictEqual(value, item[name]))
    .map(([name]) => name);
}

/** Whether events wait where no sweep finds them. */
export const hasHiddenOutbox = ({ outbox, item }: JobRow): boolean =>
  outbox.length > 0 && (item.outboxShard === undefined || item.pendingAt === undefined);
