import { Injectable } from '@nestjs/common';
import { Identifier } from '@freelance/contracts';
import { QUEUES, SERVICES } from '@freelance/manifest';
import { createEnvelope, QueueSender } from '@freelance/messaging';
import { BusinessTime, RequestContext } from '@freelance/service';

export const PRIVACY_DUE = 'privacy.due';

/** The longest delay of a message that SQS allows. A scan finds what is due later. */
const LONGEST_DELAY_SECONDS = 900;

/** `privacy.due`: something is to be done for this request. */
export class PrivacyDue {
  @Identifier({ description: 'Id of the request' })
  requestId!: string;
}

/** Sends messages that arrive when something is due. Without them, the hourly scan does it. */
@Injectable()
export class PrivacyDueMessages {
  constructor(
    private readonly queues: QueueSender,
    private readonly time: BusinessTime,
  ) {}

  /** Does nothing when that is too far ahead for a queue. */
  async sendAt(requestId: string, instant: string): Promise<void> {
    const now = this.time.now();
    const delaySeconds = Math.max(0, Math.ceil((Date.parse(instant) - now.getTime()) / 1_000));
    if (delaySeconds > LONGEST_DELAY_SECONDS) return;
    const envelope = createEnvelope({
      id: `${requestId}/${instant}`,
      source: SERVICES.users.source,
      type: PRIVACY_DUE,
      time: now,
      detail: { requestId },
    });
    await this.queues.send(QUEUES.privacyAnswers, envelope, { ...RequestContext.facts(), delaySeconds });
  }
}
