import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { DynamoDBDocumentClient, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { resourceName, TABLES } from '@freelance/contracts';
import {
  doesNotExist,
  Expression,
  GatheredReads,
  hasVersion,
  OUTBOX_LIMIT_BYTES,
  OutboxItems,
  outboxKeys,
  pingTable,
  shardOf,
  whenConditionHolds,
} from '@freelance/dynamo';
import type { OutboxStore } from '@freelance/messaging';
import { Clock, ServiceUnavailableError } from '@freelance/service';
import type { Moment } from './announcement';
import { JobsConfig } from '../jobs.config';
import { JobNotFoundError } from './domain/job.errors';
import { JobRepository, type JobWrite, type StoredJob } from './domain/job.repository';
import { fromItem, type Item, toAttributes } from './job-item';
import { type JobOutboxEntry, outboxEntries } from './job-outbox';

/** How many of the last commands an item remembers. */
const REMEMBERED_COMMANDS = 32;

@Injectable()
export class DynamoJobRepository extends JobRepository implements OutboxStore {
  readonly table: string;
  private readonly outbox: OutboxItems<JobOutboxEntry>;
  private readonly reads: GatheredReads;

  constructor(
    private readonly dynamo: DynamoDBDocumentClient,
    config: JobsConfig,
    private readonly clock: Clock,
  ) {
    super();
    this.table = resourceName(config.ENVIRONMENT, TABLES.jobs);
    this.reads = new GatheredReads(dynamo, this.table, 'jobId');
    this.outbox = new OutboxItems(dynamo, this.table, 'jobId');
  }

  async load(jobId: string, now: Date): Promise<StoredJob | undefined> {
    const item = await this.reads.read(jobId);
    return item && !isPastTtl(item, now) ? fromItem(item) : undefined;
  }

  async insert(write: JobWrite): Promise<StoredJob | undefined> {
    const { job, commandId } = write;
    const expression = new Expression();
    const inserted = await whenConditionHolds(
      this.dynamo.send(
        new PutCommand({
          TableName: this.table,
          Item: {
            ...toAttributes(job, shardOf(job.jobId), this.momentOf(write)),
            version: 1,
            commandIds: [commandId],
            outbox: Object.fromEntries(outboxEntries(write).map((entry) => [entry.id, entry])),
            ...outboxKeys(job.jobId, this.clock.now()),
          },
          ConditionExpression: doesNotExist(expression, 'jobId'),
          ExpressionAttributeNames: expression.ExpressionAttributeNames,
        }),
      ),
    );
    if (inserted) return undefined;
    // A retry whose first try was written, but whose answer was lost, meets itself here.
    const stored = await this.reread(job.jobId);
    if (!stored.commandIds.includes(commandId)) throw new Error(`Job id ${job.jobId} is taken by another job`);
    return stored;
  }

  async save(before: StoredJob, write: JobWrite): Promise<StoredJob | undefined> {
    const { jobId } = write.job;
    const saved = await whenConditionHolds(this.dynamo.send(this.updateOf(before, write)));
    if (saved) return undefined;
    const current = await this.reread(jobId);
    return current.commandIds.includes(write.commandId) ? undefined : current;
  }

  /** Rejects when the table cannot be read. */
  ping(): Promise<void> {
    return pingTable(this.dynamo, this.table, 'jobId');
  }

  pendingAggregates(olderThan: Date, limit: number): AsyncIterable<string> {
    return this.outbox.pending(olderThan, limit);
  }

  loadOutbox(jobId: string): Promise<JobOutboxEntry[]> {
    return this.outbox.load(jobId);
  }

  clear(jobId: string, entryIds: string[]): Promise<void> {
    return this.outbox.clear(jobId, entryIds);
  }

  private updateOf(before: StoredJob, write: JobWrite): UpdateCommand {
    const entries = outboxEntries(write);
    refuseOverfullOutbox(before, entries);
    const { jobId, ...attributes } = toAttributes(write.job, before.shard, this.momentOf(write));
    // The item is still as it was read, or the condition fails; what stays the same need not travel.
    const changed = Object.keys(attributes).filter(
      (key) => !isDeepStrictEqual(attributes[key], before.attributes[key]),
    );
    const expression = new Expression();
    const { name, value } = { name: expression.name.bind(expression), value: expression.value.bind(expression) };
    const { outboxShard, pendingAt } = outboxKeys(write.job.jobId, this.clock.now());
    const sets = [
      ...changed
        .filter((key) => attributes[key] !== undefined)
        .map((key) => `${name(key)} = ${value(attributes[key])}`),
      `${name('version')} = ${value(before.version + 1)}`,
      `${name('commandIds')} = ${value([...before.commandIds, write.commandId].slice(-REMEMBERED_COMMANDS))}`,
      // A relay may have removed it since, which leaves the version.
      `${name('outboxShard')} = ${value(outboxShard)}`,
      // Each event under its own id: writing the whole map would bring back what a relay has cleared meanwhile.
      ...entries.map((entry) => `${name('outbox', entry.id)} = ${value(entry)}`),
      `${name('pendingAt')} = if_not_exists(${name('pendingAt')}, ${value(pendingAt)})`,
    ];
    const removed = changed.filter((key) => attributes[key] === undefined);
    return new UpdateCommand({
      TableName: this.table,
      Key: { jobId },
      UpdateExpression:
        `SET ${sets.join(', ')}` + (removed.length > 0 ? ` REMOVE ${removed.map((key) => name(key)).join(', ')}` : ''),
      ConditionExpression: hasVersion(expression, before.version),
      ExpressionAttributeNames: expression.ExpressionAttributeNames,
      ExpressionAttributeValues: expression.ExpressionAttributeValues,
    });
  }

  private momentOf({ decidedAt }: JobWrite): Moment {
    return { now: decidedAt, real: this.clock.now() };
  }

  private async reread(jobId: string): Promise<StoredJob> {
    const item = await this.reads.read(jobId);
    if (!item) throw new JobNotFoundError();
    return fromItem(item);
  }
}

/** DynamoDB removes items some time after their ttl; until then readers must not see them. */
const isPastTtl = (item: Item, now: Date): boolean => typeof item.ttl === 'number' && item.ttl * 1_000 <= now.getTime();

function refuseOverfullOutbox(before: StoredJob, entries: JobOutboxEntry[]): void {
  const bytes = Buffer.byteLength(JSON.stringify([before.attributes.outbox, entries]));
  if (bytes > OUTBOX_LIMIT_BYTES) {
    throw new ServiceUnavailableError('Too many events of this job wait to be published, try again later', 5);
  }
}
