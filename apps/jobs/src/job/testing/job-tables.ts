import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { createDynamoClient } from '@freelance/dynamo';
import { PlatformClock } from '@freelance/service';
import { startTestCloud, type TestCloud } from '@freelance/testing';
import type { JobsConfig } from '../../jobs.config';
import { ClaimRecords } from '../claim-records';
import { DynamoJobOutbox } from '../dynamo-job-outbox';
import { DynamoJobRepository } from '../dynamo-job.repository';
import { JobHistory } from '../job-history';
import type { Item } from '../job-item';
import { NO_RELAY } from './no-relay';

/** The tables of the jobs service and their repositories, without the service. */
export class JobTables {
  readonly jobs = new DynamoJobRepository(this.dynamo, this.config, new PlatformClock(), NO_RELAY);
  readonly outbox = new DynamoJobOutbox(this.dynamo, this.config);
  readonly claims = new ClaimRecords(this.dynamo, this.config);
  readonly history = new JobHistory(this.dynamo, this.outbox, this.config);

  private constructor(
    private readonly cloud: TestCloud,
    readonly dynamo: DynamoDBDocumentClient,
    private readonly config: JobsConfig,
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
