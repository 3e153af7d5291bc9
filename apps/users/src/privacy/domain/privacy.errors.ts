import { DomainError } from '@freelance/contracts/plain';

export class ExportNotFoundError extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'EXPORT_NOT_FOUND';
  constructor() {
    super('Export not found');
  }
}

/** Of the list for operators, where the request is of either kind. */
export class PrivacyRequestNotFoundError extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'PRIVACY_REQUEST_NOT_FOUND';
  constructor() {
    super('Privacy request not found');
  }
}
