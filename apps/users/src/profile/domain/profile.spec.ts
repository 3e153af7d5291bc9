import { appearanceOf, create } from './create';
import { NO_OPTIONAL_FIELDS, type Profile } from './profile';
import { ProfileNotVisibleError, UserNotFoundError } from './profile.errors';
import { update } from './update';
import { assertVisibleTo } from './visible-to';

const NOON = new Date('2026-03-01T12:00:00.000Z');
const LATER = new Date('2026-03-01T13:00:00.000Z');
const aProfile = (overrides: Partial<Profile> = {}): Profile => ({
  ...create('ann', { name: 'Ann', roles: ['seeker'] }, NOON).profile,
  ...overrides,
});
const fieldsOf = ({ name, userType }: Profile) => ({ ...NO_OPTIONAL_FIELDS, name, userType });

describe('the first call', () => {
  it('creates a profile from the facts of the token, and its one event', () => {
    const facts = {
      issuer: 'https://id.test',
      email: 'ann@example.com',
      emailVerified: true,
      name: 'Ann',
      locale: 'de',
    };
    const { profile, events } = create('ann', { ...facts, roles: ['owner'] }, NOON);
    expect(profile).toMatchObject({
      ...facts,
      userId: 'ann',
      userType: 'owner',
      visibility: 'public',
      standing: 'active',
      createdAt: NOON.toISOString(),
    });
    expect(events).toEqual([
      {
        type: 'user.created',
        detail: {
          sequence: 1,
          userId: 'ann',
          email: 'ann@example.com',
          name: 'Ann',
          userType: 'owner',
          locale: 'de',
          createdAt: NOON.toISOString(),
        },
      },
    ]);
  });

  it('needs no facts: the id is the name, and no address is verified', () => {
    expect(create('ann', { emailVerified: true }, NOON).profile).toMatchObject({
      name: 'ann',
      userType: 'both',
      email: null,
      emailVerified: false,
    });
    expect([...create('x'.repeat(128), {}, NOON).profile.name]).toHaveLength(100);
  });

  it.each([
    [['owner'], 'owner'],
    [['seeker', 'admin'], 'seeker'],
    [['owner', 'seeker'], 'both'],
    [[], 'both'],
  ])('a user with the roles %j appears as %s', (roles, appearance) => {
    expect(appearanceOf(roles)).toBe(appearance);
  });
});

describe('a change', () => {
  it('replaces every editable field, and its event names those that changed', () => {
    const before = aProfile({ headline: 'Old', bio: 'About me' });
    const { profile, events } = update(before, { ...fieldsOf(before), headline: 'New' }, LATER);
    expect(profile).toMatchObject({ headline: 'New', bio: null, createdAt: NOON.toISOString(), sequence: 2 });
    expect(profile.updatedAt).toBe(LATER.toISOString());
    expect(events).toEqual([
      { type: 'user.updated', detail: { sequence: 2, userId: 'ann', changed: ['headline', 'bio'] } },
    ]);
  });

  it('that changes nothing has no event', () => {
    const before = aProfile();
    expect(update(before, fieldsOf(before), LATER)).toEqual({ profile: before, events: [] });
  });
});

describe('a profile is shown', () => {
  const ANONYMOUS = { isAdmin: false };
  const MEMBER = { userId: 'bob', isAdmin: false };
  const SELF = { userId: 'ann', isAdmin: false };
  const ADMIN = { userId: 'admin-1', isAdmin: true };

  it.each([
    ['public', ANONYMOUS],
    ['public', MEMBER],
    ['members', MEMBER],
    ['hidden', SELF],
    ['hidden', ADMIN],
  ] as const)('with visibility %s to %j', (visibility, reader) => {
    expect(() => assertVisibleTo(reader, aProfile({ visibility }))).not.toThrow();
  });

  it.each([
    ['members', ANONYMOUS, ProfileNotVisibleError],
    ['hidden', ANONYMOUS, UserNotFoundError],
    ['hidden', MEMBER, UserNotFoundError],
  ] as const)('with visibility %s not to %j', (visibility, reader, refusal) => {
    expect(() => assertVisibleTo(reader, aProfile({ visibility }))).toThrow(refusal);
  });

  it('to nobody after its erasure', () => {
    expect(() => assertVisibleTo(ADMIN, aProfile({ standing: 'erased' }))).toThrow(UserNotFoundError);
  });
});
