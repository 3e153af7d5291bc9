import { mailAddress } from './mail-address';

it.each(['ann@example.com', 'ann.o+jobs@mail.example.co.uk', 'a_b-c@example.museum'])('accepts %s', (address) => {
  expect(mailAddress(address)).toBe(address);
});

it('returns the domain in ASCII form', () => {
  expect(mailAddress('ann@bücher.example')).toBe('ann@xn--bcher-kva.example');
});

it('trims white space around the address', () => {
  expect(mailAddress(' ann@example.com\n')).toBe('ann@example.com');
});

it.each([
  undefined,
  null,
  42,
  ['ann@example.com'],
  '',
  'ann',
  'ann@',
  '@example.com',
  'ann@localhost',
  'ann@example.com, bob@example.com',
  'Ann <ann@example.com>',
  'ann@example.com\r\nBcc: bob@example.com',
  'änn@example.com',
  'ann@exa mple.com',
  '\ud800@example.com',
])('refuses %j', (stored) => {
  expect(mailAddress(stored)).toBeUndefined();
});
