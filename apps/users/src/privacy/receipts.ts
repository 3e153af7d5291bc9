import { Injectable } from '@nestjs/common';
import type { MailsOfUser } from '@freelance/contracts';
import { SignedReads } from '../calls/signed-reads';
import { UsersConfig } from '../users.config';

const TIMEOUT_MS = 2_000;

/** States of a mail after which nothing more is sent. */
const UNDER_WAY: readonly string[] = ['sending', 'failed'];

/** What became of the last mail to a user. */
@Injectable()
export class Receipts {
  constructor(
    private readonly config: UsersConfig,
    private readonly reads: SignedReads,
  ) {}

  /** Whether the mail was sent or never will be. False also when notifications does not answer. */
  async isSettled(pseudonym: string, eventId: string): Promise<boolean> {
    const query = new URLSearchParams({ userId: pseudonym, eventId });
    const path = `/ops/mails?${query.toString()}`;
    const answer = await this.reads.get({ origin: this.config.NOTIFICATIONS_URL, path, timeoutMs: TIMEOUT_MS });
    if (answer?.status !== 200) return false;
    const { mails } = answer.body as MailsOfUser;
    return mails.some(({ state }) => !UNDER_WAY.includes(state));
  }
}
