import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiProperty, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import type { ErrorBody } from '@freelance/contracts';

class FaultDto {
  @ApiProperty({ example: 'payAmount' })
  field!: string;

  @ApiProperty()
  message!: string;
}

export class ErrorDto implements ErrorBody {
  @ApiProperty({ description: 'Message for people: one sentence', example: 'Job not found' })
  error!: string;

  @ApiProperty({ description: 'Stable code for programs. docs/errors.md explains each code', example: 'JOB_NOT_FOUND' })
  errorCode!: string;

  @ApiProperty({ format: 'date-time' })
  timestamp!: string;

  @ApiProperty({
    description: 'Id of the request, as in the `X-Request-ID` header and in every log line of the request',
  })
  requestId!: string;

  @ApiProperty({
    type: [FaultDto],
    required: false,
    description: 'Only with status 400: each invalid field with a message',
  })
  details?: FaultDto[];
}

/** The same facts as RFC 9457, for clients that accept `application/problem+json`. */
export class ProblemDto {
  @ApiProperty({ example: 'about:blank' })
  type!: string;

  @ApiProperty({ example: 'Not Found' })
  title!: string;

  @ApiProperty({ type: 'integer', example: 404 })
  status!: number;

  @ApiProperty({ description: 'Message for people: one sentence', example: 'Job not found' })
  detail!: string;

  @ApiProperty({ description: 'Stable code for programs. docs/errors.md explains each code', example: 'JOB_NOT_FOUND' })
  errorCode!: string;

  @ApiProperty({ format: 'date-time' })
  timestamp!: string;

  @ApiProperty()
  requestId!: string;

  @ApiProperty({
    type: [FaultDto],
    required: false,
    description: 'Only with status 400: each invalid field with a message',
  })
  details?: FaultDto[];
}

const MEANING: Record<number, string> = {
  400: 'The request is invalid. `details` lists each invalid field',
  401: 'No user id, or no valid token',
  403: "The caller's role or ownership does not allow this",
  404: 'The resource does not exist',
  409: 'The current state does not allow this command. `errorCode` gives the reason',
  412: 'The current ETag is not among those in `If-Match`',
  413: 'The request body exceeds 100 kB',
  415: 'The request body is not JSON',
  429: 'Too many requests. Retry after `Retry-After` seconds',
  500: 'Unexpected error in the platform',
  503: 'A service is down or overloaded. Retry after `Retry-After` seconds',
  504: 'A service did not answer in time',
};

/** Errors that every route can return. */
const EVERYWHERE = [429, 500, 503, 504];

const AS_DATA = {
  'application/json': { schema: { $ref: getSchemaPath(ErrorDto) } },
  'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDto) } },
};
const AS_PAGE = { 'text/html': { schema: { type: 'string' } } };

const errorResponses = (statuses: readonly number[], isPage: (status: number) => boolean) =>
  applyDecorators(
    ApiExtraModels(ErrorDto, ProblemDto),
    ...[...statuses, ...EVERYWHERE].map((status) =>
      ApiResponse({
        status,
        description: MEANING[status] ?? 'Error',
        content: { ...AS_DATA, ...(isPage(status) ? AS_PAGE : {}) },
      }),
    ),
  );

/** Declares the error responses of a route. */
export const ApiErrors = (...statuses: number[]) => errorResponses(statuses, () => false);

/** The gateway's own errors are not pages. */
const TOLD_BY_SERVICES = [400, 500, 503];

/** Declares the error responses of a route that people open in a browser; the service sends its own errors as pages. */
export const ApiErrorPages = (...statuses: number[]) =>
  errorResponses(statuses, (status) => TOLD_BY_SERVICES.includes(status));
