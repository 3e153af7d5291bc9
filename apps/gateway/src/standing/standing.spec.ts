import { AccountClosingError, AccountSuspendedError } from '@freelance/contracts';
import { isOfOther, readReport, refusalOf, STANDINGS, standingAt } from './standing';

const NOON = new Date('2026-03-01T12:00:00.000Z');

describe('a report', () => {
  it('keeps what is known and valid', () => {
    const until = '2026-04-01T00:00:00.000Z';
    const answer = { standing: 'suspended', until, sessionsValidFrom: until, reason: 'spam' };
    expect(readReport(answer)).toEqual({ standing: 'suspended', until, sessionsValidFrom: until });
    expect(readReport({ standing: 'active', until: null, sessionsValidFrom: 'soon' })).toEqual({ standing: 'active' });
  });

  it.each([[undefined], [null], ['active'], [{}], [{ standing: 'banned' }], [{ standing: ['active'] }]])(
    'is not read from %j',
    (answer) => expect(readReport(answer)).toBeUndefined(),
  );
});

it.each([
  ['https://a.test', 'https://b.test', true],
  ['https://a.test', 'https://a.test', false],
  ['https://a.test', undefined, false],
  [undefined, 'https://a.test', false],
])('a user of %s and a profile of %s are of different people: %s', (issuer, first, expected) => {
  const report = readReport({ standing: 'active', issuer: first })!;
  expect(isOfOther(issuer, report)).toBe(expected);
});

describe('a suspension', () => {
  it('ends at its time', () => {
    const until = NOON.toISOString();
    expect(standingAt({ standing: 'suspended', until }, new Date(NOON.getTime() - 1))).toBe('suspended');
    expect(standingAt({ standing: 'suspended', until }, NOON)).toBe('active');
  });

  it('without an end stays', () => {
    expect(standingAt({ standing: 'suspended' }, NOON)).toBe('suspended');
  });

  it('is the only standing that ends by itself', () => {
    const until = NOON.toISOString();
    for (const standing of ['leaving', 'erased'] as const) expect(standingAt({ standing, until }, NOON)).toBe(standing);
  });
});

it('a user who is not active is refused, unless the route belongs to running work', () => {
  expect(refusalOf('active', 'refuse')).toBeUndefined();
  expect(refusalOf('suspended', 'refuse')).toBeInstanceOf(AccountSuspendedError);
  expect(refusalOf('leaving', 'refuse')).toBeInstanceOf(AccountClosingError);
  expect(refusalOf('erased', 'refuse')).toBeInstanceOf(AccountClosingError);
  for (const standing of ['active', 'suspended', 'leaving'] as const)
    expect(refusalOf(standing, 'finish')).toBeUndefined();
  expect(refusalOf('erased', 'finish')).toBeInstanceOf(AccountClosingError);
  for (const standing of STANDINGS) expect(refusalOf(standing, 'always')).toBeUndefined();
});
