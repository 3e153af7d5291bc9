import { Injectable } from '@nestjs/common';
import { DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type ClaimStatus, LIMITS, resourceName, TABLES } from '@freelance/contracts';
import { doesNotExist, Expression, type Page, readPage, shardOf, whenConditionHolds } from '@freelance/dynamo';
import { OutboxDelivery } from '@freelance/messaging';
import { JobsConfig } from '../jobs.config';
import { DynamoJobRepository } from './dynamo-job.repository';
import type { Item } from './job-item';
import type { ClaimSnapshot, JobOutboxEntry } from './job-outbox';
import type { PageQuery } from './job-lists';

/** A row of a list of claims. */
export interface ClaimSummary {
  claimId: string;
  jobId: string;
  ownerId: string;
  jobName: string;
  payAmount: number;
  status: ClaimStatus;
  claimedAt: string;
  submissionDeadline: string;
  submittedAt: string | null;
}

/**
 * ClaimsTable: claims past and present, derived from the events of their jobs. No decision reads it, and it can be
 * rebuilt from history.
 */
@Injectable()
export class ClaimRecords extends OutboxDelivery {
  private readonly table: string;
  private readonly jobsTable: string;

  constructor(
    private readonly dynamo: DynamoDBDocumentClient,
    jobs: DynamoJobRepository,
    config: JobsConfig,
  ) {
    super();
    this.table = resourceName(config.ENVIRONMENT, TABLES.claims);
    this.jobsTable = jobs.table;
  }

  /** Keeps the claim as this event left it, unless a later event was here before. */
  async deliver(_jobId: string, { claim }: JobOutboxEntry): Promise<void> {
    if (!claim) return;
    const expression = new Expression();
    const isOlder = `${expression.name('sequence')} < ${expression.value(claim.sequence)}`;
    await whenConditionHolds(
      this.dynamo.send(
        new PutCommand({
          TableName: this.table,
          Item: {
            ...claim,
            submittedAt: claim.submittedAt ?? undefined,
            claimedAtKey: `${claim.claimedAt}#${claim.claimId}`,
            claimerClaimedAt: `${claim.claimerId}#${claim.claimedAt}`,
            statusShard: `${claim.status}#${shardOf(claim.claimId)}`,
          },
          ConditionExpression: `${doesNotExist(expression, 'claimId')} OR ${isOlder}`,
          ExpressionAttributeNames: expression.ExpressionAttributeNames,
          ExpressionAttributeValues: expression.ExpressionAttributeValues,
        }),
      ),
    );
  }

  /** A seeker's claims, newest first. The jobs' own index comes first: it already shows what this table lags behind. */
  async ofClaimer(claimerId: string, status: ClaimStatus | undefined, query: PageQuery): Promise<Page<ClaimSummary>> {
    const partitionKey = { name: 'claimerId', value: claimerId };
    const page = await readPage(
      this.dynamo,
      [
        {
          table: this.jobsTable,
          index: 'ClaimerJobsIndex',
          partitionKey,
          sortKey: 'claimedAtKey',
          positionOf: (row) => `${row.claimedAt as string}#${row.claimId as string}`,
        },
        { table: this.table, index: 'ClaimerClaimsIndex', partitionKey, sortKey: 'claimedAtKey' },
      ],
      {
        limit: query.limit,
        after: query.after,
        order: 'descending',
        maxExamined: LIMITS.rowsExamined,
        ...(status === undefined ? {} : { keep: (row: Item) => toSummary(row).status === status }),
      },
    );
    return { rows: page.rows.map(toSummary), next: page.next };
  }

  /** A seeker's newest claim of a job, in full. */
  async newestOf(jobId: string, claimerId: string): Promise<ClaimSnapshot | undefined> {
    const { Items = [] } = await this.dynamo.send(
      new QueryCommand({
        TableName: this.table,
        IndexName: 'JobClaimsIndex',
        KeyConditionExpression: '#jobId = :jobId AND begins_with(#key, :prefix)',
        // A user id may hold the separator, so the prefix alone could be another user's.
        FilterExpression: '#claimerId = :claimerId',
        ExpressionAttributeNames: { '#jobId': 'jobId', '#key': 'claimerClaimedAt', '#claimerId': 'claimerId' },
        ExpressionAttributeValues: { ':jobId': jobId, ':prefix': `${claimerId}#`, ':claimerId': claimerId },
        ScanIndexForward: false,
      }),
    );
    const claimId = Items[0]?.claimId as string | undefined;
    if (claimId === undefined) return undefined;
    const { Item } = await this.dynamo.send(
      new GetCommand({ TableName: this.table, Key: { claimId }, ConsistentRead: true }),
    );
    return Item as ClaimSnapshot | undefined;
  }
}

/** From either source: a row of JobsTable calls two of the fields by other names. */
const toSummary = (row: Item): ClaimSummary => ({
  claimId: row.claimId as string,
  jobId: row.jobId as string,
  ownerId: row.ownerId as string,
  jobName: (row.jobName ?? row.name) as string,
  payAmount: row.payAmount as number,
  status: (row.claimStatus ?? row.status) as ClaimStatus,
  claimedAt: row.claimedAt as string,
  submissionDeadline: row.submissionDeadline as string,
  submittedAt: (row.submittedAt as string | undefined) ?? null,
});
