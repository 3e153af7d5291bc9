import { Controller } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { payloadsOf } from '@freelance/contracts';
import { consumerOf, RetryLaterError } from '@freelance/messaging';
import { PrivacyAnswers } from './privacy-answers';
import { PRIVACY_DUE, PrivacyDue } from './privacy-due';
import { PrivacySteps } from './privacy-steps';

/** How soon a request that is due is looked at again, and the longest pause. */
const FIRST_PAUSE_SECONDS = 1;
const LONGEST_PAUSE_SECONDS = 120;
/** Then the scan goes on looking. */
const LOOKS = 10;

/** Queue `users-privacy-events`: what the services have done, and what is due. */
@ApiExcludeController()
@Controller()
export class PrivacyEventsController extends consumerOf('privacyAnswers', {
  ...payloadsOf(['privacy.part_done']),
  [PRIVACY_DUE]: PrivacyDue,
}) {
  constructor(answers: PrivacyAnswers, steps: PrivacySteps) {
    super({
      'privacy.part_done': async (detail) => void (await answers.take(detail)),
      'privacy.due': async ({ requestId }, { receiveCount }) => {
        const request = await steps.advance(requestId);
        // The last mail is on its way, or jobs did not answer.
        if (steps.isDue(request) && receiveCount <= LOOKS)
          throw new RetryLaterError(Math.min(FIRST_PAUSE_SECONDS * 2 ** (receiveCount - 1), LONGEST_PAUSE_SECONDS));
      },
    });
  }
}
