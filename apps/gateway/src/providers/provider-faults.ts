import { AuthorizationResponseError, ResponseBodyError } from 'openid-client';
import { ServiceUnavailableError } from '@freelance/service';

/** Codes of connections that were never made: the provider has not received the request. */
const NOT_REACHED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** `refused`: the provider says no. `no-answer`: it may have received the request. `wrong`: its answer is not valid. */
export type ProviderFault = 'refused' | 'not-reached' | 'no-answer' | 'wrong';

export class ProviderError extends Error {
  constructor(
    readonly fault: ProviderFault,
    options: ErrorOptions,
  ) {
    super(`The provider: ${fault}`, options);
  }
}

/** What the client library's error means. */
export function faultOf(error: unknown): ProviderFault {
  if (error instanceof ProviderError) return error.fault;
  if (error instanceof AuthorizationResponseError) return 'refused';
  if (error instanceof ResponseBodyError) return error.status >= 500 ? 'no-answer' : refusalIn(error);
  // The keys could not be had: the tokens cannot be verified now.
  if (error instanceof ServiceUnavailableError) return 'no-answer';
  const { code, cause } = error as { code?: string; cause?: unknown };
  if (NOT_REACHED.has(innermostCode(error) ?? '')) return 'not-reached';
  const status = (cause as { status?: number } | undefined)?.status;
  const isFailure = code === 'OAUTH_TIMEOUT' || code === 'OAUTH_ABORT' || error instanceof TypeError;
  return isFailure || (status !== undefined && status >= 500) ? 'no-answer' : 'wrong';
}

const refusalIn = ({ error }: ResponseBodyError): ProviderFault => (error === 'invalid_grant' ? 'refused' : 'wrong');

/** `fetch` wraps the error of the connection. */
function innermostCode(error: unknown): string | undefined {
  const { code, cause } = error as { code?: string; cause?: unknown };
  return (typeof cause === 'object' && cause !== null ? innermostCode(cause) : undefined) ?? code;
}
