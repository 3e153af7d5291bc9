import { Injectable } from '@nestjs/common';
import type { PayloadOf } from '@freelance/contracts';
import { manifestOf, type PRIVACY_REQUESTS, type ServiceName, TOPICS } from '@freelance/manifest';
import { createEnvelope, EventPublisher, type MessageContext } from '@freelance/messaging';
import { Clock } from '@freelance/service';
import { type PrivacyPartDone, PrivacyParts } from './privacy-parts';

type RequestType = (typeof PRIVACY_REQUESTS)[number];

/** Handlers of the messages that request a part; the consumer of the app's queue uses them. */
@Injectable()
export class PrivacyRequests {
  readonly handlers: {
    readonly [Type in RequestType]: (request: PayloadOf<Type>, context: MessageContext) => Promise<void>;
  } = {
    'user.export_requested': async (request, context) => this.answer(await this.parts.export(request), context),
    'user.erasing': async ({ sequence: _, ...request }, context) =>
      this.answer(await this.parts.erase(request), context),
  };

  constructor(
    private readonly app: ServiceName,
    private readonly parts: PrivacyParts,
    private readonly publisher: EventPublisher,
    private readonly clock: Clock,
  ) {}

  /** Published before the request is acknowledged, so no answer is lost; a repeated request publishes another answer. */
  private async answer(detail: PrivacyPartDone, context: MessageContext): Promise<void> {
    const envelope = createEnvelope({
      id: `${context.id}/${this.app}`,
      source: manifestOf(this.app).source,
      type: 'privacy.part_done',
      time: this.clock.now(),
      detail,
    });
    await this.publisher.publish(TOPICS.privacyEvents, envelope, context);
  }
}
