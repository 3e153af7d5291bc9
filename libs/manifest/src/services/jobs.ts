import { eventsOf } from '@freelance/contracts';
import { PRIVACY_REQUESTS, USUAL_BEHAVIOUR } from '../queue-declaration';
import type { ServiceManifest } from '../service-manifest';
import { erasedTable, OUTBOX_INDEX } from '../table-declaration';

/** The attributes that every list of jobs shows. */
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

/** With the attributes shown to those who may see the claim, and those that hide a job after its deadline. */
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

/** Why the record of a job outlives its users. */
const RECORD = 'Record of the other party';

/** Eight attempts take ten minutes. A later scan finds a job again after its message went to the dead-letter queue. */
const FOUND_AGAIN_BY_SCANS = { ...USUAL_BEHAVIOUR, maxAttempts: 8 } as const;

export const jobs = {
  kind: 'core',
  source: 'jobs-service',
  port: 3002,
  api: {
    tags: [
      {
        name: 'jobs: owner',
        description: 'Commands and views of job owners: create, approve, reject, relist and others',
      },
      { name: 'jobs: seeker', description: 'Commands and views of seekers: find, claim, submit' },
    ],
  },
  calls: ['categories'],
  secrets: ['LINK_SIGNING_KEY', 'ERASED_KEY'],
  tables: {
    jobs: {
      name: 'JobsTable',
      key: { partition: 'jobId' },
      indexes: {
        OwnerJobsIndex: { partition: 'ownerId', sort: 'datePostedKey', include: JOB_SUMMARY_WITH_CLAIM },
        OwnerStatusIndex: { partition: 'ownerStatus', sort: 'datePostedKey', include: JOB_SUMMARY_WITH_CLAIM },
        CategoryStatusIndex: { partition: 'categoryOpen', sort: 'listedAtKey', include: JOB_SUMMARY },
        OpenJobsIndex: { partition: 'openShard', sort: 'listedAtKey', include: JOB_SUMMARY },
        ClaimerJobsIndex: { partition: 'claimerId', sort: 'claimedAtKey', include: JOB_SUMMARY_WITH_CLAIM },
        StatusExpiryIndex: {
          partition: 'statusShard',
          sort: 'dueAt',
          include: ['claimId', 'status', 'announcedFor'],
        },
        ...OUTBOX_INDEX,
      },
      actions: ['GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem', 'Scan'],
      personal: {
        findBy: 'scan',
        erase: 'pseudonym',
        kept: [{ what: 'States, amounts and times of jobs', basis: RECORD }],
      },
    },
    claims: {
      name: 'ClaimsTable',
      key: { partition: 'claimId' },
      indexes: {
        JobClaimsIndex: { partition: 'jobId', sort: 'claimerClaimedAt', include: CLAIM_SUMMARY },
        ClaimerClaimsIndex: { partition: 'claimerId', sort: 'claimedAtKey', include: CLAIM_SUMMARY },
        StatusDeadlineIndex: {
          partition: 'statusShard',
          sort: 'submissionDeadline',
          include: CLAIM_SUMMARY,
          isQueried: false,
        },
      },
      actions: ['GetItem', 'PutItem', 'DeleteItem', 'Scan'],
      personal: {
        findBy: 'scan',
        erase: 'pseudonym',
        kept: [{ what: 'States, amounts and times of claims', basis: RECORD }],
      },
    },
    jobHistory: {
      name: 'JobHistoryTable',
      key: { partition: 'jobId', sort: 'sequence', sortType: 'number' },
      actions: ['BatchWriteItem', 'PutItem', 'Query', 'Scan'],
      personal: {
        findBy: 'scan',
        erase: 'pseudonym',
        kept: [{ what: 'Events of jobs', basis: RECORD }],
      },
    },
    jobsErased: erasedTable('JobsErasedTable'),
  },
  queues: {
    /** Listings that have expired or will soon, and reminders about that. */
    jobExpiry: {
      ...FOUND_AGAIN_BY_SCANS,
      name: 'JobExpiryQueue',
      messages: ['job.expiry_due'],
      isSentTo: true,
    },
    /** Claims and reviews whose deadline has passed or is near. */
    jobTimeout: {
      ...FOUND_AGAIN_BY_SCANS,
      name: 'JobTimeoutQueue',
      messages: ['job.timeout_due'],
      isSentTo: true,
    },
    /** Exports, requests of erasures, and erasures. It stays empty on a platform without the add-on users. */
    jobsUserEvents: {
      ...USUAL_BEHAVIOUR,
      name: 'jobs-users-events',
      messages: ['user.erasure_requested', ...PRIVACY_REQUESTS],
      fedBy: 'userEvents',
      // An erasure reads whole tables.
      visibilityTimeoutSeconds: 300,
      pollers: 1,
    },
  },
  topics: { jobEvents: { name: 'freelance-jobs-events', messages: eventsOf('freelance-jobs-events') } },
} as const satisfies ServiceManifest;
