import { RefusedRequestError } from '../refused-request.error';

/** The first request with this key has no answer yet. */
export const requestInProgress = (retryAfterSeconds: number): RefusedRequestError =>
  new RefusedRequestError({
    status: 409,
    error: 'Request in progress',
    errorCode: 'REQUEST_IN_PROGRESS',
    retryAfterSeconds,
  });

/** A key can be used for one request only. */
export const keyReused = (): RefusedRequestError =>
  new RefusedRequestError({
    status: 422,
    error: 'This Idempotency-Key was used for another request, take a new one',
    errorCode: 'IDEMPOTENCY_KEY_REUSED',
  });
