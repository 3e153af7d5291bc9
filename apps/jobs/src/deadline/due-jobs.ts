import { Injectable } from '@nestjs/common';
import { DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { JobStatus } from '@freelance/contracts';
import { indexOf } from '@freelance/manifest';
import { DynamoJobRepository } from '../job/dynamo-job.repository';
import type { JobDue } from './job-due';

const ROWS_PER_READ = 100;

/** What is due, and whether that is on its queue already: see `isAnnounced`. */
export interface DueJob {
  due: JobDue;
  announcedFor: string | undefined;
}

/** StatusExpiryIndex: which jobs time will do something to. */
@Injectable()
export class DueJobs {
  private readonly table: string;

  constructor(
    private readonly dynamo: DynamoDBDocumentClient,
    jobs: DynamoJobRepository,
  ) {
    this.table = jobs.table;
  }

  /** The jobs of one shard that are due by then, earliest first, page by page; each page is one read. */
  async *pages(status: JobStatus, shard: number, until: Date): AsyncIterable<DueJob[]> {
    let startKey: Record<string, unknown> | undefined;
    do {
      const { Items = [], LastEvaluatedKey } = await this.dynamo.send(
        new QueryCommand({
          TableName: this.table,
          IndexName: indexOf('jobs', 'StatusExpiryIndex'),
          KeyConditionExpression: '#shard = :shard AND #dueAt <= :until',
          ExpressionAttributeNames: { '#shard': 'statusShard', '#dueAt': 'dueAt' },
          ExpressionAttributeValues: { ':shard': `${status}#${shard}`, ':until': until.toISOString() },
          Limit: ROWS_PER_READ,
          ExclusiveStartKey: startKey,
        }),
      );
      yield Items.map(({ jobId, claimId, dueAt, announcedFor }) => ({
        due: {
          jobId: jobId as string,
          status,
          claimId: (claimId as string | undefined) ?? null,
          dueAt: dueAt as string,
        },
        announcedFor: announcedFor as string | undefined,
      }));
      startKey = LastEvaluatedKey;
    } while (startKey);
  }
}
