import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import {
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  ScanCommand,
} from '@aws-sdk/lib-dynamodb';
import { type ClaimStatus, LIMITS } from '@freelance/contracts';
import { doesNotExist, Expression, type Page, readPage, shardOf, whenConditionHolds } from '@freelance/dynamo';
import { indexOf, resourceName, TABLES } from '@freelance/manifest';
import { OutboxDelivery } from '@freelance/messaging';
import { JobsConfig } from '../jobs.config';
import type { Claim, Job } from './domain/job';
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

/** A row compared with history; `newer` when the row has a later event than the one that was read from history. */
export type Comparison = 'missing' | 'differing' | 'unchanged' | 'newer';

/**
 * ClaimsTable: past and present claims, derived from the events of their jobs. No decision reads it. `ClaimRebuild` can
 * write it again from history.
 */
@Injectable()
export class ClaimRecords extends OutboxDelivery {
  private readonly table: string;
  private readonly jobsTable: string;

  constructor(
    private readonly dynamo: DynamoDBDocumentClient,
    config: JobsConfig,
  ) {
    super();
    this.table = resourceName(config.ENVIRONMENT, TABLES.claims);
    this.jobsTable = resourceName(config.ENVIRONMENT, TABLES.jobs);
  }

  async deliver(_jobId: string, { claim }: JobOutboxEntry): Promise<void> {
    if (claim) await this.record(claim);
  }

  /** Stores the claim as its event left it, unless a later event is stored already. @returns whether it was stored */
  record(claim: ClaimSnapshot): Promise<boolean> {
    const expression = new Expression();
    const isNotNewer = `${expression.name('sequence')} <= ${expression.value(claim.sequence)}`;
    return whenConditionHolds(
      this.dynamo.send(
        new PutCommand({
          TableName: this.table,
          Item: toItem(claim),
          ConditionExpression: `${doesNotExist(expression, 'claimId')} OR ${isNotNewer}`,
          ExpressionAttributeNames: expression.ExpressionAttributeNames,
          ExpressionAttributeValues: expression.ExpressionAttributeValues,
        }),
      ),
    );
  }

  /** Compares the stored row with the claim as one of its events left it. */
  async compare(claim: ClaimSnapshot): Promise<Comparison> {
    return compareRow(await this.rowOf(claim.claimId), claim);
  }

  /** The stored claim; undefined when there is none. */
  async find(claimId: string): Promise<ClaimSnapshot | undefined> {
    const row = (await this.rowOf(claimId)) as ClaimSnapshot | undefined;
    return row && { ...row, submittedAt: row.submittedAt ?? null };
  }

  /** A page of all rows. @param after `next` of the page before */
  async page(after: string | null, limit: number): Promise<Page<ClaimSnapshot>> {
    const { Items = [], LastEvaluatedKey } = await this.dynamo.send(
      new ScanCommand({
        TableName: this.table,
        ConsistentRead: true,
        Limit: limit,
        ...(after === null ? {} : { ExclusiveStartKey: { claimId: after } }),
      }),
    );
    return { rows: Items as ClaimSnapshot[], next: (LastEvaluatedKey?.claimId as string | undefined) ?? null };
  }

  /** Removes a row as it was read. @returns false when it has changed since */
  remove({ claimId, sequence }: Pick<ClaimSnapshot, 'claimId' | 'sequence'>): Promise<boolean> {
    const expression = new Expression();
    return whenConditionHolds(
      this.dynamo.send(
        new DeleteCommand({
          TableName: this.table,
          Key: { claimId },
          ConditionExpression: `${expression.name('sequence')} = ${expression.value(sequence)}`,
          ExpressionAttributeNames: expression.ExpressionAttributeNames,
          ExpressionAttributeValues: expression.ExpressionAttributeValues,
        }),
      ),
    );
  }

  /** A seeker's claims, newest first. JobsTable comes first: this table is updated later. */
  async ofClaimer(claimerId: string, status: ClaimStatus | undefined, query: PageQuery): Promise<Page<ClaimSummary>> {
    const partitionKey = { name: 'claimerId', value: claimerId };
    const page = await readPage(
      this.dynamo,
      [
        { table: this.jobsTable, index: indexOf('jobs', 'ClaimerJobsIndex'), partitionKey, sortKey: 'claimedAtKey' },
        { table: this.table, index: indexOf('claims', 'ClaimerClaimsIndex'), partitionKey, sortKey: 'claimedAtKey' },
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

  /** A seeker's own claim of a job: the current one, else their newest past one. */
  async ofSeeker({ jobId, claim }: Job, seekerId: string): Promise<Claim | null> {
    if (claim?.claimerId === seekerId) return claim;
    return (await this.newestOf(jobId, seekerId)) ?? null;
  }

  /** A seeker's newest claim of a job, in full. */
  async newestOf(jobId: string, claimerId: string): Promise<ClaimSnapshot | undefined> {
    const { Items = [] } = await this.dynamo.send(
      new QueryCommand({
        TableName: this.table,
        IndexName: indexOf('claims', 'JobClaimsIndex'),
        KeyConditionExpression: '#jobId = :jobId AND begins_with(#key, :prefix)',
        // A user id can contain the separator, so the prefix could also match another user's claim.
        FilterExpression: '#claimerId = :claimerId',
        ExpressionAttributeNames: { '#jobId': 'jobId', '#key': 'claimerClaimedAt', '#claimerId': 'claimerId' },
        ExpressionAttributeValues: { ':jobId': jobId, ':prefix': `${claimerId}#`, ':claimerId': claimerId },
        ScanIndexForward: false,
      }),
    );
    const claimId = Items[0]?.claimId as string | undefined;
    if (claimId === undefined) return undefined;
    return (await this.rowOf(claimId)) as ClaimSnapshot | undefined;
  }

  private async rowOf(claimId: string): Promise<Item | undefined> {
    const { Item } = await this.dynamo.send(
      new GetCommand({ TableName: this.table, Key: { claimId }, ConsistentRead: true }),
    );
    return Item;
  }
}

/** Compares a row with the claim as one of its events left it. */
export function compareRow(row: object | undefined, claim: ClaimSnapshot): Comparison {
  if (!row) return 'missing';
  if ((row as ClaimSnapshot).sequence > claim.sequence) return 'newer';
  return isDeepStrictEqual(row, toItem(claim)) ? 'unchanged' : 'differing';
}

/** The claim with the keys of its indexes. */
const toItem = ({ submittedAt, ...claim }: ClaimSnapshot): Item => ({
  ...claim,
  // A key must not be null.
  ...(submittedAt === null ? {} : { submittedAt }),
  claimedAtKey: `${claim.claimedAt}#${claim.claimId}`,
  claimerClaimedAt: `${claim.claimerId}#${claim.claimedAt}`,
  statusShard: `${claim.status}#${shardOf(claim.claimId)}`,
});

/** From a row of either table: in JobsTable, two of the fields have other names. */
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
