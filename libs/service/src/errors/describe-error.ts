import { DomainError, type DomainErrorKind, type ErrorBody } from '@freelance/contracts';
import { HttpException } from '@nestjs/common';

/** What a client receives about a failure, before the facts of the request are added. */
export interface DescribedError {
  status: number;
  error: string;
  errorCode: string;
  details?: ErrorBody['details'];
  retryAfterSeconds?: number;
  /** Value of `WWW-Authenticate`. */
  challenge?: string;
}

const STATUS: Record<DomainErrorKind, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'precondition-failed': 412,
  'too-many': 429,
  unavailable: 503,
};

/** Failures of the HTTP layer by status, in the platform's own sentences. */
const HTTP_FAULTS: Record<number, { error: string; errorCode: string }> = {
  400: { error: 'The request could not be read', errorCode: 'BAD_REQUEST' },
  404: { error: 'There is nothing at this path', errorCode: 'ROUTE_NOT_FOUND' },
  405: { error: 'This path does not allow this method', errorCode: 'METHOD_NOT_ALLOWED' },
  408: { error: 'The request took too long to arrive', errorCode: 'REQUEST_TIMEOUT' },
  413: { error: 'Request body is larger than 100 kB', errorCode: 'PAYLOAD_TOO_LARGE' },
  414: { error: 'The path is too long', errorCode: 'URI_TOO_LONG' },
  415: { error: 'Content-Type must be application/json', errorCode: 'UNSUPPORTED_MEDIA_TYPE' },
  417: { error: 'The Expect header must be 100-continue or left out', errorCode: 'EXPECTATION_FAILED' },
  429: { error: 'Too many requests', errorCode: 'TOO_MANY_REQUESTS' },
  431: { error: 'Request headers are too large', errorCode: 'HEADERS_TOO_LARGE' },
  503: { error: 'The service is unavailable, try again later', errorCode: 'SERVICE_UNAVAILABLE' },
  504: { error: 'The service did not answer in time', errorCode: 'GATEWAY_TIMEOUT' },
};

/** The error for a request that could not be parsed. */
export const unreadable = (field: string, error = HTTP_FAULTS[400]!.error): DescribedError => ({
  status: 400,
  ...HTTP_FAULTS[400]!,
  error,
  details: [{ field, message: error }],
});

/** The platform's own error for a failure of the HTTP layer. */
export const httpFault = (status: keyof typeof HTTP_FAULTS): DescribedError =>
  status === 400 ? unreadable('request') : { status, ...HTTP_FAULTS[status]! };

const INTERNAL = { status: 500, error: 'Internal server error', errorCode: 'INTERNAL_ERROR' };

/** Error names and codes of the AWS SDK and Node for temporary failures. */
const PASSING_FAULTS = new Set([
  'TimeoutError',
  'AbortError',
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'InternalServerError',
  'ServiceUnavailable',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
]);

const property = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;

function httpStatusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  // Fastify's own errors have a code FST_ERR_* and a statusCode; its SyntaxError for a body that is not JSON has a statusCode.
  const isHttpFault =
    String(property(error, 'code')).startsWith('FST_') ||
    error instanceof SyntaxError ||
    property(error, 'expose') === true;
  const status = property(error, 'statusCode');
  return isHttpFault && typeof status === 'number' ? status : undefined;
}

/** Turns any thrown value into what the client may know: no stack trace and no message of other code. */
export function describeError(error: unknown): DescribedError {
  if (error instanceof DomainError) {
    const details = property(error, 'details') as ErrorBody['details'];
    const retryAfterSeconds = property(error, 'retryAfterSeconds') as number | undefined;
    const challenge = property(error, 'challenge') as string | undefined;
    return {
      status: STATUS[error.kind],
      error: error.message,
      errorCode: error.code,
      ...(details ? { details } : {}),
      ...(retryAfterSeconds ? { retryAfterSeconds } : {}),
      ...(challenge ? { challenge } : {}),
    };
  }
  const status = httpStatusOf(error);
  if (status === 400) return malformed(error);
  // @fastify/static answers 403 for impossible file names, too long ones for example. No file is protected, so it is a 404.
  if (status === 403) return { status: 404, ...HTTP_FAULTS[404]! };
  if (status !== undefined && status in HTTP_FAULTS) return { status, ...HTTP_FAULTS[status]! };
  if (status !== undefined && status >= 400 && status < 500) return { ...unreadable('request'), status };
  if (PASSING_FAULTS.has(String(property(error, 'name'))) || PASSING_FAULTS.has(String(property(error, 'code')))) {
    return { status: 503, ...HTTP_FAULTS[503]!, retryAfterSeconds: 1 };
  }
  return INTERNAL;
}

/** Nest reports an unreadable path and an unreadable body with the same class; only the cause's message differs. */
function malformed(error: unknown): DescribedError {
  const isPath = /\bur[il]\b/i.test(String(property(error, 'message')));
  if (isPath) return unreadable('path');
  const message = 'Request body must be valid JSON';
  return { status: 400, error: message, errorCode: 'MALFORMED_JSON', details: [{ field: 'body', message }] };
}
