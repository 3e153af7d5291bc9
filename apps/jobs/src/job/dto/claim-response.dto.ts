import { ApiProperty } from '@nestjs/swagger';
import {
  CLAIM_STATUSES,
  type ClaimStatus,
  Identifier,
  type JobStatus,
  LIMITS,
  Money,
  OneOf,
  StoredText,
  Timestamp,
  WholeNumber,
} from '@freelance/contracts';
import { CLAIM_ID, JOB_ID, NextPage } from './response-fields';

/** A claim, as the response to a command of its claimer identifies it. */
class ClaimOfJob {
  @Identifier({ description: 'Job id', example: JOB_ID })
  jobId!: string;

  @Identifier({ description: 'Claim id', example: CLAIM_ID })
  claimId!: string;

  @Identifier({ description: 'User id of the claimer', example: 'seeker-456' })
  claimerId!: string;
}

export class ClaimedJobDto extends ClaimOfJob {
  @Timestamp({ description: 'Time when the job was claimed' })
  claimedAt!: string;

  @Timestamp({ description: 'Deadline for submitting the work, inclusive' })
  submissionDeadline!: string;

  @ApiProperty({ enum: ['claimed'] })
  status!: 'claimed';
}

export class SubmittedJobDto extends ClaimOfJob {
  @Timestamp({ description: 'Time of the last submission. Null before the first one' })
  submittedAt!: string;

  @ApiProperty({ enum: ['submitted'] })
  status!: 'submitted';
}

export class WithdrawnJobDto {
  @Identifier({ description: 'Job id', example: JOB_ID })
  jobId!: string;

  @Identifier({ description: 'User id of the claimer who withdrew', example: 'seeker-456' })
  claimerId!: string;

  @OneOf(['open', 'expired'], {
    description: 'Status of the job after the withdrawal: `expired` if its listing has expired',
  })
  status!: JobStatus;
}

export class ClaimSummaryDto {
  @Identifier({ description: 'Claim id', example: CLAIM_ID })
  claimId!: string;

  @Identifier({ description: 'Job id', example: JOB_ID })
  jobId!: string;

  @Identifier({ description: 'User id of the owner', example: 'owner-123' })
  ownerId!: string;

  @StoredText({ description: 'Title of the job', max: LIMITS.name })
  jobName!: string;

  @Money({ description: 'Pay, with at most two decimals', example: 500 })
  payAmount!: number;

  @OneOf(CLAIM_STATUSES, { description: 'Status of the claim', example: 'active' })
  status!: ClaimStatus;

  @Timestamp({ description: 'Time when the job was claimed' })
  claimedAt!: string;

  @Timestamp({ description: 'Deadline for submitting the work, inclusive' })
  submissionDeadline!: string;

  @Timestamp({ description: 'Time of the last submission. Null before the first one', presence: 'nullable' })
  submittedAt!: string | null;
}

export class ClaimListDto {
  @ApiProperty({ type: [ClaimSummaryDto] })
  claims!: ClaimSummaryDto[];

  @WholeNumber({ description: 'Number of rows on this page' })
  count!: number;

  @NextPage()
  lastKey!: string | null;
}
