import { create } from './create';
import { signIn } from './sign-in';
import { update } from './update';

const NOW = new Date('2026-03-01T12:00:00.000Z');
const FACTS = {
  issuer: 'https://id.test',
  email: 'ada@a.test',
  emailVerified: true,
  name: 'Ada',
  locale: 'de',
  timeZone: 'Europe/Berlin',
};
const bare = create('ada', {}, NOW).profile;

it('a profile that was made without facts gets them, and the event of its first address', () => {
  const { profile, events } = signIn(bare, FACTS, NOW);
  expect(profile).toMatchObject({ ...FACTS, sequence: 3 });
  expect(events).toMatchObject([
    { type: 'user.updated', detail: { sequence: 2, changed: ['name', 'locale', 'timeZone'] } },
    { type: 'user.email_changed', detail: { sequence: 3, change: 'first' } },
  ]);
});

it('what the user has written stays, and what the user has cleared stays empty', () => {
  const written = update(bare, { ...bare, name: 'Ada Lovelace' }, NOW).profile;
  const { profile, events } = signIn(written, FACTS, NOW);
  expect(profile).toMatchObject({ name: 'Ada Lovelace', locale: null, email: 'ada@a.test' });
  expect(events).toMatchObject([{ detail: { change: 'first' } }]);
});

it('the first issuer stays', () => {
  const owned = signIn(bare, FACTS, NOW).profile;
  expect(signIn(owned, { ...FACTS, issuer: 'https://other.test' }, NOW)).toEqual({ profile: owned, events: [] });
  expect(signIn(owned, FACTS, NOW).profile).toBe(owned);
});

it('the facts of a request with identity headers change nothing', () => {
  expect(signIn(bare, { roles: ['owner'] }, NOW)).toEqual({ profile: bare, events: [] });
  expect(signIn(bare, { roles: ['owner'] }, NOW).profile).toBe(bare);
});
