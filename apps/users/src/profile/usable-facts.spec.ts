import { usableFacts } from './usable-facts';

const FACTS = {
  issuer: 'https://id.test',
  roles: ['seeker'],
  name: 'Ann',
  locale: 'de-AT',
  timeZone: 'Europe/Vienna',
  email: 'ann@example.com',
  emailVerified: true,
};

it('keeps the facts that a profile can have', () => {
  expect(usableFacts(FACTS)).toEqual(FACTS);
});

it.each([
  ['name', '  '],
  ['name', 'Ann\nBCC: all'],
  ['locale', 'en_GB'],
  ['timeZone', 'Mars/Olympus'],
  ['email', 'ann at example.com'],
])('leaves out %s: %j', (field, value) => {
  const usable = usableFacts({ ...FACTS, [field]: value });
  expect(usable).not.toHaveProperty(field);
  expect(usable).toMatchObject({ issuer: FACTS.issuer, roles: FACTS.roles });
});

it('shortens a long name', () => {
  expect(usableFacts({ ...FACTS, name: ` ${'n'.repeat(150)}` }).name).toBe('n'.repeat(100));
});

it('does not say that a missing address is verified', () => {
  expect(usableFacts({ ...FACTS, email: undefined })).not.toHaveProperty('emailVerified');
});
