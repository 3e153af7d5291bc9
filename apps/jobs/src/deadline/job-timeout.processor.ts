import { Controller } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { consumerOf } from '@freelance/messaging';
import { DeadlineMessage } from './deadline-message.dto';
import { DueJobsProcessor } from './due-jobs.processor';

/** Queue `JobTimeoutQueue`. */
@ApiExcludeController()
@Controller()
export class JobTimeoutProcessor extends consumerOf('jobTimeout', { 'job.timeout_due': DeadlineMessage }) {
  constructor(processor: DueJobsProcessor) {
    super({ 'job.timeout_due': (due) => processor.process(due) });
  }
}
