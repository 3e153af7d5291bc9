import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { ApiExcludeController } from '@nestjs/swagger';
import { JobApproved, JobClaimed, JobCreated, JobRejected, JobSubmitted } from '@freelance/contracts';
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
}
