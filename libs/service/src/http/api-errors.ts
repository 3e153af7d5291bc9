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
  @ApiProperty({ description: 'One clear sentence', example: 'Job not found' })
  error!: string;

  @ApiProperty({ description: 'Stable code', example: 'JOB_NOT_FOUND' })
  errorCode!: string;

  @ApiProperty({ format: 'date-time' })
  timestamp!: string;

  @ApiProperty({ description: 'Also in X-Request-ID and in every log line of the request' })
  requestId!: string;

  @ApiProperty({ type: [FaultDto], required: false, description: '400 only: the faults by field' })
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

  @ApiProperty({ description: 'One clear sentence', example: 'Job not found' })
  detail!: string;

  @ApiProperty({ description: 'Stable code', example: 'JOB_NOT_FOUND' })
  errorCode!: string;

  @ApiProperty({ format: 'date-time' })
  timestamp!: string;

  @ApiProperty()
  requestId!: string;

  @ApiProperty({ type: [FaultDto], required: false, description: '400 only: the faults by field' })
  details?: FaultDto[];
}

const MEANING: Record<number, string> = {
  400: 'The request is not valid; `details` says what and where',
  401: 'No user id, or no token that is believed',
  403: 'The caller may not do this',
  404: 'No such thing',
  409: 'The state of things does not allow this',
  412: '`If-Match` names no tag of what is there now',
  413: 'Body over 100 kB',
  415: 'Body is not JSON',
  429: 'Too many requests; see Retry-After',
  500: 'Our fault',
  503: 'A service is down or has too much to do; see Retry-After',
  504: 'A service is slow',
};

/** What every route can answer, whatever it does. */
const EVERYWHERE = [429, 500, 503, 504];

const AS_DATA = {
  'application/json': { schema: { $ref: getSchemaPath(ErrorDto) } },
  'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDto) } },
};
const AS_PAGE = { 'text/html': { schema: { type: 'string' } } };

const errorAnswers = (statuses: readonly number[], isPage: (status: number) => boolean) =>
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

/** Declares the error answers of a route. */
export const ApiErrors = (...statuses: number[]) => errorAnswers(statuses, () => false);

/** What the gateway refuses is no page. */
const TOLD_BY_SERVICES = [400, 500, 503];

/** Declares the error answers of a route that people meet in a browser, where the service tells them on a page. */
export const ApiErrorPages = (...statuses: number[]) =>
  errorAnswers(statuses, (status) => TOLD_BY_SERVICES.includes(status));
