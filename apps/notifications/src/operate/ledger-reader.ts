import { Injectable } from '@nestjs/common';
import {
  type LedgerPage,
  mailAddress,
  type MailsOfUser,
  type MailUser,
  type SubscriptionState,
} from '@freelance/contracts';
import type { LedgerKey } from '../delivery/ledger';
import { LedgerRepository } from '../delivery/ledger.repository';
import { UserDirectory } from '../user/user-directory';
import type { Subscription } from '../subscription/subscription';
import { SubscriptionRepository } from '../subscription/subscription.repository';
import type { Unsubscription } from '../subscription/unsubscription';
import { UnsubscriptionRepository } from '../subscription/unsubscription.repository';
import { mailStateOf } from './mail-state';

/** Newest mails in one answer. */
const MAILS = 200;
/** Subscriptions, and ended subscriptions, in one answer. */
const SUBSCRIPTIONS = 100;

/** As the jobs service limits a page of the check. */
const ROWS_CHECKED = 50;

export interface MailsQuery {
  userId: string;
  jobId?: string;
  eventId?: string;
  since?: string;
}

/** What the tables say about the mails of a user. */
@Injectable()
export class LedgerReader {
  constructor(
    private readonly ledger: LedgerRepository,
    private readonly users: UserDirectory,
    private readonly subscriptions: SubscriptionRepository,
    private readonly unsubscriptions: UnsubscriptionRepository,
  ) {}

  async mailsOf({ userId, jobId, eventId, since }: MailsQuery): Promise<MailsOfUser> {
    const prefix = eventId ?? (jobId === undefined ? undefined : `${jobId}-`);
    const [user, { rows, more }, subscriptions] = await Promise.all([
      this.user(userId),
      this.ledger.listOf(userId, {
        ...(prefix === undefined ? {} : { eventIdPrefix: prefix }),
        ...(since === undefined ? {} : { since }),
      }),
      this.subscriptionsOf(userId),
    ]);
    const newest = rows
      .filter((row) => eventId === undefined || row.eventId === eventId)
      .sort((a, b) => b.createdAt.localeCompare(a.createdAt));
    return {
      userId,
      user,
      mails: newest.slice(0, MAILS).map(mailStateOf),
      more: more || newest.length > MAILS,
      subscriptions,
    };
  }

  /** A page of the whole ledger, for a check. @param after `next` of the page before */
  async page(after: string | undefined): Promise<LedgerPage> {
    const { rows, next } = await this.ledger.page(after === undefined ? null : keyOf(after), ROWS_CHECKED);
    return {
      table: this.ledger.table,
      rows: rows.map(({ userId, eventId, eventTime = null, createdAt }) => ({ userId, eventId, eventTime, createdAt })),
      next: next && positionOf(next),
    };
  }

  async user(userId: string): Promise<MailUser> {
    const user = await this.users.find(userId);
    return { isKnown: user !== undefined, hasValidAddress: mailAddress(user?.email) !== undefined };
  }

  async subscription(categoryId: string, userId: string): Promise<SubscriptionState> {
    const [subscription, unsubscription] = await Promise.all([
      this.subscriptions.find(categoryId, userId),
      this.unsubscriptions.find(categoryId, userId),
    ]);
    return subscriptionStateOf(categoryId, subscription, unsubscription);
  }

  private async subscriptionsOf(userId: string): Promise<SubscriptionState[]> {
    const [present, ended] = await Promise.all([
      this.subscriptions.listOf(userId, SUBSCRIPTIONS, undefined),
      this.unsubscriptions.listOf(userId, SUBSCRIPTIONS),
    ]);
    const presentOf = new Map(present.rows.map((row) => [row.categoryId, row]));
    const endedOf = new Map(ended.map((row) => [row.categoryId, row]));
    return [...new Set([...presentOf.keys(), ...endedOf.keys()])]
      .sort()
      .map((categoryId) => subscriptionStateOf(categoryId, presentOf.get(categoryId), endedOf.get(categoryId)));
  }
}

/** The subscription counts when there are both: the user has subscribed again. */
function subscriptionStateOf(
  categoryId: string,
  subscription: Subscription | undefined,
  ended: Unsubscription | undefined,
): SubscriptionState {
  const left = { leftAt: ended?.at ?? null, leftBy: ended?.by ?? null, leftRequestId: ended?.requestId ?? null };
  if (subscription) return { categoryId, state: 'subscribed', since: subscription.createdAt, ...left };
  return { categoryId, state: ended ? 'left' : 'never', since: ended?.since ?? null, ...left };
}

/** An event id has no slash; a user id can have one. */
const positionOf = ({ userId, eventId }: LedgerKey): string => `${userId}/${eventId}`;

function keyOf(position: string): LedgerKey {
  const end = position.lastIndexOf('/');
  return { userId: position.slice(0, end), eventId: position.slice(end + 1) };
}
