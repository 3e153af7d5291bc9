import { afterRefusal } from './refresh-outcome';
import {
  expiryOf,
  hasEnded,
  isCookieValue,
  isRevoked,
  isSeenLongAgo,
  isUnconfirmed,
  needsRefresh,
  newCookieValue,
  type Session,
  sessionKey,
  ttlOf,
} from './session';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const START = new Date('2026-03-01T12:00:00.000Z');
const after = (ms: number): Date => new Date(START.getTime() + ms);

const session = (differences: Partial<Session> = {}): Session => ({
  key: 'session#1',
  sessionId: '1',
  sessionUserId: 'owner-123',
  provider: 'local',
  roles: ['owner'],
  agent: 'test',
  createdAt: START.toISOString(),
  lastSeenAt: START.toISOString(),
  endsAt: after(30 * DAY).toISOString(),
  refreshToken: 'sealed',
  confirmedUntil: after(15 * MINUTE).getTime(),
  ttl: 0,
  ...differences,
});

describe('the cookie', () => {
  it('has 256 random bits', () => {
    const values = Array.from({ length: 100 }, newCookieValue);
    expect(new Set(values).size).toBe(100);
    for (const value of values) expect(Buffer.from(value, 'base64url')).toHaveLength(32);
    expect(values.every(isCookieValue)).toBe(true);
  });

  it('is stored as a hash', () => {
    expect(sessionKey('a')).toBe('session#ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb');
  });
});

describe('a session ends', () => {
  it('a day after its last request', () => {
    expect(hasEnded(session(), after(DAY - 1))).toBe(false);
    expect(hasEnded(session(), after(DAY))).toBe(true);
  });

  it('after thirty days, whatever happens', () => {
    const lastSeenAt = after(30 * DAY - 1).toISOString();
    expect(hasEnded(session({ lastSeenAt }), after(30 * DAY - 1))).toBe(false);
    expect(hasEnded(session({ lastSeenAt }), after(30 * DAY))).toBe(true);
    expect(expiryOf(session({ lastSeenAt }))).toEqual(after(30 * DAY));
  });

  it('when it is older than the first valid time', () => {
    expect(isRevoked(session(), undefined)).toBe(false);
    expect(isRevoked(session(), START.toISOString())).toBe(false);
    expect(isRevoked(session(), after(1).toISOString())).toBe(true);
  });

  it('and its row goes then, in real time, also where the clock of the platform was advanced', () => {
    const times = { now: after(100 * DAY), realNow: START };
    const lastSeenAt = times.now.toISOString();
    const row = session({ lastSeenAt, endsAt: after(130 * DAY).toISOString() });
    expect(ttlOf(row, times)).toBe(after(DAY).getTime() / 1_000);
  });
});

it('the last use is written every five minutes', () => {
  expect(isSeenLongAgo(session(), after(5 * MINUTE - 1))).toBe(false);
  expect(isSeenLongAgo(session(), after(5 * MINUTE))).toBe(true);
});

describe('a refresh is needed', () => {
  it('when the access token has ended and nobody else has the lease', () => {
    const due = after(15 * MINUTE);
    expect(needsRefresh(session(), after(15 * MINUTE - 1))).toBe(false);
    expect(needsRefresh(session(), due)).toBe(true);
    expect(needsRefresh(session({ leaseUntil: due.getTime() + 1 }), due)).toBe(false);
    expect(needsRefresh(session({ leaseUntil: due.getTime() }), due)).toBe(true);
    const { refreshToken: _, ...without } = session();
    expect(needsRefresh(without, due)).toBe(false);
  });
});

describe('a provider that does not answer', () => {
  const times = (ms: number) => ({ now: after(ms), realNow: after(ms) });

  it('signs nobody out for an hour, however often it is asked', () => {
    let current = session();
    for (let minute = 0; minute <= 60; minute += 1) {
      expect(isUnconfirmed(current)).toBe(false);
      const outcome = afterRefusal(current, 'no-answer', times(minute * MINUTE));
      current = { ...current, ...(!outcome.end && outcome.set), isRefreshUncertain: true };
    }
    expect(isUnconfirmed(current)).toBe(true);
  });

  it('is asked about a session twice a minute', () => {
    expect(afterRefusal(session(), 'no-answer', times(0))).toEqual({
      end: false,
      set: { failingSince: START.getTime(), failedAt: START.getTime(), leaseUntil: START.getTime() + 30_000 },
      remove: ['leaseId'],
    });
  });

  it('leaves no doubt about the token when the request did not reach it', () => {
    expect(afterRefusal(session(), 'not-reached', times(0))).toMatchObject({
      remove: ['leaseId', 'isRefreshUncertain'],
    });
    const inDoubt = session({ isRefreshUncertain: true });
    expect(afterRefusal(inDoubt, 'not-reached', times(0))).toMatchObject({ remove: ['leaseId'] });
  });
});

describe('a refused refresh token', () => {
  const times = { now: START, realNow: START };

  it('ends the session', () => {
    expect(afterRefusal(session(), 'refused', times)).toEqual({ end: true });
  });

  it('is given up when an answer was lost before: the session ends within a day', () => {
    const outcome = afterRefusal(session({ isRefreshUncertain: true }), 'refused', times);
    expect(outcome).toMatchObject({ end: false, set: { endsAt: after(DAY).toISOString() } });
    expect(!outcome.end && outcome.remove).toContain('refreshToken');
    const endsAt = after(MINUTE).toISOString();
    const short = afterRefusal(session({ isRefreshUncertain: true, endsAt }), 'refused', times);
    expect(short).toMatchObject({ set: { endsAt } });
  });
});
