import { create } from '../create';
import type { Profile } from '../profile';
import { UserNotFoundError } from '../profile.errors';
import { update } from '../update';
import { endSessions } from './end-sessions';
import { lapse, reinstate } from './reinstate';
import { OwnAccountError, UserAlreadySuspendedError, UserLeavingError, UserNotSuspendedError } from './standing.errors';
import { asOf, standingAt } from './standing-at';
import { suspend } from './suspend';

const NOON = new Date('2026-03-01T12:00:00.000Z');
const UNTIL = '2026-03-02T12:00:00.000Z';
const BEFORE_END = new Date('2026-03-02T11:59:59.999Z');
const END = new Date(UNTIL);
const ORDER = { by: 'admin-1', code: 'spam', reason: 'Sends the same offer to all', until: UNTIL } as const;

const active = (overrides: Partial<Profile> = {}): Profile => ({ ...create('ann', {}, NOON).profile, ...overrides });
const suspended = (until: string | null = UNTIL): Profile => suspend(active(), { ...ORDER, until }, NOON).profile;

describe('a suspension', () => {
  it('keeps the reason in the profile, and its event has only the code', () => {
    const { profile, events } = suspend(active(), ORDER, NOON);
    expect(profile).toMatchObject({
      standing: 'suspended',
      suspension: { ...ORDER, since: NOON.toISOString() },
      sessionsValidFrom: null,
      sequence: 2,
    });
    expect(events).toEqual([
      {
        type: 'user.suspended',
        detail: { sequence: 2, userId: 'ann', reasonCode: 'spam', until: UNTIL, suspendedAt: NOON.toISOString() },
      },
    ]);
  });

  it('ends at its until, not a millisecond earlier', () => {
    expect(standingAt(suspended(), BEFORE_END)).toBe('suspended');
    expect(standingAt(suspended(), END)).toBe('active');
    expect(asOf(suspended(), END)).toMatchObject({ standing: 'active', suspension: null });
  });

  it('without until does not end by itself', () => {
    const far = new Date('2126-01-01T00:00:00.000Z');
    expect(standingAt(suspended(null), far)).toBe('suspended');
    expect(lapse(suspended(null), far).events).toEqual([]);
  });

  it('that has ended by time is stored as ended at its until', () => {
    const later = new Date('2026-03-02T12:00:40.000Z');
    const { profile, events } = lapse(suspended(), later);
    expect(profile).toMatchObject({ standing: 'active', suspension: null, sequence: 3 });
    expect(events).toEqual([
      { type: 'user.reinstated', detail: { sequence: 3, userId: 'ann', automatic: true, reinstatedAt: UNTIL } },
    ]);
    expect(lapse(profile, later)).toEqual({ profile, events: [] });
  });

  it('is not ended early by the scan, and stays when the profile changes', () => {
    const before = suspended();
    expect(lapse(before, BEFORE_END)).toEqual({ profile: before, events: [] });
    const { profile } = update(before, { ...before, headline: 'New' }, NOON);
    expect(profile).toMatchObject({ standing: 'suspended', suspension: ORDER });
  });

  it('after one that has ended by time has the events of both', () => {
    const { profile, events } = suspend(suspended(), { ...ORDER, until: null }, END);
    expect(events.map(({ type, detail }) => [type, detail.sequence])).toEqual([
      ['user.reinstated', 3],
      ['user.suspended', 4],
    ]);
    expect(profile).toMatchObject({ standing: 'suspended', suspension: { until: null }, sequence: 4 });
  });

  it.each([
    ['of the administrator who suspends', active({ userId: 'admin-1' }), OwnAccountError],
    ['of a suspended user', suspended(), UserAlreadySuspendedError],
    ['of a user who leaves', active({ standing: 'leaving' }), UserLeavingError],
    ['of an erased user', active({ standing: 'erased' }), UserNotFoundError],
  ])('%s is refused', (_, profile, refusal) => {
    expect(() => suspend(profile, ORDER, NOON)).toThrow(refusal);
  });
});

describe('a reinstatement', () => {
  it('ends the suspension, and its event says that an administrator did it', () => {
    const { profile, events } = reinstate(suspended(), BEFORE_END);
    expect(profile).toMatchObject({ standing: 'active', suspension: null, sequence: 3 });
    expect(events).toEqual([
      {
        type: 'user.reinstated',
        detail: { sequence: 3, userId: 'ann', automatic: false, reinstatedAt: BEFORE_END.toISOString() },
      },
    ]);
  });

  it.each([
    ['of an active user', active(), NOON],
    ['of a user whose suspension has ended by time', suspended(), END],
    ['of a user who leaves', active({ standing: 'leaving' }), NOON],
  ])('%s is refused', (_, profile, now) => {
    expect(() => reinstate(profile, now)).toThrow(UserNotSuspendedError);
  });
});

it('sessions end from now on, also of a suspended user, and without an event', () => {
  const before = suspended();
  expect(endSessions(before, END)).toEqual({ profile: { ...before, sessionsValidFrom: UNTIL }, events: [] });
  expect(() => endSessions(active({ standing: 'erased' }), END)).toThrow(UserNotFoundError);
});
