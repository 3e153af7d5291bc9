import { Injectable } from '@nestjs/common';
import type { JobEvents, JobEventType } from '@freelance/contracts';
import { TOPICS } from '@freelance/manifest';
import { EventPublisher, type MessageContext } from '@freelance/messaging';
import { Announcer } from '../announcement/announcer';
import { requestMail } from '../delivery/mail-requested';
import { MAIL_RULES, type PersonRule } from '../mail/mail-table';

/** Turns a job event into the messages that its rules ask for. Again and again the same ones, with the same ids. */
@Injectable()
export class JobEventProcessor {
  constructor(
    private readonly publisher: EventPublisher,
    private readonly announcer: Announcer,
  ) {}

  async process<Type extends JobEventType>(type: Type, event: JobEvents[Type], context: MessageContext): Promise<void> {
    const rules = MAIL_RULES[type];
    await Promise.all(
      rules.map(async (rule) => {
        if ('toSubscribers' in rule) await this.announcer.announce(rule.toSubscribers(event), context);
        else await this.request(rule, event, context);
      }),
    );
  }

  private async request<Event extends object>(
    { to, mail, when }: PersonRule<Event>,
    event: Event,
    context: MessageContext,
  ): Promise<void> {
    if (when && !when(event)) return;
    await this.publisher.publish(TOPICS.jobNotifications, requestMail(context, to(event), mail, event), context);
  }
}
