import { PoisonMessageError } from '@freelance/messaging';
import { bounceOf, complaintAbout } from '../testing/ses-events';
import { readSesEvent } from './ses-event';

const KEY = { userId: 'seeker-456', eventId: 'job-1-2' };
const read = (event: object) => readSesEvent(JSON.stringify(event));

it('is a bounce of one of our mails, without the address', () => {
  expect(read(bounceOf(KEY))).toEqual({
    version: '0',
    id: 'bounce-2026-01-16T08:00:02.669Z',
    source: 'ses',
    'detail-type': 'mail.bounced',
    time: '2026-01-16T08:00:02.669Z',
    detail: {
      ...KEY,
      sesMessageId: expect.stringMatching(/^0100017c191be45-/),
      at: '2026-01-16T08:00:02.669Z',
      reason: 'Permanent (General): smtp; 550 5.1.1 <[address]>: user unknown',
    },
  });
});

it('is a complaint, also without a reason', () => {
  const complaint = complaintAbout(KEY);
  expect(read(complaint)).toMatchObject({ 'detail-type': 'mail.complained', detail: { ...KEY, reason: 'abuse' } });
  const unexplained = { ...complaint, complaint: { ...complaint.complaint, complaintFeedbackType: null } };
  expect(read(unexplained)).toMatchObject({ detail: { reason: 'no reason is told' } });
});

it('is a suppressed mail when SES did not send it because of an earlier complaint or bounce', () => {
  const complaint = complaintAbout(KEY);
  const suppressed = { ...complaint.complaint, complaintSubType: 'OnAccountSuppressionList' };
  expect(read({ ...complaint, complaint: suppressed })).toMatchObject({
    'detail-type': 'mail.bounced',
    detail: { reason: 'Complaint (OnAccountSuppressionList): not sent', isSuppressed: true },
  });
  const bounce = bounceOf(KEY);
  const blocked = { ...bounce, bounce: { ...bounce.bounce, bounceSubType: 'OnAccountSuppressionList' } };
  expect(read(blocked)).toMatchObject({ 'detail-type': 'mail.bounced', detail: { isSuppressed: true } });
});

it.each(['2026-01-16T08:00:02Z', '2026-01-16T08:00:02.6Z', '2026-01-16T09:00:02+01:00'])(
  'has the same instant in each spelling: %s',
  (timestamp) => {
    expect(read(bounceOf(KEY, timestamp))!.detail.at).toMatch(/^2026-01-16T08:00:02\.[06]00Z$/);
  },
);

it('is ignored when it is about the mail of another sender, has another type, or is no event', () => {
  const bounce = bounceOf(KEY);
  expect(read({ ...bounce, mail: { ...bounce.mail, tags: { 'ses:from-domain': ['example.com'] } } })).toBeUndefined();
  expect(read({ ...bounce, mail: { messageId: 'm-1' } })).toBeUndefined();
  expect(read({ eventType: 'Bounce', bounce: 'of another sender', mail: { messageId: 'm-1' } })).toBeUndefined();
  expect(read({ eventType: 'Delivery', delivery: {}, mail: bounce.mail })).toBeUndefined();
  expect(readSesEvent('Successfully validated SNS topic for Amazon SES event publishing.\n')).toBeUndefined();
});

it.each<[string, unknown]>([
  ['no JSON', 'Bounce'],
  ['no mail', { eventType: 'Bounce', bounce: bounceOf(KEY).bounce }],
  ['a bounce without its facts', { eventType: 'Bounce', mail: bounceOf(KEY).mail }],
  ['a list for a bounce', { ...bounceOf(KEY), bounce: [] }],
  ['a list for a mail', { ...bounceOf(KEY), mail: [] }],
  [
    'a bounce at no instant',
    { ...bounceOf(KEY), bounce: { ...bounceOf(KEY).bounce, timestamp: '2026-13-46T28:00:00.000Z' } },
  ],
  ['a bounce of no time', { ...bounceOf(KEY), bounce: { ...bounceOf(KEY).bounce, timestamp: 'soon' } }],
  ['recipients that are none', { ...bounceOf(KEY), bounce: { ...bounceOf(KEY).bounce, bouncedRecipients: 'sam' } }],
])('is poison with %s', (_what, body) => {
  expect(() => readSesEvent(typeof body === 'string' ? body : JSON.stringify(body))).toThrow(PoisonMessageError);
});
