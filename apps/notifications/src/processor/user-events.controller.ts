import { Controller } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { payloadsOf } from '@freelance/contracts';
import { QUEUES } from '@freelance/manifest';
import { consumerOf } from '@freelance/messaging';
import { MailedEventProcessor } from './mailed-event.processor';

/** Queue `notifications-users-events`. */
@ApiExcludeController()
@Controller()
export class UserEventsController extends consumerOf('userEvents', payloadsOf(QUEUES.userEvents.messages)) {
  constructor(processor: MailedEventProcessor) {
    super(processor.handlersOf('userEvents'));
  }
}
