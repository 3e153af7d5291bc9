import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { createDynamoClient } from '@freelance/dynamo';
import { PlatformClock } from '@freelance/service';
import { startTestCloud, type TestCloud } from '@freelance/testing';
import type { JobsConfig } from '../../jobs.config';
import { ClaimRecords } from '../claim-records';
import { DynamoJobOutbox } from '../dynamo-job-outbox';
import { DynamoJobRepository } from '../dynamo-job.repository';
import { JobHistory } from '../job-history';
import type { Item } from '../job-item';
import { JobPast } from '../job-past';
import { JobRows } from '../job-rows';
import { NO_RELAY } from './no-relay';

/** The tables of the jobs service and their repositories, without the service. */
export class JobTables {
  readonly clock = new PlatformClock();
  readonly jobs = new DynamoJobRepository(this.dynamo, this.config, this.clock, NO_RELAY);
  readonly outbox = new DynamoJobOutbox(this.dynamo, this.config);
  readonly claims = new ClaimRecords(this.dynamo, this.config);
  readonly history = new JobHistory(this.dynamo, this.outbox, this.config);

  readonly rows = new JobRows(this.dynamo, this.jobs, this.clock);
  readonly past = new JobPast(this.outbox, this.history);

  private constructor(
    private readonly cloud: TestCloud,
    readonly dynamo: DynamoDBDocumentClient,
    readonly config: JobsConfig,
  ) {}

  static async start(): Promise<JobTables> {
    const cloud = await startTestCloud();
    return new JobTables(cloud, createDynamoClient(), { ENVIRONMENT: cloud.environment } as JobsConfig);
  }

  async item(jobId: string): Promise<Item> {
    const { Item } = await this.dynamo.send(
      new GetCommand({ TableName: this.jobs.table, Key: { jobId }, ConsistentRead: true }),
    );
    return Item!;
  }

  /** Does what the relay does, except for the messages. */
  async relay(jobId: string): Promise<void> {
    const entries = await this.outbox.loadOutbox(jobId);
    for (const entry of entries) {
      await this.history.deliver(jobId, entry);
      await this.claims.deliver(jobId, entry);
    }
    await this.outbox.clear(
      jobId,
      entries.map(({ id }) => id),
    );
  }

  /** Replaces attributes of a row of JobsTable, bypassing every rule; undefined removes one. */
  async forge(jobId: string, attributes: Item): Promise<void> {
    const { jobId: _key, ...item } = { ...(await this.item(jobId)), ...attributes };
    await this.dynamo.send(new PutCommand({ TableName: this.jobs.table, Item: { jobId, ...item } }));
  }

  /** Ids of the jobs with an event that waits in the outbox. */
  async pending(): Promise<string[]> {
    const ids: string[] = [];
    for await (const { id } of this.outbox.pendingAggregates(new Date(), 1_000)) ids.push(id);
    return ids;
  }

  async stop(): Promise<void> {
    this.dynamo.destroy();
    await this.cloud.stop();
  }
}
