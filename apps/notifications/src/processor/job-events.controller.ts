import { Controller } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { payloadsOf } from '@freelance/contracts';
import { QUEUES } from '@freelance/manifest';
import { consumerOf } from '@freelance/messaging';
import { MailedEventProcessor } from './mailed-event.processor';

/** Queue `notifications-freelance-jobs-events`. */
@ApiExcludeController()
@Controller()
export class JobEventsController extends consumerOf('jobEvents', payloadsOf(QUEUES.jobEvents.messages)) {
  constructor(processor: MailedEventProcessor) {
    super(processor.handlersOf(QUEUES.jobEvents.messages));
  }
}
