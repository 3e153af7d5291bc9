import { Controller, Logger } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { consumerOf } from '@freelance/messaging';
import { Clock, RequestContext } from '@freelance/service';
import { attemptOf, type FeedbackKind } from '../delivery/ledger';
import { LedgerRepository } from '../delivery/ledger.repository';
import { mailFeedbackTotal, mailsTotal } from '../delivery/metrics';
import { MailFeedback } from './mail-feedback';

const PAYLOADS = { 'mail.bounced': MailFeedback, 'mail.complained': MailFeedback };

/** Queue `notifications-mail-events`. */
@ApiExcludeController()
@Controller()
export class MailEventsController extends consumerOf('mailEvents', PAYLOADS) {
  private readonly logger = new Logger(MailEventsController.name);

  constructor(
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {
    super({
      'mail.bounced': (feedback) =>
        feedback.isSuppressed
          ? this.record('suppression', feedback, 'Mail was suppressed')
          : this.record('bounce', feedback, 'Mail came back'),
      'mail.complained': (feedback) => this.record('complaint', feedback, 'Mail was complained about'),
    });
  }

  /** Only recorded: the suppression list of the SES account prevents further mail to the address. */
  private async record(kind: FeedbackKind, feedback: MailFeedback, words: string): Promise<void> {
    const { userId, eventId, sesMessageId, at, reason } = feedback;
    const row = await this.ledger.addFeedback(
      { userId, eventId },
      kind,
      { sesMessageId, at, reason },
      this.clock.now(),
    );
    if (!row) return;
    // SES reports hours later and knows no request: the lines below belong to the request that caused the mail.
    const { requestId } = attemptOf(row, sesMessageId) ?? {};
    if (requestId !== undefined) RequestContext.continueRequest(requestId);
    mailFeedbackTotal.inc({ kind });
    if (kind === 'suppression') mailsTotal.inc({ kind: row.kind, outcome: 'suppressed' });
    this.logger.warn({ userId, eventId, kind: row.kind, sesMessageId, reason }, words);
  }
}
