import { Controller } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { consumerOf } from '@freelance/messaging';
import { DeadlineMessage } from './deadline-message.dto';
import { DueJobsProcessor } from './due-jobs.processor';

/** Queue `JobExpiryQueue`. */
@ApiExcludeController()
@Controller()
export class JobExpiryProcessor extends consumerOf('jobExpiry', { 'job.expiry_due': DeadlineMessage }) {
  constructor(processor: DueJobsProcessor) {
    super({ 'job.expiry_due': (due) => processor.process(due) });
  }
}
