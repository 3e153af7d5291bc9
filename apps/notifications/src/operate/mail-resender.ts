import { Injectable } from '@nestjs/common';
import type { ChangeAnswer, ResendMail } from '@freelance/contracts';
import { QUEUES } from '@freelance/manifest';
import { QueueSender } from '@freelance/messaging';
import { Clock, RequestContext, ValidationFailedError } from '@freelance/service';
import { isSettled, type LedgerRow } from '../delivery/ledger';
import { LedgerRepository } from '../delivery/ledger.repository';
import { requestMail } from '../delivery/mail-requested';
import { type CausedMail, causedMails, mailTo } from '../mail/caused-mails';
import { LedgerReader } from './ledger-reader';
import { mailStateOf } from './mail-state';
import { readMailedEvent } from './read-mailed-event';

/** Sends the mail of an event to one of its recipients again. */
@Injectable()
export class MailResender {
  constructor(
    private readonly ledger: LedgerRepository,
    private readonly reader: LedgerReader,
    private readonly queues: QueueSender,
    private readonly clock: Clock,
  ) {}

  /** @throws ValidationFailedError when the event causes no mail to the user */
  async resend({ envelope, userId, apply = false }: ResendMail): Promise<ChangeAnswer> {
    const event = readMailedEvent(envelope);
    const { id, time } = event.envelope;
    const caused = mailTo(userId, causedMails(event.type, event.detail));
    if (!caused) throw refused(`${event.type} ${id} causes no mail to ${userId}`);
    await this.expectSubscription(caused, userId);
    const row = await this.ledger.find({ userId, eventId: id });
    const mail = `the mail ${caused.mail.name} about ${id} to ${userId}`;
    const plan = [`Request ${mail}: ${row ? pastOf(row) : 'it was never tried'}`];
    if (!apply) return { applied: false, plan, done: [] };

    if (row && isSettled(row) && !(await this.ledger.reopen(row, this.clock.now())))
      return { applied: true, plan, done: [`Nothing: another command has just requested ${mail}`] };
    // The ledger admits one mail for each time that it was opened, however many messages request it.
    const message = requestMail({ id, time }, userId, caused.mail, caused.facts());
    const again = { ...message, detail: { ...message.detail, isResent: true } };
    await this.queues.send(QUEUES.deliveries, again, RequestContext.facts());
    return { applied: true, plan, done: [`Requested ${mail}`] };
  }

  private async expectSubscription({ recipient }: CausedMail, userId: string): Promise<void> {
    if ('userId' in recipient) return;
    const { state, leftAt } = await this.reader.subscription(recipient.subscribersOf, userId);
    if (state === 'subscribed') return;
    const since = state === 'left' ? `: left at ${leftAt}` : '';
    throw refused(`${userId} is not subscribed to ${recipient.subscribersOf}${since}`);
  }
}

function pastOf(row: LedgerRow): string {
  const { state, tries, updatedAt } = mailStateOf(row);
  return `its state is ${state} since ${updatedAt}, after ${tries.length} ${tries.length === 1 ? 'try' : 'tries'}`;
}

const refused = (message: string) => new ValidationFailedError([{ field: 'userId', message }]);
