import { DomainError } from '@freelance/contracts/plain';

export class TooManyExportsError extends DomainError {
  readonly kind = 'too-many';
  readonly code = 'TOO_MANY_EXPORTS';
  constructor(readonly retryAfterSeconds: number) {
    super('Only one export within 24 hours');
  }
}

export class ErasureNotFoundError extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'ERASURE_NOT_FOUND';
  constructor() {
    super('Erasure not found');
  }
}

export class ErasureBegunError extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'ERASURE_BEGUN';
  constructor() {
    super('Erasure has begun');
  }
}
