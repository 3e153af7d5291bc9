import { isThrottlingError } from '@smithy/core/retry';
import { withoutSecrets } from '../logging';

/** An error of the AWS SDK. */
export interface SdkFault extends Error {
  code?: string;
  $metadata?: { httpStatusCode?: number; attempts?: number };
}

export interface CallFailure {
  /** A metric label. */
  errorType: string;
  reason: string;
}

/** Answers that the caller asked for: a write with a condition that does not hold. */
const EXPECTED = new Set(['ConditionalCheckFailedException']);

const TIMEOUTS = new Set(['TimeoutError', 'AbortError', 'RequestTimeout', 'RequestTimeoutException']);
const MISSING = new Set([
  'ResourceNotFoundException',
  'QueueDoesNotExist',
  'AWS.SimpleQueueService.NonExistentQueue',
  'NotFoundException',
]);

/** Errors of the connection, by Node's code. */
export const CONNECTION_FAULTS: Partial<Record<string, CallFailure>> = {
  ECONNREFUSED: { errorType: 'connection_refused', reason: 'connection refused' },
  ECONNRESET: { errorType: 'connection_lost', reason: 'connection lost' },
  EPIPE: { errorType: 'connection_lost', reason: 'connection lost' },
  ENOTFOUND: { errorType: 'host_not_found', reason: 'host not found' },
  EAI_AGAIN: { errorType: 'host_not_found', reason: 'host not found' },
  EHOSTUNREACH: { errorType: 'unreachable', reason: 'host unreachable' },
  ENETUNREACH: { errorType: 'unreachable', reason: 'network unreachable' },
};

export const isExpected = ({ name }: Error): boolean => EXPECTED.has(name);

/** @param ms that the call took, all tries included */
export function describeFailure(error: SdkFault, ms: number): CallFailure {
  const { name, code = '', message, $metadata: { httpStatusCode: status } = {} } = error;
  // First, because the SDK names a reset connection TimeoutError.
  const connectionFault = CONNECTION_FAULTS[code];
  if (connectionFault) return connectionFault;
  if (TIMEOUTS.has(name) || code === 'ETIMEDOUT') return { errorType: 'timeout', reason: timeoutIn(error, ms) };
  if (isThrottlingError(error as Parameters<typeof isThrottlingError>[0])) {
    return { errorType: 'throttled', reason: `throttled (${name})` };
  }
  const detail = withoutSecrets(message);
  if (name === 'CredentialsProviderError') return { errorType: 'no_credentials', reason: `no credentials: ${detail}` };
  if (status === 401 || status === 403) return { errorType: 'access_denied', reason: `access denied: ${detail}` };
  if (MISSING.has(name)) return { errorType: 'not_found', reason: 'does not exist' };
  if (status !== undefined && status >= 500) {
    return { errorType: 'server_error', reason: `answered ${status}: ${name}` };
  }
  return { errorType: name, reason: name === 'Error' ? `${detail}` : `${name}: ${detail}` };
}

/** The time limit that was exceeded, else the time that the whole call took. */
function timeoutIn({ name, message }: Error, ms: number): string {
  const limit = name === 'TimeoutError' ? /(\d+) ms/.exec(message)?.[1] : undefined;
  const what = /establish/.test(message) ? 'no connection' : 'no answer';
  return `${what} in ${limit ?? Math.round(ms)} ms`;
}
