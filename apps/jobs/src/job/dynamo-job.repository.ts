import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { DynamoDBDocumentClient, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import {
  doesNotExist,
  Expression,
  BatchReader,
  outboxKeys,
  pingTable,
  refuseOverfullOutbox,
  shardOf,
  whenConditionHolds,
} from '@freelance/dynamo';
import { resourceName, TABLES } from '@freelance/manifest';
import { OutboxRelay } from '@freelance/messaging';
import { Clock, RequestContext } from '@freelance/service';
import { countChange, countCreation } from '../business/count-changes';
import { JobsConfig } from '../jobs.config';
import type { Moment } from './deadline-message';
import type { Job } from './domain/job';
import { JobNotFoundError } from './domain/job.errors';
import { JobRepository, type JobWrite, REMEMBERED_COMMANDS, type StoredJob } from './domain/job.repository';
import { isAsRead, type Item, toAttributes, toJob } from './job-item';
import { type JobOutboxEntry, outboxEntries } from './job-outbox';

/** The whole item as it was read. */
interface Revision extends Item {
  /** Rises by one with every save. */
  version: number;
  commandIds: string[];
  shard: number;
}

/** JobsTable. After each write, the relay gets the events that were stored with it. */
@Injectable()
export class DynamoJobRepository extends JobRepository {
  readonly table: string;
  private readonly reads: BatchReader;

  constructor(
    private readonly dynamo: DynamoDBDocumentClient,
    config: JobsConfig,
    private readonly clock: Clock,
    private readonly relay: OutboxRelay,
  ) {
    super();
    this.table = resourceName(config.ENVIRONMENT, TABLES.jobs);
    this.reads = new BatchReader(dynamo, this.table, 'jobId');
  }

  async load(jobId: string, now: Date): Promise<StoredJob | undefined> {
    const item = await this.reads.read(jobId);
    return item && !isPastTtl(item, now) ? fromItem(item) : undefined;
  }

  hasApplied(stored: StoredJob, commandId: string): boolean {
    return revisionOf(stored).commandIds.includes(commandId);
  }

  async insert(write: JobWrite): Promise<Job> {
    const { job, commandId } = write;
    const entries = outboxEntries(write, RequestContext.facts());
    const expression = new Expression();
    const inserted = await whenConditionHolds(
      this.dynamo.send(
        new PutCommand({
          TableName: this.table,
          Item: {
            ...toAttributes(job, shardOf(job.jobId), this.momentOf(write)),
            version: 1,
            commandIds: [commandId],
            outbox: Object.fromEntries(entries.map((entry) => [entry.id, entry])),
            ...outboxKeys(job.jobId, this.clock.now()),
          },
          ConditionExpression: doesNotExist(expression, 'jobId'),
          ExpressionAttributeNames: expression.ExpressionAttributeNames,
        }),
      ),
    );
    if (inserted) {
      countCreation(job);
      this.relay.relayInBackground(job.jobId, entries);
      return job;
    }
    // An earlier attempt of this command may have stored the job, and its answer was lost.
    const stored = await this.reread(job.jobId);
    if (!this.hasApplied(stored, commandId)) throw new Error(`Job id ${job.jobId} is taken by another job`);
    void this.relay.relayStored(job.jobId);
    return stored.job;
  }

  async save(before: StoredJob, write: JobWrite): Promise<StoredJob | undefined> {
    const { jobId } = write.job;
    const entries = outboxEntries(write, RequestContext.facts());
    const saved = await whenConditionHolds(this.dynamo.send(this.updateOf(revisionOf(before), write, entries)));
    if (saved) {
      countChange(before.job, write);
    } else {
      const current = await this.reread(jobId);
      if (!this.hasApplied(current, write.commandId)) return current;
    }
    this.relay.relayInBackground(jobId, entries);
    return undefined;
  }

  /** Rejects when the table cannot be read. */
  ping(): Promise<void> {
    return pingTable(this.dynamo, this.table, 'jobId');
  }

  private updateOf(before: Revision, write: JobWrite, entries: JobOutboxEntry[]): UpdateCommand {
    refuseOverfullOutbox('job', before.outbox, entries);
    const { jobId, ...attributes } = toAttributes(write.job, before.shard, this.momentOf(write));
    // The condition fails unless the item is still as it was read, so only changed attributes are sent.
    const changed = Object.keys(attributes).filter((key) => !isDeepStrictEqual(attributes[key], before[key]));
    const expression = new Expression();
    const { name, value } = { name: expression.name.bind(expression), value: expression.value.bind(expression) };
    const { outboxShard, pendingAt } = outboxKeys(write.job.jobId, this.clock.now());
    const sets = [
      ...changed
        .filter((key) => attributes[key] !== undefined)
        .map((key) => `${name(key)} = ${value(attributes[key])}`),
      `${name('version')} = ${value(before.version + 1)}`,
      `${name('commandIds')} = ${value([...before.commandIds, write.commandId].slice(-REMEMBERED_COMMANDS))}`,
      // Always set: a relay that cleared the outbox since removed it, and did not change the version.
      `${name('outboxShard')} = ${value(outboxShard)}`,
      // Each event under its own id: writing the whole map would restore events that a relay cleared since.
      ...entries.map((entry) => `${name('outbox', entry.id)} = ${value(entry)}`),
      `${name('pendingAt')} = if_not_exists(${name('pendingAt')}, ${value(pendingAt)})`,
    ];
    const removed = changed.filter((key) => attributes[key] === undefined);
    return new UpdateCommand({
      TableName: this.table,
      Key: { jobId },
      UpdateExpression:
        `SET ${sets.join(', ')}` + (removed.length > 0 ? ` REMOVE ${removed.map((key) => name(key)).join(', ')}` : ''),
      ConditionExpression: isAsRead(expression, before),
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

const fromItem = (item: Item): StoredJob => ({ job: toJob(item), revision: item });
const revisionOf = ({ revision }: StoredJob): Revision => revision as Revision;

/** DynamoDB deletes items some time after their ttl; until then readers must not see them. */
const isPastTtl = (item: Item, now: Date): boolean => typeof item.ttl === 'number' && item.ttl * 1_000 <= now.getTime();
