import { ApiSchema, getSchemaPath } from '@nestjs/swagger';
import {
  CLAIM_STATUSES,
  type ClaimStatus,
  DurationSeconds,
  FileNames,
  HttpsUrl,
  JOB_STATUSES,
  type JobStatus,
  LastKey,
  LIMITS,
  Money,
  MoneyBound,
  OneOf,
  PageLimit,
  Text,
} from '@freelance/contracts';

const CATEGORY_ID_LENGTH = 80;

export class CreateJobDto {
  @Text({
    description: 'Title of the job',
    max: LIMITS.name,
    singleLine: true,
    example: 'Build REST API for E-commerce',
  })
  name!: string;

  @Text({
    description: 'Description of the work to do',
    max: LIMITS.description,
    example: 'Need a scalable REST API built with Node.js and MongoDB for an e-commerce platform',
  })
  description!: string;

  @Text({
    description: 'Id of an existing category',
    max: CATEGORY_ID_LENGTH,
    singleLine: true,
    example: 'web-development',
  })
  categoryId!: string;

  @Money({ description: 'Pay, with at most two decimals', example: 500 })
  payAmount!: number;

  @DurationSeconds({
    description: 'Seconds that a claimer has to submit the work, counted from the claim',
    example: 604_800,
  })
  timeToCompleteSeconds!: number;

  @DurationSeconds({ description: 'Seconds until the listing expires, counted from now', example: 2_592_000 })
  expirySeconds!: number;
}

export class ApproveJobDto {
  @Text({
    description: 'Notes from the owner to the claimer',
    max: LIMITS.notes,
    presence: 'omissible',
    example: 'Great work! Exactly what we needed.',
  })
  approvalNotes?: string;
}

export class RejectJobDto {
  @Text({
    description: 'Reason for the rejection',
    max: LIMITS.notes,
    example: 'Please add error handling for edge cases and update documentation.',
  })
  rejectionReason!: string;
}

const REASON = { max: LIMITS.notes, presence: 'omissible' } as const;

export class RequestChangesDto {
  @Text({
    description: 'Changes that the claimer has to make',
    max: LIMITS.notes,
    example: 'Please add tests for the error cases.',
  })
  changes!: string;

  @DurationSeconds({
    description:
      "Seconds until the new submission deadline, counted from now. Default: the job's `timeToCompleteSeconds`",
    presence: 'omissible',
    example: 86_400,
  })
  timeToCompleteSeconds?: number;
}

export class RelistJobDto {
  @DurationSeconds({ description: 'Seconds until the new listing expires, counted from now', example: 2_592_000 })
  newExpirySeconds!: number;

  @Text({
    description: 'New description. The old one stays if this is left out',
    max: LIMITS.description,
    presence: 'omissible',
    example: 'Updated requirements based on feedback',
  })
  updatedDescription?: string;
}

/** At least one field is required. */
export class UpdateJobDto {
  @Text({
    description: 'Title of the job',
    max: LIMITS.name,
    singleLine: true,
    presence: 'optional',
    example: 'Build a REST API',
  })
  name?: string;

  @Text({ description: 'Description of the work to do', max: LIMITS.description, presence: 'optional' })
  description?: string;

  @Money({ description: 'Pay, with at most two decimals', presence: 'optional', example: 550 })
  payAmount?: number;

  @DurationSeconds({
    description: 'Seconds that a claimer has to submit the work, counted from the claim',
    presence: 'optional',
    example: 604_800,
  })
  timeToCompleteSeconds?: number;
}

export class CancelJobDto {
  @Text({ description: 'Reason', ...REASON, example: 'Found someone else' })
  reason?: string;
}

export class ExtendJobDto {
  @DurationSeconds({
    description:
      'Seconds to add to the expiry date of an open job, or to the submission deadline of a claimed job. The result must be at most 31,536,000 seconds from now',
    example: 86_400,
  })
  additionalSeconds!: number;
}

export class WithdrawJobDto {
  @Text({ description: 'Reason', ...REASON, example: 'Something came up' })
  reason?: string;
}

export class ClaimJobDto {
  @Text({
    description: 'Notes from the claimer to the owner',
    max: LIMITS.notes,
    presence: 'omissible',
    example: 'I have 5 years of experience with Node.js and MongoDB.',
  })
  claimerNotes?: string;
}

/** The schema describes the rule only in its text, since client generators fail on `anyOf` of `required`. */
@ApiSchema({ description: 'At least one of the three is required; `additionalFiles` only counts when it has an item' })
export class SubmitJobDto {
  @Text({
    description: 'Notes from the claimer about the submitted work',
    max: LIMITS.notes,
    presence: 'omissible',
    example: 'API completed with all requested features.',
  })
  submissionNotes?: string;

  @HttpsUrl({
    description:
      'https URL of the work, with a valid host and percent-encoded where RFC 3986 requires it. The platform never fetches it',
    presence: 'omissible',
    example: 'https://github.com/username/ecommerce-api',
  })
  deliverableUrl?: string;

  @FileNames({
    description: 'Names of further files',
    presence: 'omissible',
    example: ['documentation.pdf', 'deployment-guide.md'],
  })
  additionalFiles?: string[];
}

/** Decorators cannot express `minProperties`. */
export const UPDATE_JOB_SCHEMA = { allOf: [{ $ref: getSchemaPath(UpdateJobDto) }], minProperties: 1 };

export class PageDto {
  @PageLimit()
  limit: number = LIMITS.pageSize.default;

  @LastKey()
  lastKey?: string;
}

export class ListOwnerJobsDto extends PageDto {
  @OneOf(JOB_STATUSES, { description: 'Return only jobs in this status', presence: 'optional' })
  status?: JobStatus;
}

export class ListSeekerJobsDto extends PageDto {
  @OneOf(JOB_STATUSES, {
    description:
      '`open` (default) lists all open jobs. Any other status lists the jobs in that status whose current or final claimer is the caller',
    presence: 'optional',
  })
  status: JobStatus = 'open';

  @Text({
    description: 'Return only jobs of this category',
    max: CATEGORY_ID_LENGTH,
    singleLine: true,
    presence: 'optional',
  })
  categoryId?: string;

  @MoneyBound({ description: 'Minimum pay, inclusive' })
  minPay?: number;

  @MoneyBound({ description: 'Maximum pay, inclusive' })
  maxPay?: number;
}

export class ListClaimsDto extends PageDto {
  @OneOf(CLAIM_STATUSES, { description: 'Return only claims in this status', presence: 'optional' })
  status?: ClaimStatus;
}
