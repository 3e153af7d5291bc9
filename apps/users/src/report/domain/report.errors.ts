import { DomainError } from '@freelance/contracts/plain';

export class ReportNotFoundError extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'REPORT_NOT_FOUND';
  constructor() {
    super('Report not found');
  }
}

/** Nothing of this type has this id. */
export class ReportSubjectNotFoundError extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'REPORT_SUBJECT_NOT_FOUND';
  constructor() {
    super('There is nothing to report with this type and id');
  }
}

export class AlreadyReportedError extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'ALREADY_REPORTED';
  constructor() {
    super('You have reported this today already');
  }
}

export class TooManyReportsError extends DomainError {
  readonly kind = 'too-many';
  readonly code = 'TOO_MANY_REPORTS';
  constructor(readonly retryAfterSeconds: number) {
    super('You have sent the most reports of one day');
  }
}

export class ReportResolvedError extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'REPORT_RESOLVED';
  constructor() {
    super('Report is resolved already');
  }
}

export class ReportActionNotPossibleError extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'REPORT_ACTION_NOT_POSSIBLE';
  constructor() {
    super('Users and jobs cannot be hidden: dismiss the report, or suspend the user');
  }
}
