import { DomainError } from '@freelance/contracts/plain';

export class UserNotFoundError extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'USER_NOT_FOUND';
  constructor() {
    super('User not found');
  }
}

export class ProfileNotVisibleError extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'PROFILE_NOT_VISIBLE';
  constructor() {
    super('Profile is not visible');
  }
}
