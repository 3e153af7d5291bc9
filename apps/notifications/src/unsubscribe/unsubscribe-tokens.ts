import { Injectable } from '@nestjs/common';
import { SignedTokens } from '@freelance/service';
import { NotificationsConfig } from '../notifications.config';
import { UnsubscribeLinkInvalidError } from './unsubscribe.errors';

const PURPOSE = 'unsubscribe';

/**
 * What lets a mail's reader unsubscribe without a sign-in. A token never expires: old mail must go on working, and all
 * it can do is end one person's mail about one category.
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
