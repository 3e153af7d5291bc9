import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { mailAddress } from '@freelance/contracts';
import { PoisonMessageError, RetryLaterError } from '@freelance/messaging';
import { Clock, crashPoint } from '@freelance/service';
import { renderMail } from '../mail/render-mail';
import type { MailContent } from '../mail/mail-content';
import { Links } from '../mail/links';
import { toMime } from '../mail/mime';
import { MailFactsInvalidError, writeMail } from '../mail/write-mail';
import { NotificationsConfig } from '../notifications.config';
import { SubscriptionRepository } from '../subscription/subscription.repository';
import { UnsubscribeTokens } from '../unsubscribe/unsubscribe-tokens';
import type { Lease, LedgerKey } from './ledger';
import { LedgerRepository } from './ledger.repository';
import type { MailRequested } from './mail-requested';
import { Mailer, MailRejectedError } from './mailer';
import { type User, UserDirectory } from './user-directory';

interface OutgoingMail {
  to: string;
  raw: Buffer;
}

@Injectable()
export class DeliveryService {
  private readonly logger = new Logger(DeliveryService.name);
  private readonly links: Links;

  constructor(
    private readonly ledger: LedgerRepository,
    private readonly users: UserDirectory,
    private readonly subscriptions: SubscriptionRepository,
    private readonly mailer: Mailer,
    private readonly unsubscribeTokens: UnsubscribeTokens,
    private readonly config: NotificationsConfig,
    private readonly clock: Clock,
  ) {
    this.links = new Links(config.WEB_BASE_URL);
  }

  /**
   * Sends the mail, unless it was sent or refused before, or the user has unsubscribed since the request.
   * @throws PoisonMessageError when no mail can be written from the request
   * @throws RetryLaterError while another consumer is sending it
   * @throws MailNotAcceptedError
   */
  async deliver(request: MailRequested): Promise<void> {
    const { eventId, recipientId: userId, kind } = request;
    const content = this.write(request);
    const [user, isWanted] = await Promise.all([this.users.find(userId), this.isWanted(content, userId)]);
    if (!isWanted) {
      this.logger.debug({ userId, eventId }, 'Not told: unsubscribed since');
      return;
    }
    // Before the lease, so that the lease is held only while the mail is sent.
    const mail = await this.compose(content, userId, user);
    const lease = await this.lease({ userId, eventId }, request);
    if (!lease) return;
    if (!mail) return this.giveUp(lease, 'Invalid email', 'The user is unknown or has no valid address');
    const sesMessageId = await this.send(lease, mail);
    if (sesMessageId) this.logger.log({ userId, eventId, kind, sesMessageId }, 'Mail sent');
  }

  private write({ kind, facts }: MailRequested): MailContent {
    try {
      return writeMail(kind, facts, this.links);
    } catch (error) {
      throw error instanceof MailFactsInvalidError ? new PoisonMessageError(error.message, 'invalid-detail') : error;
    }
  }

  /** Read again for each mail: minutes pass since the announcement, or an hour when SES is down. */
  private async isWanted({ categoryId }: MailContent, userId: string): Promise<boolean> {
    return categoryId === undefined || this.subscriptions.has(categoryId, userId);
  }

  private async compose(
    content: MailContent,
    userId: string,
    user: User | undefined,
  ): Promise<OutgoingMail | undefined> {
    const to = mailAddress(user?.email);
    if (to === undefined) return undefined;
    const { categoryId } = content;
    const unsubscribeUrl =
      categoryId === undefined ? undefined : this.links.unsubscribe(this.unsubscribeTokens.make(categoryId, userId));
    const name = typeof user?.name === 'string' ? user.name : undefined;
    const raw = await toMime({
      ...renderMail(content, { name, unsubscribeUrl }),
      from: this.config.MAIL_FROM,
      to,
      unsubscribeUrl,
    });
    return { to, raw };
  }

  /** Undefined when the mail is settled. */
  private async lease(key: LedgerKey, { kind }: MailRequested): Promise<Lease | undefined> {
    const lease = await this.ledger.lease(key, kind, randomUUID(), this.clock.now());
    if (!('reason' in lease)) return lease;
    if (lease.reason === 'settled') return undefined;
    throw new RetryLaterError(lease.secondsLeft);
  }

  /** The SES message id; undefined when SES refuses the mail. */
  private async send(lease: Lease, { to, raw }: OutgoingMail): Promise<string | undefined> {
    let sesMessageId: string;
    try {
      sesMessageId = await this.mailer.send(lease, to, raw);
    } catch (error) {
      if (error instanceof MailRejectedError) {
        await this.giveUp(lease, error.isAddressInvalid ? 'Invalid email' : 'Refused', error.message);
        return undefined;
      }
      const reason = error instanceof Error ? error.message : String(error);
      await this.ledger.finish(lease, { outcome: 'failed', error: reason, retryable: true }, this.clock.now());
      throw error;
    }
    crashPoint('after-mail');
    try {
      await this.ledger.finish(lease, { outcome: 'sent', sesMessageId }, this.clock.now());
    } catch (error) {
      // Do not throw: the message would be retried, and the mail sent again.
      this.logger.error({ err: error, ...lease, sesMessageId }, 'Mail was sent, but the ledger does not say so');
    }
    return sesMessageId;
  }

  private async giveUp(lease: Lease, reason: string, error: string): Promise<void> {
    const { userId, eventId } = lease;
    // Operators search the logs for this sentence.
    this.logger.warn({ userId, eventId }, `Notification delivery failed: ${reason}`);
    await this.ledger.finish(lease, { outcome: 'failed', error, retryable: false }, this.clock.now());
  }
}
