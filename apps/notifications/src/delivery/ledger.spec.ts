import { isAbout, type LedgerRow, refusalOf, withheldBecause } from './ledger';

const NOW = new Date('2026-01-15T10:30:00.000Z');

const row = (changes: Partial<LedgerRow>): LedgerRow => ({
  userId: 'seeker-456',
  eventId: 'job-1-2',
  kind: 'claimed-receipt',
  status: 'leased',
  leaseId: 'lease-1',
  leaseUntil: '2026-01-15T10:30:42.500Z',
  attempts: [{ leaseId: 'lease-1', startedAt: '2026-01-15T10:29:42.500Z' }],
  createdAt: '2026-01-15T10:29:42.500Z',
  updatedAt: '2026-01-15T10:29:42.500Z',
  ...changes,
});

it('no attempt is possible for a mail that was sent', () => {
  const sent = row({ status: 'sent' });
  expect(refusalOf(sent, NOW)).toEqual({ reason: 'settled', row: sent });
});

it('no attempt is possible for a mail that can never be sent', () => {
  const final = row({ status: 'failed', retryable: false });
  expect(refusalOf(final, NOW)).toEqual({ reason: 'settled', row: final });
});

it('a leased mail is tried again when the lease ends, not before', () => {
  expect(refusalOf(row({}), NOW)).toEqual({ reason: 'leased', secondsLeft: 43 });
});

it('a lease that expired, or an attempt that failed, since the refusal is tried again in a second', () => {
  expect(refusalOf(row({ leaseUntil: '2026-01-15T10:29:59.000Z' }), NOW)).toEqual({
    reason: 'leased',
    secondsLeft: 1,
  });
  expect(refusalOf(row({ status: 'failed', retryable: true }), NOW)).toEqual({ reason: 'leased', secondsLeft: 1 });
});

it('a row is about another event when its kind or time differs', () => {
  const cause = { kind: 'claimed-receipt', eventTime: '2026-01-15T10:29:42.000Z' } as const;
  const known = row({ eventTime: cause.eventTime });
  expect(isAbout(known, cause)).toBe(true);
  expect(isAbout(known, { ...cause, eventTime: '2026-01-15T10:29:42.001Z' })).toBe(false);
  expect(isAbout(known, { ...cause, kind: 'claimed-to-owner' })).toBe(false);
  // Rows of earlier releases have no time.
  expect(isAbout(row({}), cause)).toBe(true);
});

describe('why a mail is never sent', () => {
  const failedWith = (error: string, changes: Partial<LedgerRow> = {}) =>
    row({
      status: 'failed',
      retryable: false,
      attempts: [{ leaseId: 'lease-1', startedAt: '2026-01-15T10:29:42.500Z', outcome: 'failed', error }],
      ...changes,
    });

  it.each([
    ['stored', failedWith('any', { withheld: 'unknown-user' }), 'unknown-user'],
    ['by an earlier release', failedWith('The user is unknown or has no valid address'), 'invalid-address'],
    ['by an earlier release, of SES', failedWith('MessageRejected: Message contains a virus'), 'refused'],
    ['not of a mail that is tried again', failedWith('any', { retryable: true }), undefined],
    ['not of a mail that was sent', row({ status: 'sent', retryable: false }), undefined],
  ])('is known: %s', (_how, stored, expected) => {
    expect(withheldBecause(stored)).toBe(expected);
  });
});
