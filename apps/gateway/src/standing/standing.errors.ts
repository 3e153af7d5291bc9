import { DomainError } from '@freelance/contracts';

/** The account is suspended, and the route does not belong to what a suspended user may finish. */
export class AccountSuspendedError extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'ACCOUNT_SUSPENDED';
  constructor() {
    super('Your account is suspended');
  }
}

/** The user leaves the platform: only what is running may be finished. */
export class AccountClosingError extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'ACCOUNT_CLOSING';
  constructor() {
    super('Your account is being closed');
  }
}
