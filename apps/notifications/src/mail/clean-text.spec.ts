import { cleanLine, cleanLines, quoteLines } from './clean-text';

it('puts text on one line, for every kind of line break', () => {
  expect(cleanLine('one\r\ntwo\rthree\nfour\u0085five\u2028six\u2029seven\teight\vnine\ften')).toBe(
    'one two three four five six seven eight nine ten',
  );
});

it('replaces white space, and letters that look like it, by one space', () => {
  expect(cleanLine('one \u00a0\u3000two\u2800\u2800\u2800three\u3164\u3164four\u3164')).toBe('one two three four');
});

it('marks every line of a quote, blank ones too', () => {
  expect(quoteLines('one\n\ntwo\u2028three\r\n> four\n')).toBe('> one\n> \n> two\n> three\n> > four');
});

it('keeps the lines of free text', () => {
  expect(cleanLines('one\r\n\r\ntwo\rthree')).toBe('one\n\ntwo\nthree');
});

it('removes control characters and marks that change the direction of text', () => {
  expect(cleanLines('a\u0000b\u001bc\u202ed\u2066e\u200ff\u061cg')).toBe('abcdefg');
});

it('does not change other languages and joined emoji', () => {
  const words = 'שלום مرحبا 設計 naïve 👩‍💻';
  expect(cleanLine(words)).toBe(words);
});
