import { pieces } from './user-text-pieces';

const linksIn = (text: string) => pieces(text).filter((piece) => typeof piece !== 'string');

it('makes a link of an https address and keeps the words around it', () => {
  expect(pieces('See https://example.org/a?b=1#c, please.')).toEqual([
    'See ',
    { href: 'https://example.org/a?b=1#c', text: 'example.org/a?b=1#c' },
    ', please.',
  ]);
});

it.each([
  'http://example.org',
  'javascript:alert(1)',
  'ftp://example.org',
  'https://',
  'https://user@example.org/',
  'https://paypal.com:secret@example.org/',
])('leaves %s as text', (text) => {
  expect(pieces(text)).toEqual([text]);
});

it('shows the host as it is asked for', () => {
  // The first letter is Cyrillic.
  expect(linksIn('https://аpple.com/')).toEqual([{ href: 'https://xn--pple-43d.com/', text: 'xn--pple-43d.com' }]);
});

it('keeps brackets that belong to the address, and gives back those of the sentence', () => {
  expect(linksIn('(https://example.org/x_(y))')).toEqual([
    { href: 'https://example.org/x_(y)', text: 'example.org/x_(y)' },
  ]);
  expect(linksIn('(https://example.org/x)')).toEqual([{ href: 'https://example.org/x', text: 'example.org/x' }]);
});

it('loses no character', () => {
  const text = 'a https://example.org b https://x c (https://example.net/é). d';
  expect(
    pieces(text)
      .map((piece) => (typeof piece === 'string' ? piece : `https://${piece.text}`))
      .join(''),
  ).toBe(text);
});
