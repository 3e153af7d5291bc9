import { applyDecorators, HttpCode, Post, type Type } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { ApiErrors } from '@freelance/service';

interface JobCommandOptions {
  operationId: string;
  summary: string;
  answer: Type;
  /** Every field of the body is optional, so the body itself is. */
  optionalBody?: Type;
}

/** Route of a command on one job: `POST {name}/:jobId`, answered with 200, with the errors that each of them may give. */
export const JobCommand = (name: string, { operationId, summary, answer, optionalBody }: JobCommandOptions) =>
  applyDecorators(
    Post(`${name}/:jobId`),
    HttpCode(200),
    ApiOperation({ operationId, summary }),
    ...(optionalBody ? [ApiBody({ type: optionalBody, required: false })] : []),
    ApiHeader({
      name: 'If-Match',
      required: false,
      description: "ETags of the caller's view that the command applies to. 412 if the current view has another ETag",
      schema: { type: 'string' },
    }),
    ApiOkResponse({ type: answer }),
    ApiErrors(400, 401, 403, 404, 409, 412, 413, 415),
  );
