import { Injectable } from '@nestjs/common';
import { mailAddress, type UnwantedMail, type WithheldMail } from '@freelance/contracts';
import { PoisonMessageError } from '@freelance/messaging';
import { wordsFor } from '../locales/words';
import { type CheckedMail, checkMail, type Letter, MailFactsInvalidError } from '../mail/check-mail';
import { Links } from '../mail/links';
import { toMime } from '../mail/mime';
import { renderMail } from '../mail/render-mail';
import { NotificationsConfig } from '../notifications.config';
import { SubscriptionRepository } from '../subscription/subscription.repository';
import { UnsubscribeTokens } from '../unsubscribe/unsubscribe-tokens';
import type { MailRequested } from './mail-requested';
import { type User, UserDirectory } from '../user/user-directory';

export interface OutgoingMail {
  to: string;
  raw: Buffer;
}

/** The mail must not be sent. */
export interface NoMail {
  withheld: Extract<WithheldMail, 'unknown-user' | 'invalid-address' | UnwantedMail>;
  error: string;
}

/** Writes the mail that a message requests. */
@Injectable()
export class MailComposer {
  private readonly links: Links;

  constructor(
    private readonly users: UserDirectory,
    private readonly subscriptions: SubscriptionRepository,
    private readonly unsubscribeTokens: UnsubscribeTokens,
    private readonly config: NotificationsConfig,
  ) {
    this.links = new Links(config.WEB_BASE_URL);
  }

  /** @throws PoisonMessageError when no mail can be written from the request */
  async compose(request: MailRequested): Promise<OutgoingMail | NoMail> {
    const { recipientId: userId } = request;
    const mail = this.check(request);
    const [user, isWanted] = await Promise.all([this.users.find(userId), this.isWanted(mail, userId)]);
    if (!isWanted) return { withheld: 'unsubscribed', error: 'The user is not subscribed to the category any more' };
    if (!user) return { withheld: 'unknown-user', error: 'UsersTable does not have the user' };
    const letter = mail.letterTo(user);
    if (!letter) return { withheld: 'obsolete', error: 'The link in the mail is not valid any more' };
    const to = mailAddress(letter.address);
    if (to === undefined) return { withheld: 'invalid-address', error: 'The user has no valid address' };
    if (letter.needsProof && user.emailVerified === false)
      return { withheld: 'unverified', error: 'The user has not confirmed the address' };
    return { to, raw: await this.render(mail, letter, userId, user, to) };
  }

  private check({ kind, facts }: MailRequested): CheckedMail {
    try {
      return checkMail(kind, facts);
    } catch (error) {
      throw error instanceof MailFactsInvalidError ? new PoisonMessageError(error.message, 'invalid-detail') : error;
    }
  }

  /** Read again for each mail: minutes pass since the announcement, or an hour when SES is down. */
  private async isWanted({ categoryId }: CheckedMail, userId: string): Promise<boolean> {
    return categoryId === undefined || this.subscriptions.has(categoryId, userId);
  }

  private render({ categoryId }: CheckedMail, letter: Letter, userId: string, user: User, to: string): Promise<Buffer> {
    const unsubscribeUrl =
      categoryId === undefined ? undefined : this.links.unsubscribe(this.unsubscribeTokens.make(categoryId, userId));
    // A user cannot send words of their choice to the address of another person.
    const name = typeof user.name === 'string' && !letter.isToOther ? user.name : undefined;
    const words = wordsFor(user);
    return toMime({
      ...renderMail(letter.write(this.links, words), words, { name, unsubscribeUrl }),
      from: this.config.MAIL_FROM,
      to,
      unsubscribeUrl,
    });
  }
}
