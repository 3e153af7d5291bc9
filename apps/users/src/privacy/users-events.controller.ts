import { Controller } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { payloadsOf } from '@freelance/contracts';
import { QUEUES } from '@freelance/manifest';
import { consumerOf } from '@freelance/messaging';
import { PrivacyRequests } from '@freelance/privacy';

/** Queue `users-users-events`: what this service is to export or to erase, as every service with personal data. */
@ApiExcludeController()
@Controller()
export class UsersEventsController extends consumerOf('ownUserEvents', payloadsOf(QUEUES.ownUserEvents.messages)) {
  constructor(requests: PrivacyRequests) {
    super(requests.handlers);
  }
}
