import type { components } from './generated/openapi.ts';

type ErrorBody = components['schemas']['ErrorDto'];
type Problem = components['schemas']['ProblemDto'];

/** Those documented when this client was made; a newer platform may know more. */
export type ErrorCode = ErrorBody['errorCode'];

/** The platform said no. Its sentence for people is the `message`. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  private constructor(
    message: string,
    readonly status: number,
    /** Stable. Missing when it was not the platform that answered but something in front of it. */
    readonly errorCode: ErrorCode | undefined,
    /** The faults by field, where there are any. */
    readonly details: NonNullable<ErrorBody['details']>,
    /** Tell it to whoever operates the platform: every log line of the request carries it. */
    readonly requestId: string | undefined,
    readonly response: Response,
  ) {
    super(message);
  }

  /** Reads the answer to its end. */
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
