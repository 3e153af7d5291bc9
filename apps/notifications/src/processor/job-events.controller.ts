import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { ApiExcludeController } from '@nestjs/swagger';
import {
  JobApproved,
  JobChangesRequested,
  JobClaimed,
  JobCreated,
  JobExpired,
  JobExtended,
  JobRejected,
  JobRelisted,
  JobReminder,
  JobSubmitted,
  JobTimedOut,
  JobWithdrawn,
} from '@freelance/contracts';
import { MessageContext } from '@freelance/messaging';
import { JobEventProcessor } from './job-event.processor';

/** Queue `notifications-freelance-jobs-events`. */
@ApiExcludeController()
@Controller()
export class JobEventsController {
  constructor(private readonly processor: JobEventProcessor) {}

  @EventPattern('job.created')
  created(@Payload() event: JobCreated, @Ctx() context: MessageContext): Promise<void> {
    return this.processor.process('job.created', event, context);
  }

  @EventPattern('job.claimed')
  claimed(@Payload() event: JobClaimed, @Ctx() context: MessageContext): Promise<void> {
    return this.processor.process('job.claimed', event, context);
  }

  @EventPattern('job.submitted')
  submitted(@Payload() event: JobSubmitted, @Ctx() context: MessageContext): Promise<void> {
    return this.processor.process('job.submitted', event, context);
  }

  @EventPattern('job.approved')
  approved(@Payload() event: JobApproved, @Ctx() context: MessageContext): Promise<void> {
    return this.processor.process('job.approved', event, context);
  }

  @EventPattern('job.rejected')
  rejected(@Payload() event: JobRejected, @Ctx() context: MessageContext): Promise<void> {
    return this.processor.process('job.rejected', event, context);
  }

  @EventPattern('job.relisted')
  relisted(@Payload() event: JobRelisted, @Ctx() context: MessageContext): Promise<void> {
    return this.processor.process('job.relisted', event, context);
  }

  @EventPattern('job.expired')
  expired(@Payload() event: JobExpired, @Ctx() context: MessageContext): Promise<void> {
    return this.processor.process('job.expired', event, context);
  }

  @EventPattern('job.timedout')
  timedOut(@Payload() event: JobTimedOut, @Ctx() context: MessageContext): Promise<void> {
    return this.processor.process('job.timedout', event, context);
  }

  @EventPattern('job.reminder')
  reminder(@Payload() event: JobReminder, @Ctx() context: MessageContext): Promise<void> {
    return this.processor.process('job.reminder', event, context);
  }

  @EventPattern('job.extended')
  extended(@Payload() event: JobExtended, @Ctx() context: MessageContext): Promise<void> {
    return this.processor.process('job.extended', event, context);
  }

  @EventPattern('job.changes_requested')
  changesRequested(@Payload() event: JobChangesRequested, @Ctx() context: MessageContext): Promise<void> {
    return this.processor.process('job.changes_requested', event, context);
  }

  @EventPattern('job.withdrawn')
  withdrawn(@Payload() event: JobWithdrawn, @Ctx() context: MessageContext): Promise<void> {
    return this.processor.process('job.withdrawn', event, context);
  }
}
