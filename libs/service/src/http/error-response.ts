import type { ErrorBody } from '@freelance/contracts';
import { preferredType } from './preferred-type';
import type { DescribedError } from '../errors/describe-error';

export interface ErrorResponse {
  status: number;
  headers: Record<string, string>;
  body: ErrorBody | ProblemDetails;
}

/** Problem details of RFC 9457, with the facts of the plain format as extensions. */
interface ProblemDetails {
  type: string;
  title: string;
  status: number;
  detail: string;
  errorCode: string;
  timestamp: string;
  requestId: string;
  details?: ErrorBody['details'];
}

const TITLES: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  408: 'Request Timeout',
  409: 'Conflict',
  412: 'Precondition Failed',
  413: 'Content Too Large',
  414: 'URI Too Long',
  415: 'Unsupported Media Type',
  417: 'Expectation Failed',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  431: 'Request Header Fields Too Large',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

/** The default first. */
const ERROR_TYPES = ['application/json', 'application/problem+json'] as const;

/** The error response in the format that the client prefers: the platform's own, or problem details as `Accept` says. */
export function errorResponse(
  described: DescribedError,
  facts: { requestId: string; now: Date; accept?: string | undefined },
): ErrorResponse {
  const { status, error, errorCode, details, retryAfterSeconds, challenge } = described;
  const shared = {
    errorCode,
    timestamp: facts.now.toISOString(),
    requestId: facts.requestId,
    ...(details ? { details } : {}),
  };
  const type = preferredType(facts.accept, ERROR_TYPES) ?? 'application/json';
  const asProblem = type === 'application/problem+json';
  return {
    status,
    headers: {
      'content-type': type,
      'cache-control': 'no-store',
      ...(retryAfterSeconds ? { 'retry-after': String(retryAfterSeconds) } : {}),
      ...(challenge ? { 'www-authenticate': challenge } : {}),
    },
    body: asProblem
      ? { type: 'about:blank', title: TITLES[status] ?? 'Error', status, detail: error, ...shared }
      : { error, ...shared },
  };
}
