/** What every error answer looks like (contract section 2, Errors). */
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
  'invalid' | 'unauthenticated' | 'forbidden' | 'not-found' | 'conflict' | 'precondition-failed' | 'unavailable';

/**
 * A broken rule. Domains throw these, one filter turns the kind into an HTTP status.
 * Subclasses are named for the rule and carry a stable code.
 */
export abstract class DomainError extends Error {
  abstract readonly kind: DomainErrorKind;
  abstract readonly code: string;
}

/** Told by every service that is asked for a category. */
export class CategoryNotFoundError extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'CATEGORY_NOT_FOUND';
  constructor(categoryId: string) {
    super(`Category not found: ${categoryId}`);
  }
}
