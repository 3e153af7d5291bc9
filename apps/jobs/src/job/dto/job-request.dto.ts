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
  @Text({ description: 'Title', max: LIMITS.name, singleLine: true, example: 'Build REST API for E-commerce' })
  name!: string;

  @Text({
    description: 'What is to be done',
    max: LIMITS.description,
    example: 'Need a scalable REST API built with Node.js and MongoDB for an e-commerce platform',
  })
  description!: string;

  @Text({ description: 'An existing category', max: CATEGORY_ID_LENGTH, singleLine: true, example: 'web-development' })
  categoryId!: string;

  @Money({ description: 'Pay, at most two decimals', example: 500 })
  payAmount!: number;

  @DurationSeconds({ description: 'Seconds a claimer has to hand in', example: 604_800 })
  timeToCompleteSeconds!: number;

  @DurationSeconds({ description: 'Seconds until the listing lapses', example: 2_592_000 })
  expirySeconds!: number;
}

export class ApproveJobDto {
  @Text({
    description: 'Notes for the claimer',
    max: LIMITS.notes,
    presence: 'omissible',
    example: 'Great work! Exactly what we needed.',
  })
  approvalNotes?: string;
}

export class RejectJobDto {
  @Text({
    description: 'Why the work is rejected',
    max: LIMITS.notes,
    example: 'Please add error handling for edge cases and update documentation.',
  })
  rejectionReason!: string;
}

const REASON = { max: LIMITS.notes, presence: 'omissible' } as const;

export class RequestChangesDto {
  @Text({ description: 'What is to be changed', max: LIMITS.notes, example: 'Please add tests for the error cases.' })
  changes!: string;

  @DurationSeconds({
    description: "Seconds until the new deadline; the job's own when left out",
    presence: 'omissible',
    example: 86_400,
  })
  timeToCompleteSeconds?: number;
}

export class RelistJobDto {
  @DurationSeconds({ description: 'Seconds until the new listing lapses', example: 2_592_000 })
  newExpirySeconds!: number;

  @Text({
    description: 'Replaces the description',
    max: LIMITS.description,
    presence: 'omissible',
    example: 'Updated requirements based on feedback',
  })
  updatedDescription?: string;
}

/** At least one field is required. */
export class UpdateJobDto {
  @Text({ description: 'Title', max: LIMITS.name, singleLine: true, presence: 'optional', example: 'Build a REST API' })
  name?: string;

  @Text({ description: 'What is to be done', max: LIMITS.description, presence: 'optional' })
  description?: string;

  @Money({ description: 'Pay, at most two decimals', presence: 'optional', example: 550 })
  payAmount?: number;

  @DurationSeconds({ description: 'Seconds a claimer has to hand in', presence: 'optional', example: 604_800 })
  timeToCompleteSeconds?: number;
}

export class CancelJobDto {
  @Text({ description: 'Why', ...REASON, example: 'Found someone else' })
  reason?: string;
}

export class ExtendJobDto {
  @DurationSeconds({
    description: 'Seconds to add to the listing while open, to the submission deadline while claimed',
    example: 86_400,
  })
  additionalSeconds!: number;
}

export class WithdrawJobDto {
  @Text({ description: 'Why', ...REASON, example: 'Something came up' })
  reason?: string;
}

export class ClaimJobDto {
  @Text({
    description: 'Notes for the owner',
    max: LIMITS.notes,
    presence: 'omissible',
    example: 'I have 5 years of experience with Node.js and MongoDB.',
  })
  claimerNotes?: string;
}

/** The schema has the rule in words only: client generators fail on `anyOf` of `required`. */
@ApiSchema({ description: 'At least one of the three is required; `additionalFiles` only counts when it has an item' })
export class SubmitJobDto {
  @Text({
    description: 'Notes on the work',
    max: LIMITS.notes,
    presence: 'omissible',
    example: 'API completed with all requested features.',
  })
  submissionNotes?: string;

  @HttpsUrl({
    description: 'Where the work is; never fetched by the platform',
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

/** What the class cannot say of itself. */
export const UPDATE_JOB_SCHEMA = { allOf: [{ $ref: getSchemaPath(UpdateJobDto) }], minProperties: 1 };

export class PageDto {
  @PageLimit()
  limit: number = LIMITS.pageSize.default;

  @LastKey()
  lastKey?: string;
}

export class ListOwnerJobsDto extends PageDto {
  @OneOf(JOB_STATUSES, { description: 'Only jobs in this status', presence: 'optional' })
  status?: JobStatus;
}

export class ListSeekerJobsDto extends PageDto {
  @OneOf(JOB_STATUSES, {
    description: 'open (default): all open jobs; any other: jobs in it that the caller has claimed',
    presence: 'optional',
  })
  status: JobStatus = 'open';

  @Text({ description: 'Only jobs of this category', max: CATEGORY_ID_LENGTH, singleLine: true, presence: 'optional' })
  categoryId?: string;

  @MoneyBound({ description: 'Least pay, inclusive' })
  minPay?: number;

  @MoneyBound({ description: 'Most pay, inclusive' })
  maxPay?: number;
}

export class ListClaimsDto extends PageDto {
  @OneOf(CLAIM_STATUSES, { description: 'Only claims in this status', presence: 'optional' })
  status?: ClaimStatus;
}
