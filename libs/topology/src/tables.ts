import { TABLES, type TableName } from '@freelance/contracts';

export interface KeyDeclaration {
  partition: string;
  sort?: string;
  /** Every other key attribute is a string. */
  sortType?: 'number';
}

export interface IndexDeclaration extends KeyDeclaration {
  name: string;
  /** Attributes that readers of the index see beside the keys; without them it holds keys only. */
  include?: readonly string[];
}

export interface TableDeclaration {
  name: TableName;
  key: KeyDeclaration;
  indexes?: readonly IndexDeclaration[];
  /** Belongs to another system: made only where that system is not there, as on a developer's machine. */
  external?: true;
}

/** Epoch seconds after which DynamoDB removes an item; the same attribute in every table. */
export const TTL_ATTRIBUTE = 'ttl';

/** Aggregates whose outbox holds something, by how long it has been waiting. */
const OUTBOX_INDEX: IndexDeclaration = { name: 'OutboxIndex', partition: 'outboxShard', sort: 'pendingAt' };

/** What every list of jobs shows of one. */
const JOB_SUMMARY = [
  'ownerId',
  'categoryId',
  'categoryName',
  'name',
  'summary',
  'descriptionTruncated',
  'payAmount',
  'timeToCompleteSeconds',
  'status',
  'expiryDate',
  'createdAt',
  'updatedAt',
  'listedAt',
] as const;

/** What those who may see the claim are shown too, and what hides a job that is past its time. */
const JOB_SUMMARY_WITH_CLAIM = [
  ...JOB_SUMMARY,
  'claimId',
  'claimStatus',
  'claimerId',
  'claimedAt',
  'submissionDeadline',
  'submittedAt',
  'ttl',
] as const;

const CLAIM_SUMMARY = [
  'jobId',
  'ownerId',
  'jobName',
  'payAmount',
  'claimerId',
  'status',
  'claimedAt',
  'submissionDeadline',
  'submittedAt',
  'reviewedAt',
  'sequence',
] as const;

/**
 * Every table and index, without the environment's prefix. Index keys that are not fields of the item itself are
 * composed by the service that owns the table; a sparse index leaves out the items that lack its keys.
 */
export const TABLE_DECLARATIONS: readonly TableDeclaration[] = [
  {
    name: TABLES.categories,
    key: { partition: 'categoryId' },
    indexes: [
      { name: 'NameIndex', partition: 'nameKey' },
      {
        name: 'CategoryListIndex',
        partition: 'listKey',
        sort: 'nameKey',
        include: ['name', 'description', 'snsTopicArn', 'createdAt'],
      },
      OUTBOX_INDEX,
    ],
  },
  {
    name: TABLES.jobs,
    key: { partition: 'jobId' },
    indexes: [
      { name: 'OwnerJobsIndex', partition: 'ownerId', sort: 'datePostedKey', include: JOB_SUMMARY_WITH_CLAIM },
      { name: 'OwnerStatusIndex', partition: 'ownerStatus', sort: 'datePostedKey', include: JOB_SUMMARY_WITH_CLAIM },
      { name: 'CategoryStatusIndex', partition: 'categoryOpen', sort: 'listedAtKey', include: JOB_SUMMARY },
      { name: 'OpenJobsIndex', partition: 'openShard', sort: 'listedAtKey', include: JOB_SUMMARY },
      { name: 'ClaimerJobsIndex', partition: 'claimerId', sort: 'claimedAtKey', include: JOB_SUMMARY_WITH_CLAIM },
      {
        name: 'StatusExpiryIndex',
        partition: 'statusShard',
        sort: 'dueAt',
        include: ['claimId', 'status', 'announcedFor'],
      },
      OUTBOX_INDEX,
    ],
  },
  {
    name: TABLES.claims,
    key: { partition: 'claimId' },
    indexes: [
      { name: 'JobClaimsIndex', partition: 'jobId', sort: 'claimerClaimedAt', include: CLAIM_SUMMARY },
      { name: 'ClaimerClaimsIndex', partition: 'claimerId', sort: 'claimedAtKey', include: CLAIM_SUMMARY },
      { name: 'StatusDeadlineIndex', partition: 'statusShard', sort: 'submissionDeadline', include: CLAIM_SUMMARY },
    ],
  },
  { name: TABLES.jobHistory, key: { partition: 'jobId', sort: 'sequence', sortType: 'number' } },
  {
    name: TABLES.subscriptions,
    key: { partition: 'categoryId', sort: 'userId' },
    indexes: [{ name: 'UserSubscriptionsIndex', partition: 'userId', sort: 'categoryId', include: ['createdAt'] }],
  },
  { name: TABLES.notifications, key: { partition: 'userId', sort: 'eventId' } },
  { name: TABLES.gateway, key: { partition: 'key' } },
  { name: TABLES.clock, key: { partition: 'id' } },
  { name: TABLES.users, key: { partition: 'userId' }, external: true },
];
