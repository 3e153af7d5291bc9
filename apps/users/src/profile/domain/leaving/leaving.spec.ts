import { create } from '../create';
import type { Profile } from '../profile';
import { UserLeavingError } from '../standing/standing.errors';
import { suspend } from '../standing/suspend';
import { callOffErasure } from './call-off-erasure';
import { askForErasure, beginErasure } from './erase';
import { eraseProfile, KEPT_WHILE_ERASING } from './erase-profile';
import { ErasureBegunError, ErasureNotFoundError, TooManyExportsError } from './leaving.errors';
import { receiptFor } from './receipt';
import { requestErasure } from './request-erasure';
import { announceExport, requestExport } from './request-export';

const NOON = new Date('2026-03-01T12:00:00.000Z');
const DAY_MS = 24 * 60 * 60 * 1_000;
const WEEK_LATER = new Date(NOON.getTime() + 7 * DAY_MS);
const ORDER = { requestId: 'erasure-1', waitingMs: 7 * DAY_MS };
const PSEUDONYM = 'erased-0123456789abcdef0123456789abcdef';
const at = (base: Date, milliseconds: number): Date => new Date(base.getTime() + milliseconds);

const ann = (overrides: Partial<Profile> = {}): Profile => ({
  ...create('ann', { email: 'ann@example.com', emailVerified: true, name: 'Ann' }, NOON).profile,
  ...overrides,
});
const leaving = (profile = ann()): Profile => requestErasure(profile, ORDER, NOON).profile;
const begun = (profile = leaving()): Profile => beginErasure(profile, PSEUDONYM, WEEK_LATER).profile;

describe('an export', () => {
  it('is requested once in 24 hours, not a millisecond earlier', () => {
    const { profile, events } = requestExport(ann(), 'export-1', NOON);
    expect(events).toEqual([
      { type: 'user.export_requested', detail: { sequence: 2, userId: 'ann', requestId: 'export-1' } },
    ]);
    expect(() => requestExport(profile, 'export-2', at(NOON, DAY_MS - 1))).toThrow(TooManyExportsError);
    expect(requestExport(profile, 'export-2', at(NOON, DAY_MS)).profile.lastExport?.requestId).toBe('export-2');
  });

  it('says in how many seconds the next one is possible', () => {
    const { profile } = requestExport(ann(), 'export-1', NOON);
    const refusal = () => requestExport(profile, 'export-2', at(NOON, DAY_MS - 1_500));
    expect(refusal).toThrow(expect.objectContaining({ retryAfterSeconds: 2 }));
  });

  it('is possible while the user leaves, and not after the erasure has begun', () => {
    expect(requestExport(leaving(), 'export-1', NOON).events).toHaveLength(1);
    expect(() => requestExport(begun(), 'export-1', WEEK_LATER)).toThrow(ErasureBegunError);
  });

  it('that is ready is announced with the next number', () => {
    const { profile } = requestExport(ann(), 'export-1', NOON);
    expect(announceExport(profile, 'export-1').events).toEqual([
      { type: 'user.export_ready', detail: { sequence: 3, userId: 'ann', requestId: 'export-1' } },
    ]);
  });
});

describe('an erasure', () => {
  it('waits seven days, in which the user leaves', () => {
    const { profile, events } = requestErasure(ann(), ORDER, NOON);
    expect(profile.standing).toBe('leaving');
    expect(events).toEqual([
      {
        type: 'user.erasure_requested',
        detail: { sequence: 2, userId: 'ann', requestId: 'erasure-1', erasesAt: WEEK_LATER.toISOString() },
      },
    ]);
  });

  it('that waits is not requested again', () => {
    const before = leaving();
    const { profile, events } = requestErasure(before, { ...ORDER, requestId: 'erasure-2' }, WEEK_LATER);
    expect(profile).toBe(before);
    expect(events).toEqual([]);
  });

  it('begins when the waiting time is over, not a millisecond earlier', () => {
    const before = leaving();
    expect(beginErasure(before, PSEUDONYM, at(WEEK_LATER, -1)).profile).toBe(before);
    const { profile, events } = beginErasure(before, PSEUDONYM, WEEK_LATER);
    expect(profile).toMatchObject({ standing: 'erased', sessionsValidFrom: WEEK_LATER.toISOString() });
    expect(events).toEqual([
      {
        type: 'user.erasing',
        detail: { sequence: 3, userId: 'ann', requestId: 'erasure-1', pseudonym: PSEUDONYM, pass: 1 },
      },
    ]);
  });

  it('begins once: a second replica changes neither the pseudonym nor the pass', () => {
    const before = begun();
    expect(beginErasure(before, `${PSEUDONYM}0`, at(WEEK_LATER, 1))).toEqual({ profile: before, events: [] });
    expect(requestErasure.bind(undefined, before, ORDER, WEEK_LATER)).toThrow(ErasureBegunError);
  });

  it('asks for each pass with the pseudonym of the first, and never before the begin', () => {
    expect(askForErasure(begun(), 2).events).toEqual([
      { type: 'user.erasing', detail: expect.objectContaining({ sequence: 4, pseudonym: PSEUDONYM, pass: 2 }) },
    ]);
    expect(askForErasure(leaving(), 2).events).toEqual([]);
  });
});

describe('calling the erasure off', () => {
  it('makes the account active again, until the erasure has begun', () => {
    expect(callOffErasure(leaving(), NOON).profile).toMatchObject({ standing: 'active', leaving: null });
    expect(() => callOffErasure(begun(), WEEK_LATER)).toThrow(ErasureBegunError);
    expect(() => callOffErasure(ann(), NOON)).toThrow(ErasureNotFoundError);
  });

  it('does not end a suspension: only its time or an administrator does', () => {
    const until = at(NOON, DAY_MS).toISOString();
    const order = { by: 'admin-1', code: 'spam', reason: 'Spam', until } as const;
    const before = leaving(suspend(ann(), order, NOON).profile);
    expect(before.standing).toBe('leaving');
    expect(callOffErasure(before, at(NOON, DAY_MS - 1)).profile).toMatchObject({
      standing: 'suspended',
      suspension: { until },
    });
    const { profile, events } = callOffErasure(before, at(NOON, DAY_MS));
    expect(profile).toMatchObject({ standing: 'active', suspension: null });
    expect(events).toMatchObject([{ type: 'user.reinstated', detail: { automatic: true } }]);
  });

  it('is the only way back: nobody is suspended who leaves', () => {
    const order = { by: 'admin-1', code: 'spam', reason: 'Spam', until: null } as const;
    expect(() => suspend(leaving(), order, NOON)).toThrow(UserLeavingError);
  });
});

describe('the erased profile', () => {
  const email = { requestId: 'r', address: 'secret@example.com', token: 'secret', expiresAt: NOON.toISOString() };
  /** A value in every field. */
  const full: { [Field in keyof Profile]: NonNullable<Profile[Field]> } = {
    userId: 'ann',
    name: 'Ann',
    userType: 'seeker',
    headline: 'secret',
    bio: 'secret',
    links: ['https://secret.example'],
    skills: [{ name: 'secret', level: 'expert', years: 3 }],
    rates: { hourly: 50, daily: 400 },
    languages: [{ tag: 'de', level: 'native' }],
    location: { country: 'DE', region: 'secret', city: 'secret', lat: 1, lon: 2 },
    availability: { status: 'limited', hoursPerWeek: 10, from: '2026-04-01' },
    visibility: 'members',
    locale: 'de',
    timeZone: 'Europe/Berlin',
    pendingEmail: email,
    previousEmails: [email],
    emailRequestedAt: [NOON.toISOString()],
    isEmailChosen: true,
    leaving: {
      requestId: 'e',
      requestedAt: NOON.toISOString(),
      erasesAt: NOON.toISOString(),
      begunAt: null,
      pseudonym: null,
    },
    lastExport: { requestId: 'secret', requestedAt: NOON.toISOString() },
    createdAt: NOON.toISOString(),
    updatedAt: NOON.toISOString(),
    email: 'ann@example.com',
    emailVerified: true,
    issuer: 'https://id.example.com',
    brand: 'secret',
    standing: 'active',
    suspension: { code: 'spam', reason: 'secret', by: 'admin-1', since: NOON.toISOString(), until: null },
    sessionsValidFrom: NOON.toISOString(),
    sequence: 7,
  };

  it('has only what the last mail and the erasure itself need', () => {
    const { profile } = eraseProfile(begun({ ...full, leaving: leaving().leaving }));
    expect(JSON.stringify(profile)).not.toContain('secret');
    const same = (Object.keys(full) as (keyof Profile)[]).filter(
      (field) => JSON.stringify(profile[field]) === JSON.stringify(full[field]),
    );
    expect(KEPT_WHILE_ERASING).toEqual(expect.arrayContaining(same));
    expect(profile).toMatchObject({ name: 'Ann', email: 'ann@example.com', locale: 'de', timeZone: 'Europe/Berlin' });
    expect(eraseProfile(profile).profile).toBe(profile);
  });

  it('is erased only after the erasure has begun', () => {
    const before = leaving({ ...full, leaving: null });
    expect(eraseProfile(before).profile).toBe(before);
  });

  it('leaves a row for the last mail, which does not name the user id', () => {
    const { profile, events } = receiptFor(begun(), PSEUDONYM, WEEK_LATER);
    expect(profile).toMatchObject({
      userId: PSEUDONYM,
      email: 'ann@example.com',
      emailVerified: true,
      standing: 'erased',
    });
    expect(events).toEqual([
      { type: 'user.erased', detail: { sequence: 1, userId: PSEUDONYM, requestId: 'erasure-1' } },
    ]);
    expect(JSON.stringify([profile, events])).not.toContain('"ann"');
  });
});
