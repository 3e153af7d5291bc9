import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { refuseUnlessKnown } from '@freelance/service';
import type { Job } from './domain/job';
import { ownerView } from './job-views';

/** What has to hold for the job that a command finds. @throws PreconditionFailedError */
export type Precondition = (job: Job, now: Date) => void;

export const NO_PRECONDITION: Precondition = () => undefined;

const ifMatchOf = (context: ExecutionContext): string | undefined =>
  context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];

/** Declared by `JobCommand`: `@Headers()` would make it a header that is required. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext) => ifMatchOf(context));

/** `If-Match` of an owner: the job must be one they have seen. */
export const OwnerPrecondition = createParamDecorator((_: unknown, context: ExecutionContext): Precondition => {
  const ifMatch = ifMatchOf(context);
  return (job, now) => refuseUnlessKnown(ifMatch, ownerView(job, now));
});
