import { DomainError } from '@freelance/contracts/plain';

/** The same for links that are wrong, used, replaced or expired, so that nobody learns which. */
export class EmailLinkInvalidError extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'EMAIL_LINK_INVALID';
  readonly details: { field: string; message: string }[];
  constructor() {
    const message = 'This link is not valid any more';
    super(message);
    this.details = [{ field: 'token', message }];
  }
}

export class TooManyEmailChangesError extends DomainError {
  readonly kind = 'too-many';
  readonly code = 'TOO_MANY_EMAIL_CHANGES';
  constructor(readonly retryAfterSeconds: number) {
    super('Too many requests to change the e-mail address within 24 hours');
  }
}

export class EmailMissingError extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'EMAIL_MISSING';
  constructor() {
    super('User has no e-mail address');
  }
}

export class EmailAlreadyVerifiedError extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'EMAIL_ALREADY_VERIFIED';
  constructor() {
    super('The e-mail address of this user is verified already');
  }
}
