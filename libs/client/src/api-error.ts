import type { components } from './generated/openapi.ts';

type ErrorBody = components['schemas']['ErrorDto'];
type Problem = components['schemas']['ProblemDto'];

/** The error codes known when this client was generated; a newer platform may send others. */
export type ErrorCode = ErrorBody['errorCode'];

/** The platform refused the request. `message` is its sentence for people. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  private constructor(
    message: string,
    readonly status: number,
    /** Stable. Missing when a proxy in front of the platform sent the response. */
    readonly errorCode: ErrorCode | undefined,
    /** The faults by field, if there are any. */
    readonly details: NonNullable<ErrorBody['details']>,
    /** Send it to the operators of the platform: every log line of the request carries it. */
    readonly requestId: string | undefined,
    readonly response: Response,
  ) {
    super(message);
  }

  /** Reads the whole body of the response. */
  static async from(response: Response): Promise<ApiError> {
    const { status, statusText, headers } = response;
    const body: Partial<ErrorBody & Problem> = /json/.test(headers.get('content-type') ?? '')
      ? ((await response.clone().json()) as ErrorBody | Problem)
      : {};
    const message = body.error ?? body.detail ?? `${status} ${statusText}`.trim();
    const requestId = body.requestId ?? headers.get('x-request-id') ?? undefined;
    return new ApiError(message, status, body.errorCode, body.details ?? [], requestId, response);
  }
}
