import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { RetryLaterError } from '@freelance/messaging';
import { Clock, crashPoint } from '@freelance/service';
import type { UnwantedMail, WithheldMail } from '@freelance/contracts';
import { isAbout, type Lease, type LedgerKey, type LedgerRow, type MailCause } from './ledger';
import { LedgerRepository } from './ledger.repository';
import { MailComposer, type OutgoingMail } from './mail-composer';
import { MailLog, type MailResult } from './mail-log';
import { MailsOfErasedUsers } from './mails-of-erased-users';
import type { MailRequested } from './mail-requested';
import { Mailer, MailNotAcceptedError, MailRejectedError } from './mailer';
import { mailTriesTotal } from './metrics';

/** The facts of a message; a `MessageContext` fits. */
interface DeliveryFacts {
  /** When the event happened that causes the mail. */
  time: string;
  requestId: string;
}

/** The words after `Notification delivery failed: `. */
const FAILURES: Partial<Record<WithheldMail, string>> & Record<Exclude<WithheldMail, UnwantedMail>, string> = {
  'unknown-user': 'Invalid email',
  'invalid-address': 'Invalid email',
  refused: 'Refused',
  suppressed: 'Suppressed',
};

@Injectable()
export class DeliveryService {
  private readonly logger = new Logger(DeliveryService.name);

  constructor(
    private readonly ledger: LedgerRepository,
    private readonly composer: MailComposer,
    private readonly mailer: Mailer,
    private readonly log: MailLog,
    private readonly clock: Clock,
    private readonly erased: MailsOfErasedUsers,
  ) {}

  /**
   * Sends the mail, unless it was sent or refused before, or the user has unsubscribed or was erased since the request.
   * @throws PoisonMessageError when no mail can be written from the request
   * @throws RetryLaterError while another consumer is sending it
   * @throws MailNotAcceptedError
   */
  async deliver(requested: MailRequested, { time: eventTime, requestId }: DeliveryFacts): Promise<void> {
    const startedAt = performance.now();
    const { request, withheld } = await this.erased.takeOut(requested);
    if (withheld !== undefined)
      return this.log.write(request, eventTime, startedAt, { outcome: 'erased', error: withheld });
    const { eventId, recipientId: userId, kind, isResent = false } = request;
    const tell = (result: MailResult) => this.log.write(request, eventTime, startedAt, result);
    // Before the lease, so that the lease is held only while the mail is sent.
    const mail = await this.composer.compose(request);
    const cause = { kind, eventTime };
    const key = { userId, eventId };
    const wanted = { ...cause, requestId, delayMs: this.log.delayMs(eventTime), isResent };
    const lease = await this.ledger.lease(key, wanted, randomUUID(), this.clock.now());
    if ('reason' in lease) {
      if (lease.reason === 'leased') throw new RetryLaterError(lease.secondsLeft);
      return tell(this.repeat(key, lease.row, cause));
    }
    const attempt = lease.attempt + 1;
    try {
      const result =
        'withheld' in mail ? await this.giveUp(lease, mail.withheld, mail.error) : await this.send(lease, mail);
      tell({ attempt, ...result });
    } catch (error) {
      if (error instanceof MailNotAcceptedError) tell({ attempt, outcome: 'failed', error: error.message });
      throw error;
    }
  }

  private repeat({ userId, eventId }: LedgerKey, row: LedgerRow, cause: MailCause): MailResult {
    if (isAbout(row, cause)) return { outcome: 'repeat' };
    const error =
      `The ledger has the mail ${row.kind} about an event of ${row.eventTime ?? 'an unknown time'} with this id, ` +
      `so the mail about the event of ${cause.eventTime} was not sent`;
    this.logger.error({ userId, eventId, conflict: true }, `Mail withheld: ${error}`);
    return { outcome: 'repeat', conflict: true, error };
  }

  private async send(lease: Lease, { to, raw }: OutgoingMail): Promise<MailResult> {
    let sesMessageId: string;
    try {
      sesMessageId = await this.mailer.send(lease, to, raw);
      mailTriesTotal.inc({ error_type: '' });
    } catch (error) {
      const isTyped = error instanceof MailRejectedError || error instanceof MailNotAcceptedError;
      mailTriesTotal.inc({ error_type: isTyped ? error.errorType : 'unknown' });
      if (error instanceof MailRejectedError) return this.giveUp(lease, error.withheld, error.message);
      const reason = error instanceof Error ? error.message : String(error);
      await this.ledger.finish(lease, { outcome: 'failed', error: reason }, this.clock.now());
      throw error;
    }
    crashPoint('after-mail');
    try {
      await this.ledger.finish(lease, { outcome: 'sent', sesMessageId }, this.clock.now());
    } catch (error) {
      // Do not throw: the message would be retried, and the mail sent again.
      this.logger.error({ err: error, ...lease, sesMessageId }, 'Mail was sent, but the ledger does not say so');
    }
    return { outcome: 'sent', sesMessageId };
  }

  private async giveUp(lease: Lease, withheld: WithheldMail, error: string): Promise<MailResult> {
    const { userId, eventId } = lease;
    // Operators search the logs for this sentence.
    const failure = FAILURES[withheld];
    if (failure !== undefined) this.logger.warn({ userId, eventId }, `Notification delivery failed: ${failure}`);
    await this.ledger.finish(lease, { outcome: 'failed', error, withheld }, this.clock.now());
    return { outcome: withheld, error };
  }
}
