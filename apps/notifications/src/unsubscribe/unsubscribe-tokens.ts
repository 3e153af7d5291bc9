import { Injectable } from '@nestjs/common';
import { SignedTokens } from '@freelance/service';
import { NotificationsConfig } from '../notifications.config';
import { UnsubscribeLinkInvalidError } from './unsubscribe.errors';

const PURPOSE = 'unsubscribe';

/**
 * Tokens that allow the recipient of a mail to unsubscribe without a sign-in. They never expire: links in old mails
 * must work, and a token can only end one user's mail about one category.
 */
@Injectable()
export class UnsubscribeTokens {
  private readonly tokens: SignedTokens;

  constructor(config: NotificationsConfig) {
    this.tokens = new SignedTokens(config.LINK_SIGNING_KEY);
  }

  make(categoryId: string, userId: string): string {
    return this.tokens.sign(PURPOSE, JSON.stringify([categoryId, userId]));
  }

  /** @throws UnsubscribeLinkInvalidError for every token that `make` did not return */
  open(token: string): { categoryId: string; userId: string } {
    const payload = this.tokens.open(PURPOSE, token);
    if (payload === undefined) throw new UnsubscribeLinkInvalidError();
    const [categoryId, userId] = JSON.parse(payload) as [string, string];
    return { categoryId, userId };
  }
}
