import {
  counted,
  type DeadLetterOfMails,
  type MailReport,
  type MailUser,
  type MailVerdictName,
  type SubscriptionState,
} from '@freelance/contracts';
import { type Attempt, isAbout, type LedgerRow, withheldBecause } from '../delivery/ledger';
import type { MailKind } from '../mail/mail-table';
import { latestReport } from './mail-state';

/** Everything that is known about the mail of one event to one user. */
export interface VerdictFacts {
  event: { id: string; time: string };
  userId: string;
  /** Undefined when the event causes no mail to the user. */
  kind: MailKind | undefined;
  row: LedgerRow | undefined;
  /** As the user is now; only for a row that says that the user had no address. */
  user: MailUser | undefined;
  /** Only for a mail to subscribers. */
  subscription: SubscriptionState | undefined;
  isInOutbox: boolean;
  deadLetter: DeadLetterOfMails | undefined;
  /** The queue that takes the event. */
  eventQueue: 'jobEvents' | 'userEvents';
  /** Messages in the queues that lead to the mail; undefined when not known. */
  waiting: number | undefined;
  /** Of the queue `deliveries`. */
  retries: { maxAttempts: number; delaySeconds: (attempt: number) => number };
}

export interface Verdict {
  verdict: MailVerdictName;
  sentence: string;
  advice: string | null;
  nextTryAt: string | null;
}

const verdict = (
  name: MailVerdictName,
  sentence: string,
  advice: string | null = null,
  nextTryAt: string | null = null,
) => ({
  verdict: name,
  sentence,
  advice,
  nextTryAt,
});

/** Why the mail came, or did not come, and what the operator can do. */
export function verdictOf(facts: VerdictFacts): Verdict {
  const { kind, row, event } = facts;
  if (kind === undefined) return verdict('no-mail', 'This event causes no mail to this user.');
  if (!row) return withoutRow(facts);
  if (!isAbout(row, { kind, eventTime: event.time })) return asRepeat(facts, row);
  const withheld = withheldBecause(row);
  if (withheld) return asWithheld(facts, row, withheld);
  if (row.status === 'sent') return asSent(facts, row);
  return asWaiting(facts, row);
}

function withoutRow({ event, isInOutbox, deadLetter, eventQueue, subscription, waiting }: VerdictFacts): Verdict {
  if (isInOutbox)
    return verdict(
      'in-outbox',
      'The event is stored, but it is not published yet.',
      'See docs/runbooks/OutboxStuck.md.',
    );
  if (deadLetter) return asDeadLetter(deadLetter, 'The message that leads to this mail was given up');
  if (subscription?.state === 'never')
    return verdict(
      'never-subscribed',
      `The user is not subscribed to ${subscription.categoryId} and has not left it within a year.`,
    );
  if (subscription?.state === 'left') return verdict('unsubscribed', leftSentence(subscription));
  if (subscription?.since && subscription.since > event.time)
    return verdict(
      'never-subscribed',
      `The user subscribed to ${subscription.categoryId} at ${subscription.since}, after the event.`,
    );
  if (waiting === 0)
    return verdict(
      'unprocessed',
      'The ledger has no mail, and no queue has a message that leads to one.',
      `Process the event again: ops replay ${event.id}`,
    );
  return verdict(
    'waiting',
    'The mail was not tried yet: a message waits in a queue.',
    `To handle what waits at once: ops nudge ${eventQueue}, ops nudge deliveries. If the queues are empty: ` +
      `ops replay ${event.id}`,
  );
}

const asRepeat = ({ event, userId }: VerdictFacts, row: LedgerRow): Verdict =>
  verdict(
    'repeat',
    `Withheld as a repeat: the ledger has the mail ${row.kind} about another event with the id ${event.id}, of ` +
      `${row.eventTime ?? 'an unknown time'}. The event of ${event.time} got the same id after a restore of JobsTable.`,
    resend('Send the mail', event.id, userId),
  );

function asWithheld(facts: VerdictFacts, row: LedgerRow, reason: NonNullable<LedgerRow['withheld']>): Verdict {
  const { event, userId, user, subscription } = facts;
  const error = row.attempts.at(-1)?.error ?? 'no reason is stored';
  // SES has reasons of its own; that of this service says the same as the sentence.
  const because = /no valid address/.test(error) ? '' : ` (${error})`;
  switch (reason) {
    case 'unknown-user':
      return user?.isKnown
        ? verdict(
            reason,
            'The user was unknown when the mail was due. Now the user is known.',
            resend('Send it', event.id, userId),
          )
        : verdict(reason, 'UsersTable does not have the user.', resend('Add the user to UsersTable', event.id, userId));
    case 'invalid-address':
      return user?.hasValidAddress
        ? verdict(reason, 'The address was invalid. Now it is valid.', resend('Send it', event.id, userId))
        : verdict(
            reason,
            `The user has no valid address${because}.`,
            resend('Correct it in UsersTable', event.id, userId),
          );
    case 'refused':
      return verdict(reason, `SES refused the mail: ${error}.`, resend('Correct the cause', event.id, userId));
    case 'suppressed':
      return asSuppressed(facts, error);
    case 'unsubscribed':
      return subscription?.state === 'left'
        ? verdict(reason, leftSentence(subscription))
        : verdict(reason, 'The user had left the category before the mail was sent.');
    case 'unverified':
      return verdict(
        reason,
        'The user has not confirmed the address.',
        resend('When the user has confirmed it', event.id, userId),
      );
    case 'obsolete':
      return verdict(reason, 'The link in the mail was not valid any more.');
    case 'erased':
      return verdict(reason, 'The user was erased.');
  }
}

function asSent(facts: VerdictFacts, row: LedgerRow): Verdict {
  const { event, userId } = facts;
  const report = latestReport(row);
  if (report) return asReported(facts, report);
  return verdict(
    'sent',
    `SES accepted the mail at ${endOf(row.attempts.at(-1))}.`,
    resend('Look in the spam folder of the user', event.id, userId),
  );
}

function asReported(facts: VerdictFacts, { kind, at, reason }: MailReport): Verdict {
  const { event, userId } = facts;
  switch (kind) {
    case 'bounce':
      return verdict(
        'bounced',
        `The server of the user returned the mail at ${at}: ${reason}.`,
        resend('Correct the address in UsersTable', event.id, userId),
      );
    case 'complaint':
      return verdict('complained', `The user reported the mail as unwanted at ${at}: ${reason}.`);
    case 'suppression':
      return asSuppressed(facts, reason);
  }
}

const asSuppressed = ({ event, userId }: VerdictFacts, reason: string): Verdict =>
  verdict(
    'suppressed',
    `The address is on the suppression list of the SES account: ${reason}.`,
    resend('If the user agrees, remove the address from the list', event.id, userId),
  );

function asWaiting({ event, deadLetter, waiting, retries }: VerdictFacts, row: LedgerRow): Verdict {
  const last = row.attempts.at(-1);
  const tries = row.attempts.length - (row.earlier?.at(-1)?.attempts ?? 0);
  if (deadLetter) return asDeadLetter(deadLetter, `Given up after ${counted(tries, 'try', 'tries')}`);
  if (tries === 0)
    return verdict('waiting', `An operator requested the mail again at ${row.updatedAt}. It was not tried since.`);
  const countOf = `Try ${tries} of ${retries.maxAttempts}`;
  if (row.status === 'leased')
    return verdict('waiting', `${countOf} began at ${last?.startedAt} and has no result yet.`, null, row.leaseUntil);
  const failure = `failed at ${endOf(last)}: ${last?.error}`;
  // A dead letter that was sent to its queue again has all its tries again.
  if (tries % retries.maxAttempts === 0)
    return verdict(
      'dead-letter',
      `${countOf} ${failure}. The message was given up.`,
      'See the dead letter: ops dlq show deliveries. After the repair: ops dlq redrive deliveries',
    );
  if (waiting === 0)
    return verdict(
      'unprocessed',
      `${countOf} ${failure}. No queue has a message for a further try.`,
      `Process the event again: ops replay ${event.id}`,
    );
  const delayMs = retries.delaySeconds(tries % retries.maxAttempts) * 1_000;
  const nextTryAt = new Date(Date.parse(endOf(last)) + delayMs).toISOString();
  return verdict(
    'waiting',
    `${countOf} ${failure}. The next try is at about ${nextTryAt}.`,
    'First repair what the error names. The mail is then sent by itself; to try it at once: ops nudge deliveries',
    nextTryAt,
  );
}

const asDeadLetter = ({ queue, error }: DeadLetterOfMails, what: string): Verdict =>
  verdict(
    'dead-letter',
    `${what}: ${error ?? 'no consumer gave a reason'}.`,
    `See the dead letter: ops dlq show ${queue}. After the repair: ops dlq redrive ${queue}`,
  );

const leftSentence = ({ categoryId, leftAt, leftBy }: SubscriptionState): string =>
  `The user left ${categoryId} at ${leftAt}, ${leftBy === 'link' ? 'with the link of a mail' : 'signed in, through the API'}.`;

const resend = (first: string, eventId: string, userId: string): string =>
  `${first}, then: ops resend ${eventId} ${userId}`;

/** Every row has an attempt. */
const endOf = (attempt: Attempt | undefined): string => (attempt?.endedAt ?? attempt?.startedAt)!;
