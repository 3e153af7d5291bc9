/** The body of every error response (contract section 2, Errors). */
export interface ErrorBody {
  /** One clear sentence. */
  error: string;
  /** Stable code, documented in docs/errors.md. */
  errorCode: string;
  timestamp: string;
  requestId: string;
  /** 400 only: the faults by field. */
  details?: { field: string; message: string }[];
}

export type DomainErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'precondition-failed'
  | 'too-many'
  | 'unavailable';

/**
 * A broken business rule. The domain throws these; one filter maps the kind to an HTTP status.
 * Each subclass is named after its rule and has a stable code.
 */
export abstract class DomainError extends Error {
  abstract readonly kind: DomainErrorKind;
  abstract readonly code: string;
}

/** Thrown by every service that looks a category up. */
export class CategoryNotFoundError extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'CATEGORY_NOT_FOUND';
  constructor(categoryId: string) {
    super(`Category not found: ${categoryId}`);
  }
}

/** Two issuers may give the same subject to different people. Thrown by the gateway and by users. */
export class OtherIssuerError extends DomainError {
  readonly kind = 'unauthenticated';
  readonly code = 'OTHER_ISSUER';
  readonly challenge = 'Bearer error="invalid_token"';
  constructor() {
    super('Unauthorized: this user id belongs to a user of another issuer. Sign in where you signed in first');
  }
}

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
