import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { ApiExcludeController } from '@nestjs/swagger';
import { DueJobsProcessor } from './due-jobs.processor';
import { JobDue } from './job-due';

/** Queue `JobTimeoutQueue`. */
@ApiExcludeController()
@Controller()
export class JobTimeoutProcessor {
  constructor(private readonly processor: DueJobsProcessor) {}

  @EventPattern('job.timeout_due')
  process(@Payload() due: JobDue): Promise<void> {
    return this.processor.process(due);
  }
}
