import { ApiProperty } from '@nestjs/swagger';
import {
  CLAIM_STATUSES,
  type ClaimStatus,
  DurationSeconds,
  StoredFileNames,
  StoredUrl,
  Identifier,
  JOB_STATUSES,
  type JobStatus,
  LIMITS,
  Money,
  OneOf,
  StoredText,
  Timestamp,
  WholeNumber,
} from '@freelance/contracts';
import type { NextAction } from '../domain/next-action';
import { CLAIM_ID, JOB_ID, NextPage } from './response-fields';

/** Fields that every reader of a job may see, in lists too. */
abstract class JobFactsDto {
  @Identifier({ description: 'Job id', example: JOB_ID })
  jobId!: string;

  @Identifier({ description: 'User id of the owner', example: 'owner-123' })
  ownerId!: string;

  @Identifier({ description: 'Category id', example: 'web-development' })
  categoryId!: string;

  @Identifier({ description: 'Name of the category', example: 'Web Development' })
  categoryName!: string;

  @StoredText({ description: 'Title of the job', max: LIMITS.name, example: 'Build REST API for E-commerce' })
  name!: string;

  @Money({ description: 'Pay, with at most two decimals', example: 500 })
  payAmount!: number;

  @DurationSeconds({
    description: 'Seconds that a claimer has to submit the work, counted from the claim',
    example: 604_800,
  })
  timeToCompleteSeconds!: number;

  @OneOf(JOB_STATUSES, {
    description: 'Current status. An open job past its `expiryDate` is `expired`',
    example: 'open',
  })
  status!: JobStatus;

  @Timestamp({ description: 'Time when the listing expires, inclusive' })
  expiryDate!: string;

  @Timestamp({ description: 'Time of creation' })
  createdAt!: string;

  @Timestamp({ description: 'Time of the last change' })
  updatedAt!: string;

  @Timestamp({ description: 'Time when the job was created or last relisted' })
  listedAt!: string;
}

export class PublicJobSummaryDto extends JobFactsDto {
  @ApiProperty({ maxLength: LIMITS.summaryDescription, description: 'First 280 characters of the description' })
  description!: string;

  @ApiProperty({ description: 'True if `description` is cut' })
  descriptionTruncated!: boolean;
}

/** Adds the fields that only the owner and the claimer may see. */
export class JobSummaryDto extends PublicJobSummaryDto {
  @Identifier({
    description: 'User id of the current or final claimer. Null if there is none',
    presence: 'nullable',
    example: 'seeker-456',
  })
  claimerId!: string | null;

  @Timestamp({ description: 'Time when the job was claimed', presence: 'nullable' })
  claimedAt!: string | null;

  @Timestamp({ description: 'Deadline for submitting the work, inclusive', presence: 'nullable' })
  submissionDeadline!: string | null;

  @Timestamp({ description: 'Time of the last submission. Null before the first one', presence: 'nullable' })
  submittedAt!: string | null;
}

export class ClaimDto {
  @Identifier({ description: 'Claim id', example: CLAIM_ID })
  claimId!: string;

  @Identifier({ description: 'User id of the claimer', example: 'seeker-456' })
  claimerId!: string;

  @OneOf(CLAIM_STATUSES, { description: 'Status of the claim', example: 'active' })
  status!: ClaimStatus;

  @Timestamp({ description: 'Time when the job was claimed' })
  claimedAt!: string;

  @Timestamp({ description: 'Deadline for submitting the work, inclusive' })
  submissionDeadline!: string;

  @StoredText({ description: 'Notes that the claimer gave when claiming', max: LIMITS.notes, presence: 'nullable' })
  claimerNotes!: string | null;

  @Timestamp({ description: 'Time of the last submission. Null before the first one', presence: 'nullable' })
  submittedAt!: string | null;

  @StoredText({
    description: 'Notes from the claimer about the submitted work',
    max: LIMITS.notes,
    presence: 'nullable',
  })
  submissionNotes!: string | null;

  @StoredUrl({ description: 'URL of the submitted work. Null if there is none', presence: 'nullable' })
  deliverableUrl!: string | null;

  @StoredFileNames({ description: 'Names of further files' })
  additionalFiles!: string[];

  @Timestamp({
    description: 'Time when the owner approved or rejected the work. Null before that',
    presence: 'nullable',
  })
  reviewedAt!: string | null;

  @StoredText({
    description: 'Notes that the owner gave on approval. Null if there are none',
    max: LIMITS.notes,
    presence: 'nullable',
  })
  approvalNotes!: string | null;

  @StoredText({
    description: 'Reason for the rejection. Null if the work was not rejected',
    max: LIMITS.notes,
    presence: 'nullable',
  })
  rejectionReason!: string | null;
}

abstract class WholeJobDto extends JobFactsDto {
  @StoredText({ description: 'Description of the work to do', max: LIMITS.description })
  description!: string;

  @Identifier({
    description: "ARN of the category's SNS topic. Null if the topic did not exist when the job was listed",
    presence: 'nullable',
  })
  snsTopicArn!: string | null;

  @Timestamp({ description: 'Time when the job was last relisted. Null if never', presence: 'nullable' })
  relistedAt!: string | null;
}

export class NextActionDto implements NextAction {
  @OneOf(['seeker', 'claimer', 'owner'], { description: 'Who has to act next', example: 'owner' })
  actor!: NextAction['actor'];

  @OneOf(['claim', 'submit', 'review'], {
    description: 'Command that the actor is expected to send',
    example: 'review',
  })
  action!: NextAction['action'];

  @Timestamp({
    description: 'Deadline for the action, inclusive. Null if there is no deadline',
    presence: 'nullable',
  })
  dueAt!: string | null;

  @OneOf(['expired', 'timedout', 'approved'], {
    description: 'Status that the job or claim gets automatically after `dueAt`. Null if nothing happens',
    presence: 'nullable',
    example: 'approved',
  })
  automaticOutcome!: NextAction['automaticOutcome'];
}

export class SeekerJobDto extends WholeJobDto {
  @ApiProperty({
    type: ClaimDto,
    nullable: true,
    description: "The caller's current claim of this job, else the newest past claim, else null",
  })
  claim!: ClaimDto | null;

  @ApiProperty({
    type: NextActionDto,
    nullable: true,
    description: 'Next expected action, if the caller holds the current claim. Else null',
  })
  nextAction!: NextActionDto | null;
}

export class OwnerJobDto extends WholeJobDto {
  @ApiProperty({ type: ClaimDto, nullable: true, description: 'Current or final claim. Null if there is none' })
  claim!: ClaimDto | null;

  @ApiProperty({
    type: NextActionDto,
    nullable: true,
    description: 'Next expected action. Null if no action is expected',
  })
  nextAction!: NextActionDto | null;
}

export class OwnerJobListDto {
  @ApiProperty({ type: [JobSummaryDto] })
  jobs!: JobSummaryDto[];

  @WholeNumber({ description: 'Number of rows on this page' })
  count!: number;

  @NextPage()
  lastKey!: string | null;
}

export class SeekerJobListDto {
  @ApiProperty({ type: [PublicJobSummaryDto] })
  jobs!: PublicJobSummaryDto[];

  @WholeNumber({ description: 'Number of rows on this page' })
  count!: number;

  @NextPage()
  lastKey!: string | null;
}
