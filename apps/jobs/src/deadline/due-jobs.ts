import { Injectable } from '@nestjs/common';
import { DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { JobStatus } from '@freelance/contracts';
import { indexOf } from '@freelance/manifest';
import { DynamoJobRepository } from '../job/dynamo-job.repository';
import type { DeadlineMessage } from './deadline-message.dto';

const ROWS_PER_READ = 100;

/** The message about a job that is due, and when the relay's message about it arrives: see `isScheduled`. */
export interface DueJobRow {
  due: DeadlineMessage;
  scheduledFor: string | undefined;
}

/** StatusExpiryIndex: the jobs with a deadline or a reminder ahead, by the instant at which it is due. */
@Injectable()
export class DueJobs {
  private readonly table: string;

  constructor(
    private readonly dynamo: DynamoDBDocumentClient,
    jobs: DynamoJobRepository,
  ) {
    this.table = jobs.table;
  }

  /** The jobs of one shard that are due by `until`, earliest first, page by page; each page is one read. */
  async *pages(status: JobStatus, shard: number, until: Date): AsyncIterable<DueJobRow[]> {
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
        scheduledFor: announcedFor as string | undefined,
      }));
      startKey = LastEvaluatedKey;
    } while (startKey);
  }
}
