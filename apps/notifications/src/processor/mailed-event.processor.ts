import { Injectable } from '@nestjs/common';
import type { PayloadOf } from '@freelance/contracts';
import { TOPICS } from '@freelance/manifest';
import { EventPublisher, type MessageContext } from '@freelance/messaging';
import { Announcer } from '../announcement/announcer';
import { requestMail } from '../delivery/mail-requested';
import { MAIL_TABLE, type MailedEvent, type RecipientRule, type WelcomeRule } from '../mail/mail-table';

type Handlers<Type extends MailedEvent> = {
  readonly [Each in Type]: (event: PayloadOf<Each>, context: MessageContext) => Promise<void>;
};

/** Sends the messages that the mail table requires for an event. A repeat sends the same ones, with the same ids. */
@Injectable()
export class MailedEventProcessor {
  constructor(
    private readonly publisher: EventPublisher,
    private readonly announcer: Announcer,
  ) {}

  /** One handler for each of these types. All are the same: they use the rows of the mail table. */
  handlersOf<Type extends MailedEvent>(types: readonly Type[]): Handlers<Type> {
    const handlers = types.map((type) => [type, this.process.bind(this, type)]);
    return Object.fromEntries(handlers) as Handlers<Type>;
  }

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
    rule: RecipientRule<Event> | WelcomeRule<Event>,
    event: Event,
    context: MessageContext,
  ): Promise<void> {
    if (rule.when && !rule.when(event)) return;
    const to = rule.to(event);
    const request =
      'facts' in rule
        ? requestMail(context, to, rule.mail, rule.facts(event))
        : requestMail(context, to, rule.mail, event);
    await this.publisher.publish(TOPICS.jobNotifications, request, context);
  }
}
