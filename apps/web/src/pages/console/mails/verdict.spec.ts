import type { MailState, MailVerdict } from '@freelance/contracts/operate';
import { mainVerdict, mendsOf, verdictSentence } from './verdict';

const aMail: MailState = {
  userId: 'owner-125',
  eventId: 'job-1-2',
  jobId: 'job-1',
  kind: 'claimed-to-owner',
  state: 'failed',
  eventTime: null,
  tries: [
    {
      startedAt: '2026-01-15T21:29:52.000Z',
      endedAt: '2026-01-15T21:29:53.000Z',
      outcome: 'failed',
      error: 'SES ECONNREFUSED',
      delayMs: 10,
      requestId: null,
      isResent: false,
    },
  ],
  sesMessageId: null,
  reports: [],
  createdAt: '2026-01-15T21:27:03.000Z',
  updatedAt: '2026-01-15T21:29:53.000Z',
};

const aVerdict = (fields: Partial<MailVerdict>): MailVerdict => ({
  userId: 'owner-125',
  kind: 'claimed-to-owner',
  verdict: 'sent',
  sentence: '',
  advice: null,
  mail: aMail,
  nextTryAt: null,
  ...fields,
});

describe('The verdict on a mail', () => {
  it('says when the next try is', () => {
    expect(verdictSentence(aVerdict({ verdict: 'waiting', nextTryAt: '2026-01-15T21:32:41.000Z' }))).toEqual({
      key: 'console.verdict.waiting.nextTry',
      values: { n: 1, at: { instant: '2026-01-15T21:32:41.000Z' } },
    });
  });

  it('says when SES accepted it', () => {
    expect(verdictSentence(aVerdict({}))).toEqual({
      key: 'console.verdict.sent',
      values: { at: { instant: '2026-01-15T21:29:53.000Z' } },
    });
  });

  it('offers to nudge what was tried, and to replay only what was never tried', () => {
    expect(mendsOf(aVerdict({ verdict: 'waiting' }))).toEqual(['nudge']);
    expect(mendsOf(aVerdict({ verdict: 'waiting', mail: null }))).toEqual(['nudge', 'replay']);
  });

  it('offers nothing for a mail that its user does not want', () => {
    expect(mendsOf(aVerdict({ verdict: 'unsubscribed' }))).toEqual([]);
  });

  it('answers with the newest of the worst', () => {
    const old = aVerdict({ verdict: 'bounced' });
    const lost = aVerdict({ verdict: 'unprocessed' });
    expect(mainVerdict([aVerdict({}), old, lost, aVerdict({ verdict: 'waiting' })])).toBe(lost);
    expect(mainVerdict([])).toBeUndefined();
  });
});
