import { Controller } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { payloadsOf } from '@freelance/contracts';
import { QUEUES } from '@freelance/manifest';
import { consumerOf } from '@freelance/messaging';
import { PrivacyRequests } from '@freelance/privacy';

/** Queue `jobs-users-events`. */
@ApiExcludeController()
@Controller()
export class UserEventsController extends consumerOf('jobsUserEvents', payloadsOf(QUEUES.jobsUserEvents.messages)) {
  constructor(requests: PrivacyRequests) {
    super(requests.handlers);
  }
}
