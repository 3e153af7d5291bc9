import { Controller } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { payloadsOf } from '@freelance/contracts';
import { QUEUES } from '@freelance/manifest';
import { consumerOf } from '@freelance/messaging';
import { PrivacyRequests } from '@freelance/privacy';
import { OpenJobs } from './open-jobs';

/** Queue `jobs-users-events`. */
@ApiExcludeController()
@Controller()
export class UserEventsController extends consumerOf('jobsUserEvents', payloadsOf(QUEUES.jobsUserEvents.messages)) {
  constructor(requests: PrivacyRequests, openJobs: OpenJobs) {
    super({
      ...requests.handlers,
      // A message that comes late, after the user called the erasure off, must not cancel jobs that are newer than it.
      'user.erasure_requested': async ({ userId }, { time }) => {
        await openJobs.cancelAll(userId, time);
      },
    });
  }
}
