import { type JobStatus, LIMITS } from '@freelance/contracts';
import { type Expression, hasVersion } from '@freelance/dynamo';
import { type Moment, scheduledFor } from './deadline-message';
import { type Claim, dueAt, type Job } from './domain/job';

export type Item = Record<string, unknown>;

/**
 * The condition of a write: the item is still as it was read. The erasure of a user changes the item without an event, so it has
 * a count of its own: a version is never larger than the number of events.
 */
export function isAsRead(expression: Expression, { version, erasures }: Item): string {
  const count = expression.name('erasures');
  const noErasure =
    erasures === undefined ? `attribute_not_exists(${count})` : `${count} = ${expression.value(erasures)}`;
  return `${hasVersion(expression, version as number)} AND ${noErasure}`;
}

/** Keys of the indexes of JobsTable. Without its key, a job is not in a sparse index. */
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
    // Same format as in ClaimsTable: both are read as one list, so claims of one instant need one order.
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

/** How many days a job without a result is kept, unless it is relisted. */
const KEPT_DAYS = 90;
const WITHOUT_RESULT: readonly JobStatus[] = ['expired', 'rejected', 'cancelled'];

/** Epoch seconds, counted from the last change; undefined while the job is active, and when it was approved. */
const ttlOf = (job: Job): number | undefined =>
  WITHOUT_RESULT.includes(job.status) ? Math.floor(Date.parse(job.updatedAt) / 1_000) + KEPT_DAYS * 86_400 : undefined;

/**
 * The attributes of a job, index keys included, without `version`, `commandIds` and the outbox. An attribute whose value
 * is undefined is removed.
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
    announcedFor: scheduledFor(dueAt(job), moment),
    ...indexKeys(job, shard),
  };
}

export const toJob = (item: Item): Job => ({
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
