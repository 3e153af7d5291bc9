import { IsBoolean, IsObject } from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import {
  DurationSeconds,
  StoredFileNames,
  StoredUrl,
  Identifier,
  Money,
  OneOf,
  StoredText,
  Timestamp,
  WholeNumber,
} from './fields';
import { JOB_STATUSES, type JobStatus, REMINDER_KINDS, type ReminderKind } from './job';
import type { JobEvents, JobEventType } from './job-event-types';
import { LIMITS } from './limits';

/** What every job event says. */
export abstract class JobEvent {
  @WholeNumber({ description: 'Sequence number: rises by one with every event of this job' })
  sequence!: number;

  @Identifier({ description: 'Job id', example: 'job-123e4567-e89b-12d3-a456-426614174000' })
  jobId!: string;

  @Identifier({ description: 'User id of the owner', example: 'owner-123' })
  ownerId!: string;

  @StoredText({ description: 'Title of the job', max: LIMITS.name, singleLine: true })
  jobName!: string;

  @Money({ description: 'Pay, with at most two decimals', example: 500 })
  payAmount!: number;
}

/** What every event about a claim says. */
export abstract class ClaimEvent extends JobEvent {
  @Identifier({ description: 'User id of the claimer', example: 'seeker-456' })
  claimerId!: string;

  @Identifier({ description: 'Claim id', example: 'claim-123e4567-e89b-12d3-a456-426614174000' })
  claimId!: string;
}

/** What every event says that puts a job on the market. */
export abstract class ListingEvent extends JobEvent {
  @Identifier({ description: 'Category id', example: 'web-development' })
  categoryId!: string;

  @StoredText({ description: 'Name of the category', max: LIMITS.name })
  categoryName!: string;

  @Identifier({
    description: "ARN of the category's SNS topic. Null if the topic did not exist yet",
    presence: 'nullable',
  })
  snsTopicArn!: string | null;

  @StoredText({ description: 'Full description of the job', max: LIMITS.description })
  description!: string;

  @DurationSeconds({ description: 'Seconds that a claimer has to submit the work, counted from the claim' })
  timeToCompleteSeconds!: number;

  @Timestamp({ description: 'Time when the listing expires, inclusive' })
  expiryDate!: string;

  @Identifier({ description: 'URL of the job for seekers' })
  seekerJobUrl!: string;
}

/** `job.created` */
export class JobCreated extends ListingEvent {
  @OneOf(JOB_STATUSES, { description: 'Status, always `open`' })
  status!: JobStatus;

  @Timestamp({ description: 'Time of creation' })
  createdAt!: string;

  @Identifier({ description: 'URL of the job for its owner' })
  jobUrl!: string;
}

/** `job.claimed` */
export class JobClaimed extends ClaimEvent {
  @Timestamp({ description: 'Time when the job was claimed' })
  claimedAt!: string;

  @Timestamp({ description: 'Deadline for submitting the work, inclusive' })
  submissionDeadline!: string;

  @StoredText({ description: 'Notes that the claimer gave when claiming', max: LIMITS.notes, presence: 'nullable' })
  claimerNotes!: string | null;
}

/** `job.submitted` */
export class JobSubmitted extends ClaimEvent {
  @Timestamp({ description: 'Time of the submission' })
  submittedAt!: string;

  @StoredText({
    description: 'Notes from the claimer about the submitted work. Null if there are none',
    max: LIMITS.notes,
    presence: 'nullable',
  })
  submissionNotes!: string | null;

  @StoredUrl({ description: 'URL of the submitted work. Null if there is none', presence: 'nullable' })
  deliverableUrl!: string | null;

  @StoredFileNames({ description: 'Names of further files. Empty if there are none' })
  additionalFiles!: string[];
}

/** `job.approved` */
export class JobApproved extends ClaimEvent {
  @Timestamp({ description: 'Time of the approval' })
  approvedAt!: string;

  @StoredText({
    description: 'Notes from the owner to the claimer. Null if there are none',
    max: LIMITS.notes,
    presence: 'nullable',
  })
  approvalNotes!: string | null;

  @ApiProperty({
    type: 'boolean',
    description: 'True if the review deadline passed and the platform approved the work',
  })
  @IsBoolean()
  automatic!: boolean;
}

/** `job.rejected` */
export class JobRejected extends ClaimEvent {
  @Timestamp({ description: 'Time of the rejection' })
  rejectedAt!: string;

  @StoredText({ description: 'Reason', max: LIMITS.notes })
  rejectionReason!: string;
}

/** `job.relisted`: on the market again, for everybody. */
export class JobRelisted extends ListingEvent {
  @Timestamp({ description: 'Time when the job was relisted' })
  relistedAt!: string;

  @OneOf(JOB_STATUSES, {
    description: 'Status before the event: `expired` also for a listing that had expired without being marked yet',
  })
  previousStatus!: JobStatus;
}

/** `job.expired` */
export class JobExpired extends JobEvent {
  @OneOf(JOB_STATUSES, { description: 'Status before the event, always `open`' })
  originalStatus!: JobStatus;

  @Timestamp({ description: 'Time when the listing expired' })
  expiryDate!: string;

  @Timestamp({ description: 'Time when the platform recorded it' })
  expiredAt!: string;
}

/** `job.timedout`: the claimer let the deadline pass; the job is open again, or expired when its listing has lapsed. */
export class JobTimedOut extends ClaimEvent {
  @DurationSeconds({ description: 'Seconds that a claimer has to submit the work, counted from the claim' })
  timeToCompleteSeconds!: number;

  @Timestamp({ description: 'Time when the job was claimed' })
  claimedAt!: string;

  @Timestamp({ description: 'Deadline for submitting the work that has passed' })
  submissionDeadline!: string;

  @Timestamp({ description: 'Time when the platform recorded it' })
  timedOutAt!: string;
}

/** `job.reminder`: a deadline comes near, and it is for the recipient to act. */
export class JobReminder extends JobEvent {
  @Identifier({ description: 'User id of the recipient, who has to act', example: 'owner-123' })
  recipientId!: string;

  @OneOf(REMINDER_KINDS, {
    description:
      'Deadline that approaches: `expiry` of the listing, `submission` of the work, or `review` of the submission',
  })
  kind!: ReminderKind;

  @Timestamp({ description: 'Deadline' })
  dueAt!: string;
}

/** `job.updated` */
export class JobUpdated extends JobEvent {
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'object', additionalProperties: true },
    description: 'Each changed field with its old and new value: `{payAmount: {from: 500, to: 550}}`',
  })
  @IsObject()
  changes!: Record<string, { from: string | number; to: string | number }>;

  @Timestamp({ description: 'Time of the update' })
  updatedAt!: string;
}

/** `job.cancelled` */
export class JobCancelled extends JobEvent {
  @StoredText({
    description: 'Reason that the owner gave. Null if there is none',
    max: LIMITS.notes,
    presence: 'nullable',
  })
  reason!: string | null;

  @Timestamp({ description: 'Time of the cancellation' })
  cancelledAt!: string;
}

/** `job.extended`: a later `expiryDate` of an open job, or a later `submissionDeadline` of a claimed one. */
export class JobExtended extends JobEvent {
  @Identifier({ description: 'User id of the claimer. Present only if the job is claimed', presence: 'optional' })
  claimerId?: string;

  @Identifier({ description: 'Claim id. Present only if the job is claimed', presence: 'optional' })
  claimId?: string;

  @Timestamp({ description: 'New expiry date. Present only if the job is open', presence: 'optional' })
  expiryDate?: string;

  @Timestamp({ description: 'New submission deadline. Present only if the job is claimed', presence: 'optional' })
  submissionDeadline?: string;

  @Timestamp({ description: 'Time of the extension' })
  extendedAt!: string;
}

/** `job.changes_requested` */
export class JobChangesRequested extends ClaimEvent {
  @StoredText({ description: 'Changes that the claimer has to make', max: LIMITS.notes })
  changes!: string;

  @Timestamp({ description: 'New deadline for submitting the work, inclusive' })
  submissionDeadline!: string;

  @Timestamp({ description: 'Time when the owner requested changes' })
  requestedAt!: string;
}

/** `job.withdrawn` */
export class JobWithdrawn extends ClaimEvent {
  @StoredText({
    description: 'Reason that the claimer gave. Null if there is none',
    max: LIMITS.notes,
    presence: 'nullable',
  })
  reason!: string | null;

  @Timestamp({ description: 'Time of the withdrawal' })
  withdrawnAt!: string;
}

/** Every type of job event, with the class that validates and documents its payload. */
export const JOB_EVENTS = {
  'job.created': JobCreated,
  'job.claimed': JobClaimed,
  'job.submitted': JobSubmitted,
  'job.approved': JobApproved,
  'job.rejected': JobRejected,
  'job.relisted': JobRelisted,
  'job.expired': JobExpired,
  'job.timedout': JobTimedOut,
  'job.reminder': JobReminder,
  'job.updated': JobUpdated,
  'job.cancelled': JobCancelled,
  'job.extended': JobExtended,
  'job.changes_requested': JobChangesRequested,
  'job.withdrawn': JobWithdrawn,
} as const satisfies { [Type in JobEventType]: new () => JobEvents[Type] };
