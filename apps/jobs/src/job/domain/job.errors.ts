import { DomainError, LIMITS } from '@freelance/contracts/plain';

const EXTENSION_TOO_LONG = `additionalSeconds must not move the deadline beyond ${LIMITS.durationSeconds} seconds from now`;

/** Code and message of each rule of a job's life cycle (contract section 2). */
abstract class ConflictError extends DomainError {
  readonly kind = 'conflict';
}

abstract class ForbiddenError extends DomainError {
  readonly kind = 'forbidden';
}

export class JobNotFoundError extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'JOB_NOT_FOUND';
  constructor() {
    super('Job not found');
  }
}

export class NotOwnerError extends ForbiddenError {
  readonly code = 'NOT_JOB_OWNER';
  constructor() {
    super('User is not the owner of this job');
  }
}

export class NotClaimerError extends ForbiddenError {
  readonly code = 'NOT_JOB_CLAIMER';
  constructor() {
    super('User is not the claimer of this job');
  }
}

export class OwnerCannotClaimError extends ForbiddenError {
  readonly code = 'OWNER_CANNOT_CLAIM';
  constructor() {
    super('Owner cannot claim their own job');
  }
}

export class JobNotAvailableError extends ConflictError {
  readonly code = 'JOB_NOT_AVAILABLE';
  constructor() {
    super('Job is not available for claiming');
  }
}

export class JobNotSubmittedYetError extends ConflictError {
  readonly code = 'JOB_NOT_SUBMITTED_YET';
  constructor() {
    super('Job has not been submitted yet');
  }
}

export class JobNotSubmittedError extends ConflictError {
  readonly code = 'JOB_NOT_SUBMITTED';
  constructor() {
    super('Job is not in submitted status');
  }
}

export class ReviewDeadlinePassedError extends ConflictError {
  readonly code = 'REVIEW_DEADLINE_PASSED';
  constructor() {
    super('Review deadline has passed');
  }
}

export class JobNotClaimedError extends ConflictError {
  readonly code = 'JOB_NOT_CLAIMED';
  constructor() {
    super('Job is not in claimed status');
  }
}

export class SubmissionDeadlinePassedError extends ConflictError {
  readonly code = 'SUBMISSION_DEADLINE_PASSED';
  constructor() {
    super('Submission deadline has passed');
  }
}

export class JobNotRelistableError extends ConflictError {
  readonly code = 'JOB_NOT_RELISTABLE';
  constructor() {
    super('Only an expired or rejected job can be relisted');
  }
}

export class JobNotOpenError extends ConflictError {
  readonly code = 'JOB_NOT_OPEN';
  constructor() {
    super('Job is not open');
  }
}

export class JobNotExtendableError extends ConflictError {
  readonly code = 'JOB_NOT_EXTENDABLE';
  constructor() {
    super('Job is neither open nor claimed');
  }
}

export class ExtensionTooLongError extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'EXTENSION_TOO_LONG';
  readonly details = [{ field: 'additionalSeconds', message: EXTENSION_TOO_LONG }];
  constructor() {
    super(EXTENSION_TOO_LONG);
  }
}
