import {
  applyDecorators,
  createParamDecorator,
  type ExecutionContext,
  HttpCode,
  Post,
  type Type,
} from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { commandSegment, type JobCommand as CommandName } from '@freelance/contracts';
import { ApiErrors, type Caller, callerOf } from '@freelance/service';

interface JobCommandOptions {
  operationId: string;
  summary: string;
  answer: Type;
  /** Set when every field of the body is optional, so that the body is optional too. */
  optionalBody?: Type;
}

/** Route of a command on one job: `POST {segment}/:jobId`, answered with 200, and the errors that every command can have. */
export const JobCommand = (command: CommandName, { operationId, summary, answer, optionalBody }: JobCommandOptions) =>
  applyDecorators(
    Post(`${commandSegment(command)}/:jobId`),
    HttpCode(200),
    ApiOperation({ operationId, summary }),
    ...(optionalBody ? [ApiBody({ type: optionalBody, required: false })] : []),
    ApiParam({ name: 'jobId', type: String }),
    ApiHeader({
      name: 'If-Match',
      required: false,
      description: "ETags of the caller's view that the command applies to. 412 if the current view has another ETag",
      schema: { type: 'string' },
    }),
    ApiOkResponse({ type: answer }),
    ApiErrors(400, 401, 403, 404, 409, 412, 413, 415),
  );

/** What every route of `JobCommand` takes from the request, besides the body. */
export interface CommandRequest {
  caller: Caller;
  jobId: string;
  ifMatch: string | undefined;
}

/** The `CommandRequest` of a route. `JobCommand` documents it. */
export const CommandInput = createParamDecorator((_: unknown, context: ExecutionContext): CommandRequest => {
  const { params, headers } = context.switchToHttp().getRequest<FastifyRequest<{ Params: { jobId: string } }>>();
  return { caller: callerOf(context), jobId: params.jobId, ifMatch: headers['if-match'] };
});
