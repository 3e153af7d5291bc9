import { cleanLine, cleanLines } from './clean-text';

it('puts text on one line, whatever breaks it', () => {
  expect(cleanLine('one\r\ntwo\rthree\nfour\u0085five\u2028six\u2029seven\teight')).toBe(
    'one two three four five six seven eight',
  );
});

it('keeps the lines of free text', () => {
  expect(cleanLines('one\r\n\r\ntwo\rthree')).toBe('one\n\ntwo\nthree');
});

it('removes controls and marks that turn the direction of text', () => {
  expect(cleanLines('a\u0000b\u001bc\u202ed\u2066e\u200ff\u061cg')).toBe('abcdefg');
});

it('leaves every language and joined emoji alone', () => {
  const words = 'שלום مرحبا 設計 naïve 👩‍💻';
  expect(cleanLine(words)).toBe(words);
});
