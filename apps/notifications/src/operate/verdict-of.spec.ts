import type { MailVerdictName, SubscriptionState } from '@freelance/contracts';
import type { Attempt, Feedback, LedgerRow } from '../delivery/ledger';
import { verdictOf, type VerdictFacts } from './verdict-of';

const EVENT = { id: 'job-1-2', time: '2026-01-15T10:29:00.000Z' };
const DELAYS = [5, 10, 20];

const failed = (error: string, endedAt = '2026-01-15T10:29:10.000Z'): Attempt => ({
  leaseId: 'lease-1',
  startedAt: '2026-01-15T10:29:00.100Z',
  endedAt,
  outcome: 'failed',
  error,
});
const SENT: Attempt = { leaseId: 'lease-2', startedAt: EVENT.time, endedAt: EVENT.time, outcome: 'sent' };

const row = (changes: Partial<LedgerRow>): LedgerRow => ({
  userId: 'owner-1',
  eventId: EVENT.id,
  kind: 'claimed-to-owner',
  eventTime: EVENT.time,
  status: 'sent',
  leaseId: 'lease-1',
  leaseUntil: '2026-01-15T10:30:00.100Z',
  attempts: [SENT],
  createdAt: EVENT.time,
  updatedAt: '2026-01-15T10:29:30.000Z',
  ...changes,
});
const final = (withheld: LedgerRow['withheld']) =>
  row({ status: 'failed', retryable: false, withheld, attempts: [failed('the reason')] });
const waiting = (tries: number) =>
  row({ status: 'failed', retryable: true, attempts: Array.from({ length: tries }, () => failed('ECONNREFUSED')) });

const report = (changes: Partial<Feedback> = {}): Feedback => ({
  sesMessageId: 'ses-1',
  at: '2026-01-15T11:00:00.000Z',
  reason: 'Permanent (General): 550 user unknown',
  ...changes,
});

const subscription = (changes: Partial<SubscriptionState>): SubscriptionState => ({
  categoryId: 'design',
  state: 'subscribed',
  since: '2026-01-01T00:00:00.000Z',
  leftAt: null,
  leftBy: null,
  leftRequestId: null,
  ...changes,
});
const LEFT = subscription({ state: 'left', leftAt: '2026-01-15T09:00:00.000Z', leftBy: 'link' });

const judge = (changes: Partial<VerdictFacts>) =>
  verdictOf({
    event: EVENT,
    userId: 'owner-1',
    kind: 'claimed-to-owner',
    row: undefined,
    user: undefined,
    subscription: undefined,
    isInOutbox: false,
    deadLetter: undefined,
    eventQueue: 'jobEvents',
    waiting: undefined,
    retries: { maxAttempts: 4, delaySeconds: (attempt) => DELAYS[attempt - 1]! },
    ...changes,
  });

const letter = { queue: 'deliveries', envelopeId: 'job-1-2/owner-1', error: 'Error: ECONNREFUSED' };

it.each<[string, Partial<VerdictFacts>, MailVerdictName, string]>([
  ['a sent mail', { row: row({}) }, 'sent', 'SES accepted the mail at 2026-01-15T10:29:00.000Z.'],
  ['a bounce', { row: row({ bounce: report() }) }, 'bounced', '550 user unknown'],
  ['a complaint', { row: row({ bounce: report(), complaint: report({ reason: 'abuse' }) }) }, 'complained', 'abuse'],
  ['a suppression', { row: row({ suppression: report({ reason: 'not sent' }) }) }, 'suppressed', 'not sent'],
  [
    'a suppression that an earlier release stored',
    { row: row({ bounce: report({ reason: 'Permanent (OnAccountSuppressionList): not sent' }) }) },
    'suppressed',
    'suppression list',
  ],
  ['a refused address', { row: final('suppressed') }, 'suppressed', 'the reason'],
  ['an unknown user', { row: final('unknown-user') }, 'unknown-user', 'UsersTable does not have the user.'],
  [
    'a user who is known since',
    { row: final('unknown-user'), user: { isKnown: true, hasValidAddress: true } },
    'unknown-user',
    'Now the user is known.',
  ],
  ['an invalid address', { row: final('invalid-address') }, 'invalid-address', 'no valid address'],
  ['a refusal of SES', { row: final('refused') }, 'refused', 'SES refused the mail: the reason.'],
  [
    'a user who left before the mail was sent',
    { row: final('unsubscribed'), subscription: LEFT },
    'unsubscribed',
    'left design at 2026-01-15T09:00:00.000Z, with the link of a mail',
  ],
  [
    'an event of another time',
    { row: row({ eventTime: '2026-01-15T10:00:00.000Z' }) },
    'repeat',
    '2026-01-15T10:00:00',
  ],
  ['an event without mail', { kind: undefined, row: row({}) }, 'no-mail', 'no mail to this user'],
  ['an event in the outbox', { isInOutbox: true }, 'in-outbox', 'not published yet'],
  ['a dead letter before the first try', { deadLetter: letter }, 'dead-letter', 'ECONNREFUSED'],
  ['a dead letter', { row: waiting(4), deadLetter: letter }, 'dead-letter', 'after 4 tries: Error: ECONNREFUSED.'],
  ['the last try', { row: waiting(4) }, 'dead-letter', 'The message was given up.'],
  [
    'a user who never subscribed',
    { subscription: subscription({ state: 'never', since: null }) },
    'never-subscribed',
    'design',
  ],
  ['a user who left before the event', { subscription: LEFT }, 'unsubscribed', 'with the link of a mail'],
  [
    'a user who subscribed after the event',
    { subscription: subscription({ since: '2026-01-15T10:29:00.001Z' }) },
    'never-subscribed',
    'after the event',
  ],
  ['a mail before its first try', { subscription: subscription({}) }, 'waiting', 'not tried yet'],
  ['a mail that nothing leads to', { waiting: 0 }, 'unprocessed', 'no queue has a message'],
  ['a failed mail without a message', { row: waiting(2), waiting: 0 }, 'unprocessed', 'Try 2 of 4 failed'],
])('%s', (_what, facts, expected, words) => {
  const { verdict, sentence } = judge(facts);
  expect(verdict).toBe(expected);
  expect(sentence).toContain(words);
});

it('does not say twice that an address is invalid', () => {
  const sentenceOf = (error: string) =>
    judge({ row: { ...final('invalid-address'), attempts: [failed(error)] } }).sentence;
  expect(sentenceOf('The user has no valid address')).toBe('The user has no valid address.');
  expect(sentenceOf('SES SendRawEmail: InvalidParameterValue')).toBe(
    'The user has no valid address (SES SendRawEmail: InvalidParameterValue).',
  );
});

it('estimates the next try from the last one and the delays of the queue', () => {
  expect(judge({ row: waiting(3), waiting: 1 })).toEqual({
    verdict: 'waiting',
    sentence:
      'Try 3 of 4 failed at 2026-01-15T10:29:10.000Z: ECONNREFUSED. The next try is at about 2026-01-15T10:29:30.000Z.',
    advice:
      'First repair what the error names. The mail is then sent by itself; to try it at once: ops nudge deliveries',
    nextTryAt: '2026-01-15T10:29:30.000Z',
  });
});

it('counts the tries anew after a dead letter was sent to its queue again', () => {
  expect(judge({ row: waiting(5) })).toMatchObject({ verdict: 'waiting', nextTryAt: '2026-01-15T10:29:15.000Z' });
});

it('expects a try of a process that died when its lease has ended', () => {
  const running = row({ status: 'leased', attempts: [{ leaseId: 'lease-1', startedAt: EVENT.time }] });
  expect(judge({ row: running })).toMatchObject({ verdict: 'waiting', nextTryAt: '2026-01-15T10:30:00.100Z' });
});

describe('a mail that was requested again', () => {
  const earlier = [{ status: 'sent' as const, sesMessageId: 'ses-1', bounce: report(), attempts: 1 }];

  it('waits until it is tried', () => {
    const reopened = row({ status: 'failed', retryable: true, earlier });
    expect(judge({ row: reopened })).toMatchObject({ verdict: 'waiting', nextTryAt: null });
  });

  it('is judged by the reports about the last mail only', () => {
    const again = row({ attempts: [SENT, SENT], earlier, sesMessageId: 'ses-2' });
    expect(judge({ row: { ...again, bounce: report() } }).verdict).toBe('sent');
    expect(judge({ row: { ...again, bounce: report({ sesMessageId: 'ses-2' }) } }).verdict).toBe('bounced');
  });
});

it('names the command that sends the mail again, with the event and the user', () => {
  expect(judge({ row: row({ bounce: report() }) }).advice).toBe(
    'Correct the address in UsersTable, then: ops resend job-1-2 owner-1',
  );
});
