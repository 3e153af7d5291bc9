import { Injectable } from '@nestjs/common';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { type JobStatus, LIMITS } from '@freelance/contracts';
import { allShards, type Page, type Partition, readPage } from '@freelance/dynamo';
import { indexOf } from '@freelance/manifest';
import { DynamoJobRepository } from './dynamo-job.repository';
import type { Item } from './job-item';

export interface PageQuery {
  limit: number;
  after: string | undefined;
  now: Date;
}

export interface PayRange {
  minPay?: number | undefined;
  maxPay?: number | undefined;
}

type Filter = NonNullable<Partition['filter']>;

/** Lists of jobs, read from the indexes: summary rows, newest first. */
@Injectable()
export class JobLists {
  private readonly table: string;

  constructor(
    private readonly dynamo: DynamoDBDocumentClient,
    jobs: DynamoJobRepository,
  ) {
    this.table = jobs.table;
  }

  /** An owner's jobs by date posted; by effective status when one is given. */
  ofOwner(ownerId: string, status: JobStatus | undefined, query: PageQuery): Promise<Page<Item>> {
    const posted = { table: this.table, sortKey: 'datePostedKey' };
    const stored = (value: JobStatus, ...filters: Filter[]): Partition => ({
      ...posted,
      index: indexOf('jobs', 'OwnerStatusIndex'),
      partitionKey: { name: 'ownerStatus', value: `${ownerId}#${value}` },
      filter: allOf(notPastTtl(query.now), ...filters),
    });
    switch (status) {
      case undefined:
        return this.read(query, [
          {
            ...posted,
            index: indexOf('jobs', 'OwnerJobsIndex'),
            partitionKey: { name: 'ownerId', value: ownerId },
            filter: notPastTtl(query.now),
          },
        ]);
      case 'open':
        return this.read(query, [stored('open', listed(query.now))]);
      case 'expired':
        // Also open jobs past their `expiryDate` that are not marked as expired yet.
        return this.read(query, [stored('expired'), stored('open', ended(query.now))]);
      case 'claimed':
      case 'submitted':
      case 'approved':
      case 'rejected':
      case 'cancelled':
        return this.read(query, [stored(status)]);
    }
  }

  /** Open jobs by date listed, of one category or of all. */
  open(categoryId: string | undefined, pay: PayRange, query: PageQuery): Promise<Page<Item>> {
    const filter = allOf(listed(query.now), ...payFilters(pay));
    return this.read(
      query,
      allShards().map((shard) => ({
        table: this.table,
        sortKey: 'listedAtKey',
        filter,
        ...(categoryId === undefined
          ? { index: indexOf('jobs', 'OpenJobsIndex'), partitionKey: { name: 'openShard', value: `open#${shard}` } }
          : {
              index: indexOf('jobs', 'CategoryStatusIndex'),
              partitionKey: { name: 'categoryOpen', value: `${categoryId}#open#${shard}` },
            }),
      })),
    );
  }

  /** Jobs whose current or final claimer this is, by date claimed. */
  claimedBy(
    claimerId: string,
    status: JobStatus,
    filters: PayRange & { categoryId?: string | undefined },
    query: PageQuery,
  ): Promise<Page<Item>> {
    const { categoryId } = filters;
    return this.read(query, [
      {
        table: this.table,
        index: indexOf('jobs', 'ClaimerJobsIndex'),
        partitionKey: { name: 'claimerId', value: claimerId },
        sortKey: 'claimedAtKey',
        filter: allOf(
          notPastTtl(query.now),
          equals('status', status),
          ...(categoryId === undefined ? [] : [equals('categoryId', categoryId)]),
          ...payFilters(filters),
        ),
      },
    ]);
  }

  private read({ limit, after }: PageQuery, partitions: Partition[]): Promise<Page<Item>> {
    return readPage(this.dynamo, partitions, { limit, after, order: 'descending', maxExamined: LIMITS.rowsExamined });
  }
}

const equals = (attribute: string, value: string): Filter => ({
  expression: `#${attribute} = :${attribute}`,
  names: { [`#${attribute}`]: attribute },
  values: { [`:${attribute}`]: value },
});

/** A deadline includes its own instant, so a job is listed until its `expiryDate` is past. */
const listed = (now: Date): Filter => compareExpiry('>=', now);
const ended = (now: Date): Filter => compareExpiry('<', now);

const compareExpiry = (operator: '>=' | '<', now: Date): Filter => ({
  expression: `#expiryDate ${operator} :now`,
  names: { '#expiryDate': 'expiryDate' },
  values: { ':now': now.toISOString() },
});

const notPastTtl = (now: Date): Filter => ({
  expression: '(attribute_not_exists(#ttl) OR #ttl > :nowSeconds)',
  names: { '#ttl': 'ttl' },
  values: { ':nowSeconds': Math.floor(now.getTime() / 1_000) },
});

const payFilters = ({ minPay, maxPay }: PayRange): Filter[] => [
  ...(minPay === undefined ? [] : [payBound('>=', 'minPay', minPay)]),
  ...(maxPay === undefined ? [] : [payBound('<=', 'maxPay', maxPay)]),
];

const payBound = (operator: '>=' | '<=', bound: string, amount: number): Filter => ({
  expression: `#payAmount ${operator} :${bound}`,
  names: { '#payAmount': 'payAmount' },
  values: { [`:${bound}`]: amount },
});

const allOf = (...filters: Filter[]): Filter => ({
  expression: filters.map(({ expression }) => expression).join(' AND '),
  names: Object.assign({}, ...filters.map(({ names }) => names)) as Filter['names'],
  values: Object.assign({}, ...filters.map(({ values }) => values)) as Filter['values'],
});
