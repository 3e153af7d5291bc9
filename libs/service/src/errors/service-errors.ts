import { DomainError, type ErrorBody } from '@freelance/contracts';

export class ValidationFailedError extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'VALIDATION_FAILED';
  constructor(readonly details: NonNullable<ErrorBody['details']>) {
    super(details[0]?.message ?? 'The request is not valid');
  }
}

/** The one sentence for a cursor that was changed, re-encoded or issued for another list or caller. */
export class InvalidLastKeyError extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'INVALID_LAST_KEY';
  readonly details = [{ field: 'lastKey', message: 'Invalid lastKey' }];
  constructor() {
    super('Invalid lastKey');
  }
}

export class UserIdMissingError extends DomainError {
  readonly kind = 'unauthenticated';
  readonly code = 'USER_ID_MISSING';
  constructor() {
    super('Unauthorized: User ID not found');
  }
}

export class RoleNotAllowedError extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'ROLE_NOT_ALLOWED';
  constructor() {
    super('User role is not allowed here');
  }
}

/** The client's version of the resource is not the current one. */
export class PreconditionFailedError extends DomainError {
  readonly kind = 'precondition-failed';
  readonly code = 'PRECONDITION_FAILED';
  constructor() {
    super('The resource has changed since you read it: read it again before you retry');
  }
}

/** A dependency of this service does not answer. The client may retry after `retryAfterSeconds`. */
export class ServiceUnavailableError extends DomainError {
  readonly kind = 'unavailable';
  readonly code = 'SERVICE_UNAVAILABLE';
  constructor(
    message: string,
    readonly retryAfterSeconds = 1,
  ) {
    super(message);
  }
}
