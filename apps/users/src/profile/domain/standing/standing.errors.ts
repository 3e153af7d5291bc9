import { DomainError } from '@freelance/contracts/plain';

export class UserAlreadySuspendedError extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'USER_ALREADY_SUSPENDED';
  constructor() {
    super('User is suspended already');
  }
}

export class UserNotSuspendedError extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'USER_NOT_SUSPENDED';
  constructor() {
    super('User is not suspended');
  }
}

/** A user who leaves is not suspended any more: the account ends by itself. */
export class UserLeavingError extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'USER_LEAVING';
  constructor() {
    super('The account of this user is being closed');
  }
}

/** So that the last administrator cannot lock out all administrators. */
export class OwnAccountError extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'OWN_ACCOUNT';
  constructor() {
    super('Administrators cannot change the standing of their own account');
  }
}
