import type { ExplainedEvent, MailState, MailsOfAccount } from '@freelance/contracts';
import { limitsText } from './log-commands';
import { explainedText, mailsText } from './mail';

const CREATED: ExplainedEvent = {
  eventId: 'user-ann-1',
  type: 'user.created',
  time: '2026-01-15T12:00:00.000Z',
  mails: [
    {
      userId: 'ann',
      kind: 'welcome',
      verdict: 'unprocessed',
      sentence: 'No queue has a message.',
      advice: 'Process the event again: ops replay user-ann-1',
      mail: null,
      nextTryAt: null,
    },
  ],
  announcement: null,
};
const mail = (eventId: string): MailState => ({
  userId: 'ann',
  eventId,
  jobId: null,
  kind: 'welcome',
  state: 'sent',
  eventTime: CREATED.time,
  tries: [],
  sesMessageId: null,
  reports: [],
  createdAt: CREATED.time,
  updatedAt: CREATED.time,
});
const mails = (over: Partial<MailsOfAccount> = {}): MailsOfAccount => ({
  userId: 'ann',
  user: { isKnown: true, hasValidAddress: true },
  mails: [],
  more: false,
  subscriptions: [],
  account: [CREATED],
  accountFailure: null,
  leftOut: { events: 0, deadLetters: [] },
  ...over,
});
const leftOut = { events: 30, deadLetters: [{ queue: 'deliveries', read: 100, count: 240 }] };

it('shows the verdict of each mail about the account, and such a mail once', () => {
  const text = mailsText(mails({ mails: [mail('user-ann-1'), mail('job-1-2')] }));
  expect(text).toContain('ann  welcome  UNPROCESSED  No queue has a message.\n    advice: Process the event again');
  expect(text.match(/user-ann-1$/gm)).toHaveLength(2);
  expect(text.match(/job-1-2$/gm)).toHaveLength(1);
});

it('counts the delay of a mail until SES accepted it', () => {
  const tried = { startedAt: '2026-01-15T12:00:02.000Z', endedAt: '2026-01-15T12:00:06.500Z', delayMs: 2_000 };
  const sent = { ...tried, outcome: 'sent', error: null, requestId: null, isResent: false } as const;
  expect(mailsText(mails({ mails: [{ ...mail('job-1-2'), tries: [sent] }] }))).toContain(
    'sent  6500 ms after the event',
  );
});

it('says why the mails about the account are not explained', () => {
  const accountFailure = 'users at http://users: no answer in 2 s';
  expect(mailsText(mails({ account: [], accountFailure }))).toContain(`not explained: ${accountFailure}`);
});

it('says what an explanation leaves out', () => {
  const text = explainedText({ user: null, events: [CREATED], leftOut }, undefined);
  expect(text).toContain('not explained: the 30 oldest events');
  expect(text).toContain('100 of about 240 dead letters of deliveries were read');
});

it('says when the refusals of a caller are more than were read', () => {
  const report = { caller: 'user ann', budgets: [], refusals: [], source: '.local/logs', truncated: true };
  expect(limitsText(report)).toContain('The logs have more requests than were read');
  expect(limitsText(report)).toContain('No request that was read was refused');
  expect(limitsText({ ...report, truncated: false })).not.toContain('that was read');
});
