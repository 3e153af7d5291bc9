import { Injectable } from '@nestjs/common';
import type { PayloadOf } from '@freelance/contracts';
import { TOPICS } from '@freelance/manifest';
import { EventPublisher, type MessageContext } from '@freelance/messaging';
import { Announcer } from '../announcement/announcer';
import { requestMail } from '../delivery/mail-requested';
import { MAIL_TABLE, type MailedEvent, type RecipientRule } from '../mail/mail-table';

type Handlers = { readonly [Type in MailedEvent]: (event: PayloadOf<Type>, context: MessageContext) => Promise<void> };

/** Sends the messages that the mail table requires for a job event. A repeat sends the same ones, with the same ids. */
@Injectable()
export class JobEventProcessor {
  /** One handler for each event type. All are the same: they use the rows of the mail table. */
  readonly handlers = Object.fromEntries(
    Object.keys(MAIL_TABLE).map((type) => [type, this.process.bind(this, type as MailedEvent)]),
  ) as Handlers;

  constructor(
    private readonly publisher: EventPublisher,
    private readonly announcer: Announcer,
  ) {}

  async process<Type extends MailedEvent>(type: Type, event: PayloadOf<Type>, context: MessageContext): Promise<void> {
    const rules = MAIL_TABLE[type];
    await Promise.all(
      rules.map(async (rule) => {
        if ('toSubscribers' in rule) await this.announcer.announce(rule.toSubscribers(event), context);
        else await this.request(rule, event, context);
      }),
    );
  }

  private async request<Event extends object>(
    { to, mail, when }: RecipientRule<Event>,
    event: Event,
    context: MessageContext,
  ): Promise<void> {
    if (when && !when(event)) return;
    await this.publisher.publish(TOPICS.jobNotifications, requestMail(context, to(event), mail, event), context);
  }
}
