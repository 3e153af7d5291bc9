import { Injectable } from '@nestjs/common';
import type { ChangeAnswer, ReplayEvent } from '@freelance/contracts';
import { MessageContext } from '@freelance/messaging';
import { RequestContext } from '@freelance/service';
import { type CausedMail, causedMails } from '../mail/caused-mails';
import { MailedEventProcessor } from '../processor/mailed-event.processor';
import { readJobEvent } from './read-job-event';

/** Processes a job event again. The ledger keeps each of its mails at one. */
@Injectable()
export class EventReplayer {
  constructor(private readonly processor: MailedEventProcessor) {}

  /** @throws ValidationFailedError when the event causes no mail */
  async replay({ envelope: given, apply = false }: ReplayEvent): Promise<ChangeAnswer> {
    const { envelope, type, detail } = readJobEvent(given);
    const mails = causedMails(type, detail).map(wordsFor);
    const plan = [
      `Process ${type} ${envelope.id} again, which requests ${mails.length === 0 ? 'no mail' : mails.join(' and ')}. ` +
        'Mails that the ledger has already are not sent again',
    ];
    if (!apply) return { applied: false, plan, done: [] };
    const context = new MessageContext({ envelope, queue: 'jobEvents', receiveCount: 1, ...RequestContext.facts() });
    await this.processor.process(type, detail, context);
    return { applied: true, plan, done: [`Processed ${type} ${envelope.id} again`] };
  }
}

const wordsFor = ({ mail, recipient }: CausedMail): string =>
  'userId' in recipient
    ? `${mail.name} to ${recipient.userId}`
    : `${mail.name} to the subscribers of ${recipient.subscribersOf}`;
