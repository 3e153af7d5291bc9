import { DomainError } from '@freelance/contracts';

export class SessionNotFoundError extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'SESSION_NOT_FOUND';
  constructor() {
    super('Session not found');
  }
}
