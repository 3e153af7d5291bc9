import { type LedgerRow, refusalOf } from './ledger';

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
  expect(refusalOf(row({ status: 'sent' }), NOW)).toEqual({ reason: 'settled' });
});

it('no attempt is possible for a mail that can never be sent', () => {
  expect(refusalOf(row({ status: 'failed', retryable: false }), NOW)).toEqual({ reason: 'settled' });
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
