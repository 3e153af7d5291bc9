import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { ApiExcludeController } from '@nestjs/swagger';
import { DeadlineMessage } from './deadline-message.dto';
import { DueJobsProcessor } from './due-jobs.processor';

/** Queue `JobTimeoutQueue`. */
@ApiExcludeController()
@Controller()
export class JobTimeoutProcessor {
  constructor(private readonly processor: DueJobsProcessor) {}

  @EventPattern('job.timeout_due')
  process(@Payload() due: DeadlineMessage): Promise<void> {
    return this.processor.process(due);
  }
}
