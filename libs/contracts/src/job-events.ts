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
import { LIMITS } from './limits';

/** What every job event says. */
export abstract class JobEvent {
  @WholeNumber({ description: 'Rises by one with every event of this job' })
  sequence!: number;

  @Identifier({ description: 'Job id', example: 'job-123e4567-e89b-12d3-a456-426614174000' })
  jobId!: string;

  @Identifier({ description: 'Owner of the job', example: 'owner-123' })
  ownerId!: string;

  @StoredText({ description: 'Title of the job', max: LIMITS.name, singleLine: true })
  jobName!: string;

  @Money({ description: 'Pay', example: 500 })
  payAmount!: number;
}

/** What every event about a claim says. */
export abstract class ClaimEvent extends JobEvent {
  @Identifier({ description: 'Who claimed the job', example: 'seeker-456' })
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

  @Identifier({ description: "The category's SNS topic, null while it does not exist", presence: 'nullable' })
  snsTopicArn!: string | null;

  @StoredText({ description: 'Full description', max: LIMITS.description })
  description!: string;

  @DurationSeconds({ description: 'Seconds a claimer has to hand in' })
  timeToCompleteSeconds!: number;

  @Timestamp({ description: 'When the listing lapses' })
  expiryDate!: string;

  @Identifier({ description: "A seeker's link to the job" })
  seekerJobUrl!: string;
}

/** `job.created` */
export class JobCreated extends ListingEvent {
  @OneOf(JOB_STATUSES, { description: 'Status, always open' })
  status!: JobStatus;

  @Timestamp({ description: 'When it was created' })
  createdAt!: string;

  @Identifier({ description: "The owner's link to the job" })
  jobUrl!: string;
}

/** `job.claimed` */
export class JobClaimed extends ClaimEvent {
  @Timestamp({ description: 'When it was claimed' })
  claimedAt!: string;

  @Timestamp({ description: 'Until when work can be handed in, that instant included' })
  submissionDeadline!: string;

  @StoredText({ description: "The claimer's notes", max: LIMITS.notes, presence: 'nullable' })
  claimerNotes!: string | null;
}

/** `job.submitted` */
export class JobSubmitted extends ClaimEvent {
  @Timestamp({ description: 'When the work was handed in' })
  submittedAt!: string;

  @StoredText({ description: "The claimer's notes on the work", max: LIMITS.notes, presence: 'nullable' })
  submissionNotes!: string | null;

  @StoredUrl({ description: 'Where the work is', presence: 'nullable' })
  deliverableUrl!: string | null;

  @StoredFileNames({ description: 'Names of further files, possibly none' })
  additionalFiles!: string[];
}

/** `job.approved` */
export class JobApproved extends ClaimEvent {
  @Timestamp({ description: 'When the work was approved' })
  approvedAt!: string;

  @StoredText({ description: "The owner's notes", max: LIMITS.notes, presence: 'nullable' })
  approvalNotes!: string | null;

  @ApiProperty({ type: 'boolean', description: 'True when time approved it, not the owner' })
  @IsBoolean()
  automatic!: boolean;
}

/** `job.rejected` */
export class JobRejected extends ClaimEvent {
  @Timestamp({ description: 'When the work was rejected' })
  rejectedAt!: string;

  @StoredText({ description: 'Why', max: LIMITS.notes })
  rejectionReason!: string;
}

/** `job.relisted`: on the market again, for everybody. */
export class JobRelisted extends ListingEvent {
  @Timestamp({ description: 'When it was relisted' })
  relistedAt!: string;

  @OneOf(JOB_STATUSES, { description: 'Status before, as it was effectively' })
  previousStatus!: JobStatus;
}

/** `job.expired` */
export class JobExpired extends JobEvent {
  @OneOf(JOB_STATUSES, { description: 'Status before, always open' })
  originalStatus!: JobStatus;

  @Timestamp({ description: 'When the listing lapsed' })
  expiryDate!: string;

  @Timestamp({ description: 'When that was recorded' })
  expiredAt!: string;
}

/** `job.timedout`: the claimer let the deadline pass; the job is open again, or expired when its listing has lapsed. */
export class JobTimedOut extends ClaimEvent {
  @DurationSeconds({ description: 'Seconds a claimer has to hand in' })
  timeToCompleteSeconds!: number;

  @Timestamp({ description: 'When it was claimed' })
  claimedAt!: string;

  @Timestamp({ description: 'Until when work could be handed in' })
  submissionDeadline!: string;

  @Timestamp({ description: 'When that was recorded' })
  timedOutAt!: string;
}

/** `job.reminder`: a deadline comes near, and it is for the recipient to act. */
export class JobReminder extends JobEvent {
  @Identifier({ description: 'User id of whoever is to act', example: 'owner-123' })
  recipientId!: string;

  @OneOf(REMINDER_KINDS, {
    description: 'What comes near: `expiry` of the listing, `submission` of the work, `review` of what was submitted',
  })
  kind!: ReminderKind;

  @Timestamp({ description: 'The deadline itself' })
  dueAt!: string;
}

/** `job.updated` */
export class JobUpdated extends JobEvent {
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'object', additionalProperties: true },
    description: 'Each changed field with what it was and what it is: `{payAmount: {from: 500, to: 550}}`',
  })
  @IsObject()
  changes!: Record<string, { from: string | number; to: string | number }>;

  @Timestamp({ description: 'When it was updated' })
  updatedAt!: string;
}

/** `job.cancelled` */
export class JobCancelled extends JobEvent {
  @StoredText({ description: 'Why, when the owner said so', max: LIMITS.notes, presence: 'nullable' })
  reason!: string | null;

  @Timestamp({ description: 'When it was cancelled' })
  cancelledAt!: string;
}

/** `job.extended`: a later `expiryDate` of an open job, or a later `submissionDeadline` of a claimed one. */
export class JobExtended extends JobEvent {
  @Identifier({ description: 'Who has claimed it; not there while it is open', presence: 'optional' })
  claimerId?: string;

  @Identifier({ description: 'Claim id; not there while it is open', presence: 'optional' })
  claimId?: string;

  @Timestamp({ description: 'When the listing lapses now; only while it is open', presence: 'optional' })
  expiryDate?: string;

  @Timestamp({ description: 'Until when work can be handed in now; only when claimed', presence: 'optional' })
  submissionDeadline?: string;

  @Timestamp({ description: 'When it was extended' })
  extendedAt!: string;
}

/** `job.changes_requested` */
export class JobChangesRequested extends ClaimEvent {
  @StoredText({ description: 'What is to be changed', max: LIMITS.notes })
  changes!: string;

  @Timestamp({ description: 'Until when work can be handed in again' })
  submissionDeadline!: string;

  @Timestamp({ description: 'When changes were requested' })
  requestedAt!: string;
}

/** `job.withdrawn` */
export class JobWithdrawn extends ClaimEvent {
  @StoredText({ description: 'Why, when the claimer said so', max: LIMITS.notes, presence: 'nullable' })
  reason!: string | null;

  @Timestamp({ description: 'When the claimer withdrew' })
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
} as const;
export type JobEventType = keyof typeof JOB_EVENTS;
export type JobEvents = { [Type in JobEventType]: InstanceType<(typeof JOB_EVENTS)[Type]> };

/** Type and payload of one job event, correlated. */
export type AnyJobEvent = { [Type in JobEventType]: { type: Type; detail: JobEvents[Type] } }[JobEventType];
