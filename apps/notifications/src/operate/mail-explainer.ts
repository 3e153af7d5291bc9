import { Injectable } from '@nestjs/common';
import pLimit from 'p-limit';
import {
  type AnnouncedMails,
  type EventOfMails,
  type ExplainedEvent,
  type ExplainedMails,
  type ExplainMails,
  type MailVerdict,
  userIdOf,
} from '@freelance/contracts';
import { QUEUES } from '@freelance/manifest';
import { MessagingConfig, retryDelaySeconds } from '@freelance/messaging';
import { withheldBecause } from '../delivery/ledger';
import { LedgerRepository } from '../delivery/ledger.repository';
import { type CausedMail, causedMails, mailTo } from '../mail/caused-mails';
import { SubscriptionRepository } from '../subscription/subscription.repository';
import { LedgerReader } from './ledger-reader';
import { mailStateOf } from './mail-state';
import { verdictOf } from './verdict-of';

/** Subscribers of a category whose mails one answer counts. */
const SUBSCRIBERS = 100;
const READS_AT_ONCE = 25;

type PlatformFacts = Pick<ExplainMails, 'inOutbox' | 'deadLetters' | 'waiting'>;

/** Says of each mail that an event causes why it came, or did not come. */
@Injectable()
export class MailExplainer {
  constructor(
    private readonly ledger: LedgerRepository,
    private readonly reader: LedgerReader,
    private readonly subscriptions: SubscriptionRepository,
    private readonly config: MessagingConfig,
  ) {}

  async explain({ userId, events, ...facts }: ExplainMails): Promise<ExplainedMails> {
    const [user, explained] = await Promise.all([
      userId === undefined ? null : this.reader.user(userId),
      Promise.all(events.map((event) => this.explainEvent(event, userId, facts))),
    ]);
    return { user, events: explained };
  }

  private async explainEvent(
    event: EventOfMails,
    userId: string | undefined,
    facts: PlatformFacts,
  ): Promise<ExplainedEvent> {
    const { id, type, time } = event;
    const caused = causedMails(type, event.detail);
    const described = { eventId: id, type, time };
    if (userId !== undefined) {
      const mails = [await this.explainMail(event, userId, mailTo(userId, caused), facts)];
      return { ...described, mails, announcement: null };
    }
    const [mails, [announcement = null]] = await Promise.all([
      Promise.all(
        caused.flatMap((mail) =>
          'userId' in mail.recipient ? [this.explainMail(event, mail.recipient.userId, mail, facts)] : [],
        ),
      ),
      Promise.all(
        caused.flatMap((mail) =>
          'subscribersOf' in mail.recipient ? [this.count(event, mail, mail.recipient, facts)] : [],
        ),
      ),
    ]);
    return { ...described, mails, announcement };
  }

  private async count(
    event: EventOfMails,
    caused: CausedMail,
    { subscribersOf, except }: { subscribersOf: string; except: string },
    facts: PlatformFacts,
  ): Promise<AnnouncedMails> {
    const userIds = await this.subscriptions.subscribersOf(subscribersOf, SUBSCRIBERS, null);
    const subscribers = userIds.filter((userId) => userId !== except);
    const fewAtOnce = pLimit(READS_AT_ONCE);
    const mails = await Promise.all(
      subscribers.map((userId) => fewAtOnce(() => this.explainMail(event, userId, caused, facts))),
    );
    const verdicts: AnnouncedMails['verdicts'] = {};
    for (const { verdict } of mails) verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
    return {
      categoryId: subscribersOf,
      kind: caused.mail.name,
      subscribers: subscribers.length,
      more: userIds.length === SUBSCRIBERS,
      verdicts,
    };
  }

  private async explainMail(
    event: EventOfMails,
    userId: string,
    caused: CausedMail | undefined,
    { inOutbox = [], deadLetters = [], waiting }: PlatformFacts,
  ): Promise<MailVerdict> {
    const categoryId = caused && 'subscribersOf' in caused.recipient ? caused.recipient.subscribersOf : undefined;
    const row = await this.ledger.find({ userId, eventId: event.id });
    const withheld = row && withheldBecause(row);
    const [user, subscription] = await Promise.all([
      withheld === 'unknown-user' || withheld === 'invalid-address' ? this.reader.user(userId) : undefined,
      categoryId !== undefined && (!row || withheld === 'unsubscribed')
        ? this.reader.subscription(categoryId, userId)
        : undefined,
    ]);
    const eventQueue = userIdOf(event.id) === undefined ? 'jobEvents' : 'userEvents';
    const queues = [eventQueue, 'deliveries', ...(categoryId === undefined ? [] : ['announcements'])];
    const found = verdictOf({
      event,
      userId,
      kind: caused?.mail.name,
      row,
      user,
      subscription,
      isInOutbox: inOutbox.includes(event.id),
      deadLetter: deadLetters.find(({ envelopeId }) => leadsTo(envelopeId, event.id, userId)),
      eventQueue,
      waiting: waiting && queues.reduce((sum, queue) => sum + (waiting[queue] ?? 0), 0),
      retries: {
        maxAttempts: QUEUES.deliveries.maxAttempts,
        delaySeconds: (attempt) => retryDelaySeconds(QUEUES.deliveries, attempt, 0, this.config.RETRY_TIME_DIVISOR),
      },
    });
    return { userId, kind: caused?.mail.name ?? null, mail: row ? mailStateOf(row) : null, ...found };
  }
}

/** The event itself, a page of its announcement, or the request of this mail. */
const leadsTo = (envelopeId: string, eventId: string, userId: string): boolean =>
  envelopeId === eventId || envelopeId === `${eventId}/${userId}` || envelopeId.startsWith(`${eventId}/after/`);
