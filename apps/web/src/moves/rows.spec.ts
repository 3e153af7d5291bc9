import { byNearestOutcome, claimRow, type ClaimRow, listSentence, ownerRow, type OwnerRow, type Row } from './rows';
import { NOW } from './testing/built-jobs';

const owned = (changes: Partial<OwnerRow>): OwnerRow => ({
  status: 'open',
  expiryDate: '2026-12-13T11:00:00.000Z',
  updatedAt: '2026-11-27T09:20:04.000Z',
  claimedAt: null,
  submissionDeadline: null,
  submittedAt: null,
  ...changes,
});
const claimedRow = owned({
  status: 'claimed',
  claimedAt: '2026-12-01T07:22:31.000Z',
  submissionDeadline: '2026-12-08T07:22:31.000Z',
});
const aClaimRow = (changes: Partial<ClaimRow>): ClaimRow => ({
  status: 'active',
  claimedAt: '2026-12-01T07:22:31.000Z',
  submissionDeadline: '2026-12-08T07:22:31.000Z',
  submittedAt: null,
  ...changes,
});
const told = ({ group, state, outcome }: Row) => [group, state, outcome?.text.key, outcome?.at.slice(0, 10)];

describe('A row of an owner', () => {
  const submitted = owned({ ...claimedRow, status: 'submitted', submittedAt: '2026-12-03T17:40:00.000Z' });

  it.each([
    [owned({}), undefined, ['open', 'open', 'moves.outcome.closes', '2026-12-13']],
    [claimedRow, undefined, ['with-somebody', 'claimed', 'moves.outcome.opens', '2026-12-08']],
    [
      { ...claimedRow, submittedAt: '2026-12-03T17:40:00.000Z' },
      undefined,
      ['with-somebody', 'changes-asked', 'moves.outcome.opens', '2026-12-08'],
    ],
    [
      { ...claimedRow, expiryDate: '2026-12-05T00:00:00.000Z' },
      undefined,
      ['with-somebody', 'claimed', 'moves.outcome.closesUnlessHandedIn', '2026-12-08'],
    ],
    [submitted, undefined, ['needs-you', 'submitted', undefined, undefined]],
    [submitted, '2026-12-17T17:40:00.000Z', ['needs-you', 'submitted', 'moves.outcome.approved', '2026-12-17']],
    [owned({ expiryDate: '2026-12-04T13:01:59.999Z' }), undefined, ['ended', 'expired', undefined, undefined]],
    [owned({ status: 'cancelled' }), undefined, ['ended', 'cancelled', undefined, undefined]],
  ] as const)('%# says whose turn it is and what happens by itself', (row, autoApproveAt, expected) => {
    expect(told(ownerRow(row, NOW, autoApproveAt))).toEqual(expected);
  });

  it('says how much of the time is over, also when it is', () => {
    expect(ownerRow(claimedRow, Date.parse('2026-12-04T19:22:31.000Z')).part).toBe(0.5);
    expect(ownerRow(claimedRow, Date.parse('2026-12-09T00:00:00.000Z')).part).toBe(1);
    expect(ownerRow(owned({ status: 'rejected' }), NOW).part).toBeUndefined();
  });
});

describe('A row of a claimer', () => {
  it.each([
    [aClaimRow({}), ['needs-you', 'claimed', 'moves.outcome.lost', '2026-12-08']],
    [
      aClaimRow({ submittedAt: '2026-12-03T17:40:00.000Z' }),
      ['needs-you', 'changes-asked', 'moves.outcome.lost', '2026-12-08'],
    ],
    [
      aClaimRow({ status: 'submitted', submittedAt: '2026-12-03T17:40:00.000Z' }),
      ['with-somebody', 'submitted', undefined, undefined],
    ],
    [aClaimRow({ status: 'timedout' }), ['ended', 'timed-out', undefined, undefined]],
    [aClaimRow({ status: 'withdrawn' }), ['ended', 'given-back', undefined, undefined]],
  ] as const)('%# says whose turn it is and what happens by itself', (row, expected) => {
    expect(told(claimRow(row, NOW))).toEqual(expected);
  });
});

describe('A list', () => {
  const rows = [ownerRow(owned({ status: 'cancelled' }), NOW), ownerRow(owned({}), NOW), ownerRow(claimedRow, NOW)];

  it('has the nearest outcome first, and rows without one last', () => {
    expect([...rows].sort(byNearestOutcome).map(({ state }) => state)).toEqual(['claimed', 'open', 'cancelled']);
  });

  it('says in one sentence how many need the viewer, and what time does next', () => {
    expect(listSentence(rows)).toEqual({
      key: 'moves.list.needYouAndNext',
      values: { count: 0, t: { instant: '2026-12-08T07:22:31.000Z' } },
    });
    expect(listSentence([])).toEqual({ key: 'moves.list.needYou', values: { count: 0 } });
  });
});
