import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { ApiExcludeController } from '@nestjs/swagger';
import { DeadlineMessage } from './deadline-message.dto';
import { DueJobsProcessor } from './due-jobs.processor';

/** Queue `JobExpiryQueue`. */
@ApiExcludeController()
@Controller()
export class JobExpiryProcessor {
  constructor(private readonly processor: DueJobsProcessor) {}

  @EventPattern('job.expiry_due')
  process(@Payload() due: DeadlineMessage): Promise<void> {
    return this.processor.process(due);
  }
}
