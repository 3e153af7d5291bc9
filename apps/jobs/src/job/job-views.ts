import type { Claim, Job } from './domain/job';
import { effectiveStatus } from './domain/job';
import { nextAction } from './domain/next-action';
import type { ClaimDto, JobSummaryDto, OwnerJobDto, PublicJobSummaryDto, SeekerJobDto } from './dto/job-response.dto';
import type { Item } from './job-item';

/** Every field is named, so that a new field of a job is not shown by accident. */
const wholeJob = (job: Job, now: Date) => ({
  jobId: job.jobId,
  ownerId: job.ownerId,
  categoryId: job.categoryId,
  categoryName: job.categoryName,
  name: job.name,
  description: job.description,
  payAmount: job.payAmount,
  timeToCompleteSeconds: job.timeToCompleteSeconds,
  status: effectiveStatus(job, now),
  expiryDate: job.expiryDate,
  createdAt: job.createdAt,
  updatedAt: job.updatedAt,
  listedAt: job.listedAt,
  relistedAt: job.relistedAt,
  snsTopicArn: job.snsTopicArn,
});

export const claimView = (claim: Claim): ClaimDto => ({
  claimId: claim.claimId,
  claimerId: claim.claimerId,
  status: claim.status,
  claimedAt: claim.claimedAt,
  submissionDeadline: claim.submissionDeadline,
  claimerNotes: claim.claimerNotes,
  submittedAt: claim.submittedAt ?? null,
  submissionNotes: claim.submissionNotes,
  deliverableUrl: claim.deliverableUrl,
  additionalFiles: claim.additionalFiles,
  reviewedAt: claim.reviewedAt,
  approvalNotes: claim.approvalNotes,
  rejectionReason: claim.rejectionReason,
});

export const ownerView = (job: Job, now: Date): OwnerJobDto => ({
  ...wholeJob(job, now),
  claim: job.claim && claimView(job.claim),
  nextAction: nextAction(job, now),
});

/** For seekers: the job and their own claim. `nextAction` is null unless that claim is the current one. */
export const seekerView = (job: Job, ownClaim: Claim | null, now: Date): SeekerJobDto => ({
  ...wholeJob(job, now),
  claim: ownClaim && claimView(ownClaim),
  nextAction: ownClaim && job.claim?.claimId === ownClaim.claimId ? nextAction(job, now) : null,
});

/** A row of a list, as the index projects it. */
export const publicSummary = (row: Item, now: Date): PublicJobSummaryDto => ({
  jobId: row.jobId as string,
  ownerId: row.ownerId as string,
  categoryId: row.categoryId as string,
  categoryName: row.categoryName as string,
  name: row.name as string,
  description: row.summary as string,
  descriptionTruncated: row.descriptionTruncated as boolean,
  payAmount: row.payAmount as number,
  timeToCompleteSeconds: row.timeToCompleteSeconds as number,
  status: effectiveStatus({ status: row.status as Job['status'], expiryDate: row.expiryDate as string }, now),
  expiryDate: row.expiryDate as string,
  createdAt: row.createdAt as string,
  updatedAt: row.updatedAt as string,
  listedAt: row.listedAt as string,
});

export const summary = (row: Item, now: Date): JobSummaryDto => ({
  ...publicSummary(row, now),
  claimerId: (row.claimerId as string | undefined) ?? null,
  claimedAt: (row.claimedAt as string | undefined) ?? null,
  submissionDeadline: (row.submissionDeadline as string | undefined) ?? null,
  submittedAt: (row.submittedAt as string | undefined) ?? null,
});
