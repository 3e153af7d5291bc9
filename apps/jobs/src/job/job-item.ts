import { type JobStatus, LIMITS } from '@freelance/contracts';
import { announcedFor, type Moment } from './announcement';
import { type Claim, dueAt, type Job } from './domain/job';
import type { StoredJob } from './domain/job.repository';

export type Item = Record<string, unknown>;

/** Keys of the indexes of JobsTable. Those that may be undefined take the job out of a sparse index. */
const indexKeys = (job: Job, shard: number): Item => {
  const due = dueAt(job);
  const isOpen = job.status === 'open';
  return {
    datePostedKey: `${job.createdAt}#${job.jobId}`,
    ownerStatus: `${job.ownerId}#${job.status}`,
    listedAtKey: `${job.listedAt}#${job.jobId}`,
    categoryOpen: isOpen ? `${job.categoryId}#open#${shard}` : undefined,
    openShard: isOpen ? `open#${shard}` : undefined,
    statusShard: due === null ? undefined : `${job.status}#${shard}`,
    dueAt: due ?? undefined,
    // Ends as in ClaimsTable: claims of one instant have one order in both, which are read as one list.
    claimedAtKey: job.claim ? `${job.claim.claimedAt}#${job.claim.claimId}` : undefined,
  };
};

/** Claim fields that lists show, beside the whole claim in `claim`. */
const claimColumns = (claim: Claim | null): Item => ({
  claimId: claim?.claimId,
  claimStatus: claim?.status,
  claimerId: claim?.claimerId,
  claimedAt: claim?.claimedAt,
  submissionDeadline: claim?.submissionDeadline,
  submittedAt: claim?.submittedAt ?? undefined,
});

/** Days for which a job that has come to nothing is kept; relisting it keeps it for good. */
const KEPT_DAYS = 90;
const COME_TO_NOTHING: readonly JobStatus[] = ['expired', 'rejected', 'cancelled'];

/** Epoch seconds; undefined while there is a future, or work that was paid for. Such a job's last change was its end. */
const ttlOf = (job: Job): number | undefined =>
  COME_TO_NOTHING.includes(job.status) ? Math.floor(Date.parse(job.updatedAt) / 1_000) + KEPT_DAYS * 86_400 : undefined;

/**
 * The attributes of a job, index keys included, without `version`, `commandIds` and the outbox. An undefined value
 * means that the attribute must not be there.
 */
export function toAttributes(job: Job, shard: number, moment: Moment): Item {
  const characters = Array.from(job.description);
  return {
    ...job,
    snsTopicArn: job.snsTopicArn ?? undefined,
    relistedAt: job.relistedAt ?? undefined,
    claim: job.claim ?? undefined,
    nextReminderAt: job.nextReminderAt ?? undefined,
    ...claimColumns(job.claim),
    datePosted: job.createdAt,
    summary: characters.slice(0, LIMITS.summaryDescription).join(''),
    descriptionTruncated: characters.length > LIMITS.summaryDescription,
    shard,
    ttl: ttlOf(job),
    announcedFor: announcedFor(dueAt(job), moment),
    ...indexKeys(job, shard),
  };
}

export const fromItem = (item: Item): StoredJob => ({
  job: toJob(item),
  version: item.version as number,
  commandIds: item.commandIds as string[],
  shard: item.shard as number,
  attributes: item,
});

const toJob = (item: Item): Job => ({
  jobId: item.jobId as string,
  ownerId: item.ownerId as string,
  categoryId: item.categoryId as string,
  categoryName: item.categoryName as string,
  snsTopicArn: (item.snsTopicArn as string | undefined) ?? null,
  name: item.name as string,
  description: item.description as string,
  payAmount: item.payAmount as number,
  timeToCompleteSeconds: item.timeToCompleteSeconds as number,
  status: item.status as Job['status'],
  expiryDate: item.expiryDate as string,
  createdAt: item.createdAt as string,
  updatedAt: item.updatedAt as string,
  listedAt: item.listedAt as string,
  relistedAt: (item.relistedAt as string | undefined) ?? null,
  claim: (item.claim as Claim | undefined) ?? null,
  barred: (item.barred as Job['barred'] | undefined) ?? {},
  nextReminderAt: (item.nextReminderAt as string | undefined) ?? null,
  sequence: item.sequence as number,
});
