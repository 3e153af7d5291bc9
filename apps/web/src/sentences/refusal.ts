import type { ApiError, ErrorCode } from '@freelance/client';

/** The server's answer to a call that it did not do. */
export interface Refusal {
  status: number;
  /** A newer platform may send codes that are not known here. */
  errorCode?: ErrorCode;
  /** The server's own sentence. */
  error: string;
  details: readonly { field: string; message: string }[];
  retryAfterSeconds?: number;
  requestId?: string;
}

export const refusalOf = ({ status, errorCode, message, details, requestId, response }: ApiError): Refusal => {
  const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN);
  return {
    status,
    ...(errorCode && { errorCode }),
    error: message,
    details,
    ...(Number.isFinite(retryAfter) && { retryAfterSeconds: retryAfter }),
    ...(requestId && { requestId }),
  };
};
