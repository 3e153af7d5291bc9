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

const JOB_ID = 'job-123e4567-e89b-12d3-a456-426614174000';
const CLAIM_ID = 'claim-123e4567-e89b-12d3-a456-426614174000';

const NextPage = () =>
  ApiProperty({ type: String, nullable: true, description: 'Pass it on for the next page; null at the end' });

/** What every reader of a job sees, in lists too. */
abstract class JobFactsDto {
  @Identifier({ description: 'Job id', example: JOB_ID })
  jobId!: string;

  @Identifier({ description: 'Owner', example: 'owner-123' })
  ownerId!: string;

  @Identifier({ description: 'Category', example: 'web-development' })
  categoryId!: string;

  @Identifier({ description: 'Name of the category', example: 'Web Development' })
  categoryName!: string;

  @StoredText({ description: 'Title', max: LIMITS.name, example: 'Build REST API for E-commerce' })
  name!: string;

  @Money({ description: 'Pay', example: 500 })
  payAmount!: number;

  @DurationSeconds({ description: 'Seconds a claimer has to hand in', example: 604_800 })
  timeToCompleteSeconds!: number;

  @OneOf(JOB_STATUSES, { description: 'Status now; a lapsed listing is expired at once', example: 'open' })
  status!: JobStatus;

  @Timestamp({ description: 'When the listing lapses' })
  expiryDate!: string;

  @Timestamp({ description: 'When it was created' })
  createdAt!: string;

  @Timestamp({ description: 'When it last changed' })
  updatedAt!: string;

  @Timestamp({ description: 'When it was put on the market last' })
  listedAt!: string;
}

export class PublicJobSummaryDto extends JobFactsDto {
  @ApiProperty({ maxLength: LIMITS.summaryDescription, description: 'Start of the description' })
  description!: string;

  @ApiProperty({ description: 'Whether the description goes on' })
  descriptionTruncated!: boolean;
}

/** What only the owner and the claimer see. */
export class JobSummaryDto extends PublicJobSummaryDto {
  @Identifier({ description: 'Current or final claimer', presence: 'nullable', example: 'seeker-456' })
  claimerId!: string | null;

  @Timestamp({ description: 'When it was claimed', presence: 'nullable' })
  claimedAt!: string | null;

  @Timestamp({ description: 'Until when work can be handed in', presence: 'nullable' })
  submissionDeadline!: string | null;

  @Timestamp({ description: 'When work was handed in', presence: 'nullable' })
  submittedAt!: string | null;
}

export class ClaimDto {
  @Identifier({ description: 'Claim id', example: CLAIM_ID })
  claimId!: string;

  @Identifier({ description: 'Claimer', example: 'seeker-456' })
  claimerId!: string;

  @OneOf(CLAIM_STATUSES, { description: 'Status of the claim', example: 'active' })
  status!: ClaimStatus;

  @Timestamp({ description: 'When the job was claimed' })
  claimedAt!: string;

  @Timestamp({ description: 'Until when work can be handed in, that instant included' })
  submissionDeadline!: string;

  @StoredText({ description: "The claimer's notes", max: LIMITS.notes, presence: 'nullable' })
  claimerNotes!: string | null;

  @Timestamp({ description: 'When work was handed in', presence: 'nullable' })
  submittedAt!: string | null;

  @StoredText({ description: 'Notes on the work', max: LIMITS.notes, presence: 'nullable' })
  submissionNotes!: string | null;

  @StoredUrl({ description: 'Where the work is', presence: 'nullable' })
  deliverableUrl!: string | null;

  @StoredFileNames({ description: 'Names of further files' })
  additionalFiles!: string[];

  @Timestamp({ description: 'When the work was approved or rejected', presence: 'nullable' })
  reviewedAt!: string | null;

  @StoredText({ description: "The owner's notes on approval", max: LIMITS.notes, presence: 'nullable' })
  approvalNotes!: string | null;

  @StoredText({ description: 'Why the work was rejected', max: LIMITS.notes, presence: 'nullable' })
  rejectionReason!: string | null;
}

abstract class WholeJobDto extends JobFactsDto {
  @StoredText({ description: 'What is to be done', max: LIMITS.description })
  description!: string;

  @Identifier({ description: "The category's SNS topic, null when it did not exist yet", presence: 'nullable' })
  snsTopicArn!: string | null;

  @Timestamp({ description: 'When it was relisted last', presence: 'nullable' })
  relistedAt!: string | null;
}

export class NextActionDto implements NextAction {
  @OneOf(['seeker', 'claimer', 'owner'], { description: 'Whose turn it is', example: 'owner' })
  actor!: NextAction['actor'];

  @OneOf(['claim', 'submit', 'review'], { description: 'What they are to do', example: 'review' })
  action!: NextAction['action'];

  @Timestamp({
    description: 'Until when, that instant included; null where there is no deadline',
    presence: 'nullable',
  })
  dueAt!: string | null;

  @OneOf(['expired', 'timedout', 'approved'], {
    description: 'What time does after that; null where it does nothing',
    presence: 'nullable',
    example: 'approved',
  })
  automaticOutcome!: NextAction['automaticOutcome'];
}

export class SeekerJobDto extends WholeJobDto {
  @ApiProperty({
    type: ClaimDto,
    nullable: true,
    description: "The caller's current claim of this job, else their newest past one, else null",
  })
  claim!: ClaimDto | null;

  @ApiProperty({
    type: NextActionDto,
    nullable: true,
    description: 'Who is to act next, while the caller holds the claim; else null',
  })
  nextAction!: NextActionDto | null;
}

export class OwnerJobDto extends WholeJobDto {
  @ApiProperty({ type: ClaimDto, nullable: true, description: 'The current or final claim, else null' })
  claim!: ClaimDto | null;

  @ApiProperty({ type: NextActionDto, nullable: true, description: 'Who is to act next; null when nobody is' })
  nextAction!: NextActionDto | null;
}

export class OwnerJobListDto {
  @ApiProperty({ type: [JobSummaryDto] })
  jobs!: JobSummaryDto[];

  @WholeNumber({ description: 'Rows on this page' })
  count!: number;

  @NextPage()
  lastKey!: string | null;
}

export class SeekerJobListDto {
  @ApiProperty({ type: [PublicJobSummaryDto] })
  jobs!: PublicJobSummaryDto[];

  @WholeNumber({ description: 'Rows on this page' })
  count!: number;

  @NextPage()
  lastKey!: string | null;
}

export class ClaimedJobDto {
  @Identifier({ description: 'Job id', example: JOB_ID })
  jobId!: string;

  @Identifier({ description: 'Claim id', example: CLAIM_ID })
  claimId!: string;

  @Identifier({ description: 'Claimer', example: 'seeker-456' })
  claimerId!: string;

  @Timestamp({ description: 'When the job was claimed' })
  claimedAt!: string;

  @Timestamp({ description: 'Until when work can be handed in' })
  submissionDeadline!: string;

  @ApiProperty({ enum: ['claimed'] })
  status!: 'claimed';
}

export class SubmittedJobDto {
  @Identifier({ description: 'Job id', example: JOB_ID })
  jobId!: string;

  @Identifier({ description: 'Claim id', example: CLAIM_ID })
  claimId!: string;

  @Identifier({ description: 'Claimer', example: 'seeker-456' })
  claimerId!: string;

  @Timestamp({ description: 'When work was handed in' })
  submittedAt!: string;

  @ApiProperty({ enum: ['submitted'] })
  status!: 'submitted';
}

export class WithdrawnJobDto {
  @Identifier({ description: 'Job id', example: JOB_ID })
  jobId!: string;

  @Identifier({ description: 'Who gave it back', example: 'seeker-456' })
  claimerId!: string;

  @OneOf(['open', 'expired'], { description: 'Status of the job now; expired when its listing has lapsed meanwhile' })
  status!: JobStatus;
}

export class ClaimSummaryDto {
  @Identifier({ description: 'Claim id', example: CLAIM_ID })
  claimId!: string;

  @Identifier({ description: 'Job id', example: JOB_ID })
  jobId!: string;

  @Identifier({ description: 'Owner of the job', example: 'owner-123' })
  ownerId!: string;

  @StoredText({ description: 'Title of the job', max: LIMITS.name })
  jobName!: string;

  @Money({ description: 'Pay', example: 500 })
  payAmount!: number;

  @OneOf(CLAIM_STATUSES, { description: 'Status of the claim', example: 'active' })
  status!: ClaimStatus;

  @Timestamp({ description: 'When the job was claimed' })
  claimedAt!: string;

  @Timestamp({ description: 'Until when work can be handed in' })
  submissionDeadline!: string;

  @Timestamp({ description: 'When work was handed in', presence: 'nullable' })
  submittedAt!: string | null;
}

export class ClaimListDto {
  @ApiProperty({ type: [ClaimSummaryDto] })
  claims!: ClaimSummaryDto[];

  @WholeNumber({ description: 'Rows on this page' })
  count!: number;

  @NextPage()
  lastKey!: string | null;
}

export class EventDto {
  @ApiProperty({ enum: ['0'] })
  version!: string;

  @Identifier({ description: 'Event id, the same however often the event is published' })
  id!: string;

  @ApiProperty({ example: 'jobs-service' })
  source!: string;

  @ApiProperty({ example: 'job.claimed' })
  'detail-type'!: string;

  @Timestamp({ description: 'When it happened' })
  time!: string;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Payload of the event' })
  detail!: object;
}

export class HistoryDto {
  @ApiProperty({ type: [EventDto], description: 'In the order they happened' })
  events!: EventDto[];

  @NextPage()
  lastKey!: string | null;
}
