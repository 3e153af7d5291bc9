import { create } from '../create';
import type { Profile } from '../profile';
import { UserNotFoundError } from '../profile.errors';
import { confirmEmail, pendingOf } from './confirm-email';
import { dropPendingEmail } from './drop-pending-email';
import {
  EmailAlreadyVerifiedError,
  EmailLinkInvalidError,
  EmailMissingError,
  TooManyEmailChangesError,
} from './email.errors';
import { requestEmail } from './request-email';
import { previousOf, revertEmail } from './revert-email';
import { takeOverEmail } from './take-over-email';
import { verifyEmail } from './verify-email';

const NOW = new Date('2026-03-01T12:00:00.000Z');
const HOUR = 60 * 60 * 1_000;
const DAY = 24 * HOUR;
const at = (milliseconds: number) => new Date(NOW.getTime() + milliseconds);
const is = (token: string) => (stored: string) => stored === token;

const ISSUER = 'https://id.test';
const ada = (changes: Partial<Profile> = {}): Profile => ({
  ...create('ada', { email: 'old@a.test', emailVerified: true, issuer: ISSUER }, NOW).profile,
  ...changes,
});
const request = (before: Profile, address: string, token: string, now = NOW) =>
  requestEmail(before, { requestId: `request of ${token}`, address, token }, now);
const confirm = (before: Profile, token: string, revertToken: string, now = NOW) =>
  confirmEmail(before, is(token), revertToken, now);
/** A change to the address, confirmed at once. */
const changed = (before: Profile, address: string, revertToken: string, now = NOW): Profile =>
  confirm(request(before, address, 'confirms', now).profile, 'confirms', revertToken, now).profile;

describe('a request', () => {
  it('changes nothing but the address that waits, and its event has no address and no token', () => {
    const { profile, events } = request(ada(), 'new@a.test', 'one');
    expect(profile).toMatchObject({ email: 'old@a.test', emailVerified: true, sequence: 2 });
    expect(profile.pendingEmail).toEqual({
      requestId: 'request of one',
      address: 'new@a.test',
      token: 'one',
      expiresAt: '2026-03-02T12:00:00.000Z',
    });
    expect(events).toEqual([
      { type: 'user.email_change_requested', detail: { sequence: 2, userId: 'ada', requestId: 'request of one' } },
    ]);
  });

  it('replaces the one before it, whose link ends', () => {
    const { profile } = request(request(ada(), 'first@a.test', 'one').profile, 'second@a.test', 'two');
    expect(() => confirm(profile, 'one', 'back')).toThrow(EmailLinkInvalidError);
    expect(confirm(profile, 'two', 'back').profile.email).toBe('second@a.test');
  });

  it('is possible five times in any 24 hours', () => {
    let profile = ada();
    for (let index = 0; index < 5; index++) profile = request(profile, 'new@a.test', 'one', at(index * HOUR)).profile;
    const refused = () => request(profile, 'new@a.test', 'one', at(23 * HOUR));
    expect(refused).toThrow(TooManyEmailChangesError);
    expect(refused).toThrow(expect.objectContaining({ retryAfterSeconds: 3_600 }));
    const later = request(profile, 'new@a.test', 'one', at(24 * HOUR)).profile;
    expect(later.emailRequestedAt).toHaveLength(5);
    expect(() => request(later, 'new@a.test', 'one', at(24 * HOUR))).toThrow(TooManyEmailChangesError);
  });

  it('counts also when it was dropped or confirmed', () => {
    let profile = ada();
    for (let index = 0; index < 4; index++)
      profile = dropPendingEmail(request(profile, 'b@a.test', 'x').profile).profile;
    profile = changed(profile, 'new@a.test', 'back');
    expect(() => request(profile, 'b@a.test', 'x')).toThrow(TooManyEmailChangesError);
  });
});

describe('a confirmation', () => {
  it('replaces the address and keeps the previous one for seven days', () => {
    const { profile, events } = confirm(request(ada(), 'new@a.test', 'one').profile, 'one', 'back', at(HOUR));
    expect(profile).toMatchObject({
      email: 'new@a.test',
      emailVerified: true,
      isEmailChosen: true,
      pendingEmail: null,
    });
    expect(profile.previousEmails).toEqual([
      { requestId: 'request of one', address: 'old@a.test', token: 'back', expiresAt: '2026-03-08T13:00:00.000Z' },
    ]);
    const detail = { sequence: 3, userId: 'ada', change: 'confirmed', requestId: 'request of one', isRevertible: true };
    expect(events).toEqual([{ type: 'user.email_changed', detail }]);
    expect(profile.sessionsValidFrom).toBeNull();
  });

  it('works once, until the link expires, with the right token, and not for an erased user', () => {
    const { profile } = request(ada(), 'new@a.test', 'one');
    const refused = (before: Profile, token: string, now: Date) =>
      expect(() => confirm(before, token, 'back', now)).toThrow(EmailLinkInvalidError);
    refused(confirm(profile, 'one', 'back').profile, 'one', NOW);
    refused(profile, 'one', at(DAY));
    refused(profile, 'other', NOW);
    refused(ada(), 'one', NOW);
    refused({ ...profile, standing: 'erased' }, 'one', NOW);
    refused(dropPendingEmail(profile).profile, 'one', NOW);
    expect(pendingOf(profile, is('one'), at(DAY - 1)).address).toBe('new@a.test');
  });

  it.each<[string, Partial<Profile>]>([
    ['the same address', { email: 'new@a.test' }],
    ['an address that nobody has confirmed', { emailVerified: false }],
    ['no address', { email: null, emailVerified: false }],
  ])('restores nothing where there was %s', (_what, before) => {
    const { profile, events } = confirm(request(ada(before), 'new@a.test', 'one').profile, 'one', 'back');
    expect(profile).toMatchObject({ email: 'new@a.test', emailVerified: true, previousEmails: [] });
    expect(events).toMatchObject([{ detail: { isRevertible: false } }]);
  });

  it('keeps an address that another system wrote: mail went there', () => {
    const { profile } = confirm(request(ada({ emailVerified: null }), 'new@a.test', 'one').profile, 'one', 'back');
    expect(profile.previousEmails).toMatchObject([{ address: 'old@a.test' }]);
  });
});

describe('an administrator', () => {
  it.each([false, null])('confirms an address with emailVerified %j, and nothing else changes', (emailVerified) => {
    const before = request(ada({ emailVerified }), 'new@a.test', 'one').profile;
    const { profile, events } = verifyEmail(before, NOW);
    expect(profile).toEqual({ ...before, emailVerified: true, updatedAt: NOW.toISOString(), sequence: 3 });
    const detail = { sequence: 3, userId: 'ada', change: 'confirmed', requestId: null, isRevertible: false };
    expect(events).toEqual([{ type: 'user.email_changed', detail }]);
  });

  it.each<[string, Partial<Profile>, new () => Error]>([
    ['a missing address', { email: null, emailVerified: false }, EmailMissingError],
    ['a confirmed address', { emailVerified: true }, EmailAlreadyVerifiedError],
    ['the address of an erased user', { emailVerified: false, standing: 'erased' }, UserNotFoundError],
  ])('cannot confirm %s', (_, fields, refusal) => {
    expect(() => verifyEmail(ada(fields), NOW)).toThrow(refusal);
  });
});

describe('a reversal', () => {
  it('restores the address and ends all sessions', () => {
    const { profile, events } = revertEmail(changed(ada(), 'new@a.test', 'back'), is('back'), at(DAY));
    expect(profile).toMatchObject({
      email: 'old@a.test',
      emailVerified: true,
      previousEmails: [],
      sessionsValidFrom: at(DAY).toISOString(),
    });
    expect(events).toMatchObject([{ detail: { change: 'reverted', requestId: 'request of confirms', sequence: 4 } }]);
  });

  it('works once, until the link expires, with the right token, and not for an erased user', () => {
    const profile = changed(ada(), 'new@a.test', 'back');
    const refused = (before: Profile, token: string, now: Date) =>
      expect(() => revertEmail(before, is(token), now)).toThrow(EmailLinkInvalidError);
    refused(revertEmail(profile, is('back'), NOW).profile, 'back', NOW);
    refused(profile, 'back', at(7 * DAY));
    refused(profile, 'confirms', NOW);
    refused({ ...profile, standing: 'erased' }, 'back', NOW);
    expect(previousOf(profile, is('back'), at(7 * DAY - 1)).address).toBe('old@a.test');
  });

  it('is possible after further changes, and ends their links and what waits', () => {
    let profile = changed(changed(ada(), 'thief@a.test', 'back 1'), 'thief2@a.test', 'back 2', at(HOUR));
    profile = request(profile, 'thief3@a.test', 'more', at(HOUR)).profile;
    const reverted = revertEmail(profile, is('back 1'), at(DAY)).profile;
    expect(reverted).toMatchObject({ email: 'old@a.test', pendingEmail: null, previousEmails: [] });
    expect(() => revertEmail(reverted, is('back 2'), at(DAY))).toThrow(EmailLinkInvalidError);
    expect(() => confirm(reverted, 'more', 'x', at(DAY))).toThrow(EmailLinkInvalidError);
  });

  it('of the last change keeps the links of the changes before it', () => {
    const profile = changed(changed(ada(), 'second@a.test', 'back 1'), 'third@a.test', 'back 2');
    const reverted = revertEmail(profile, is('back 2'), NOW).profile;
    expect(reverted.email).toBe('second@a.test');
    expect(revertEmail(reverted, is('back 1'), NOW).profile.email).toBe('old@a.test');
  });

  it('leaves no expired link in the profile', () => {
    const profile = changed(changed(ada(), 'second@a.test', 'back 1'), 'third@a.test', 'back 2', at(7 * DAY));
    expect(profile.previousEmails.map(({ token }) => token)).toEqual(['back 2']);
  });
});

describe('a sign-in', () => {
  const newer = { email: 'issuer@a.test', emailVerified: true, issuer: ISSUER };

  it("takes over the issuer's newer verified address", () => {
    const { profile, events } = takeOverEmail(ada(), newer, NOW);
    expect(profile).toMatchObject({ email: 'issuer@a.test', emailVerified: true, isEmailChosen: false });
    expect(events).toMatchObject([{ detail: { change: 'signed-in', requestId: null, isRevertible: false } }]);
  });

  it('takes over an address where there was none, and the proof of the same address', () => {
    expect(takeOverEmail(ada({ email: null, issuer: null }), newer, NOW)).toMatchObject({
      profile: { email: 'issuer@a.test', emailVerified: true },
      events: [{ detail: { change: 'first' } }],
    });
    const unverified = takeOverEmail(ada({ email: null }), { ...newer, emailVerified: false }, NOW);
    expect(unverified.profile).toMatchObject({ email: 'issuer@a.test', emailVerified: false });
    // No welcome mail.
    const ofEarlierRelease = ada({ email: null, emailVerified: null, createdAt: null });
    expect(takeOverEmail(ofEarlierRelease, newer, NOW).events).toMatchObject([{ detail: { change: 'signed-in' } }]);
    const unproved = ada({ email: 'issuer@a.test', emailVerified: false });
    expect(takeOverEmail(unproved, newer, NOW).profile.emailVerified).toBe(true);
  });

  it.each<[string, Profile, object]>([
    ['the issuer has not verified it', ada(), { ...newer, emailVerified: false }],
    ['the issuer does not say whether it is verified', ada(), { ...newer, emailVerified: undefined }],
    ['the issuer states none', ada(), { ...newer, email: undefined }],
    ['the user confirmed another one here', ada({ isEmailChosen: true }), newer],
    ['another system wrote the address', ada({ emailVerified: null }), newer],
    ['another issuer stated the address', ada({ issuer: 'https://other.test' }), newer],
    ['it is the same', ada({ email: 'issuer@a.test' }), newer],
  ])('changes nothing when %s', (_when, before, facts) => {
    expect(takeOverEmail(before, facts, NOW)).toEqual({ profile: before, events: [] });
  });
});
