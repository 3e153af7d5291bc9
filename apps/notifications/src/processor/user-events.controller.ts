import { Controller } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { payloadsOf } from '@freelance/contracts';
import { MAILED_USER_EVENTS, QUEUES } from '@freelance/manifest';
import { consumerOf } from '@freelance/messaging';
import { PrivacyRequests } from '@freelance/privacy';
import { MailedEventProcessor } from './mailed-event.processor';

/** Queue `notifications-users-events`. */
@ApiExcludeController()
@Controller()
export class UserEventsController extends consumerOf('userEvents', payloadsOf(QUEUES.userEvents.messages)) {
  constructor(processor: MailedEventProcessor, privacy: PrivacyRequests) {
    super({ ...processor.handlersOf(MAILED_USER_EVENTS), ...privacy.handlers });
  }
}
