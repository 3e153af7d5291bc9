import fc from 'fast-check';
import type { Catalogue } from './catalogue';
import { en } from './en';
import { Formats } from './formats';
import { Messages } from '@freelance/words';
import { Words, wordsFor } from './words';

const PAY_DAY = '2026-07-15T10:30:00.000Z';

it('a person gets words, numbers and times as the locale and the time zone say', () => {
  const words = wordsFor({ locale: 'de-AT', timeZone: 'Europe/Vienna' });
  expect(words.language).toBe('de');
  expect(words.say('label.pay')).toBe('Vergütung');
  expect(words.instant(PAY_DAY)).toBe('15. Juli 2026, 12:30 MESZ');
  expect(words.inQuotes('Web')).toBe('„Web“');
});

it('the locale and the time zone are independent', () => {
  expect(wordsFor({ locale: 'es' }).instant(PAY_DAY)).toBe('15 de julio de 2026, 10:30 UTC');
  expect(wordsFor({ timeZone: 'Europe/Madrid' }).instant(PAY_DAY)).toBe('15 July 2026, 12:30 CEST');
});

it('dates in a language without a catalogue are English, like the words around them', () => {
  const words = wordsFor({ locale: 'fr-FR', timeZone: 'Europe/Paris' });
  expect(words.language).toBe('en');
  expect(words.instant(PAY_DAY)).toBe('15 July 2026, 12:30 CEST');
});

describe('with any value in the row of a user', () => {
  const shown = (person: object) => {
    const words = wordsFor(person);
    return [words.language, words.money(1), words.instant(PAY_DAY), words.duration(60)];
  };
  const DEFAULT = shown({});

  it.each([null, undefined, 5, true, [], ['de'], { locale: 'de' }, 'de'.repeat(1_000), '\u0000', 'de\nAT', '😀'])(
    'there are words: %j',
    (value) => {
      expect(shown({ locale: value, timeZone: value })).toEqual(DEFAULT);
    },
  );

  it('the words are in one of our languages', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^[a-z]{2,3}([-_][A-Za-z0-9]{1,8}){0,3}$/),
      fc.anything(),
    );
    fc.assert(
      fc.property(value, value, (locale, timeZone) => {
        const [language, ...rest] = shown({ locale, timeZone });
        expect(['en', 'de', 'es']).toContain(language);
        for (const text of rest) expect(text).not.toBe('');
      }),
    );
  });
});

it('the words of one locale and zone are made once', () => {
  const person = { locale: 'de-CH', timeZone: 'Europe/Zurich' };
  expect(wordsFor({ ...person })).toBe(wordsFor(person));
  expect(wordsFor({ locale: 'de-CH' })).not.toBe(wordsFor(person));
});

describe('a message', () => {
  /** Words with this message under the key `greeting.unnamed`. */
  const say = (language: string, message: string, values: object = {}) => {
    const catalogue: Catalogue = { ...en, 'greeting.unnamed': message };
    return new Words(new Messages<typeof en>(language, catalogue), new Formats(language, 'UTC')).say(
      'greeting.unnamed',
      ...([values] as unknown as []),
    );
  };

  it.each([
    ['en', '{days, plural, one {# day} other {# days}}', ['0 days', '1 day', '2 days', '1,000 days']],
    ['de', '{days, plural, one {# Tag} other {# Tage}}', ['0 Tage', '1 Tag', '2 Tage', '1.000 Tage']],
    ['es', '{days, plural, one {# día} other {# días}}', ['0 días', '1 día', '2 días', '1000 días']],
    ['es', '{days, plural, =0 {hoy} one {# día} other {# días}}', ['hoy', '1 día', '2 días', '1000 días']],
  ])('in %s has the plural form and the digits of its number: %s', (language, message, expected) => {
    expect([0, 1, 2, 1_000].map((days) => say(language, message, { days }))).toEqual(expected);
  });

  it('inserts values as they are: braces, tags and apostrophes of a user are no syntax', () => {
    const name = "{job} '{'name'}' <b>x</b> # {n, plural, other {#}}";
    expect(wordsFor({}).say('greeting', { name })).toBe(`Hello ${name},`);
  });

  it('is not written without one of its values', () => {
    expect(() => say('en', 'Hello {name}')).toThrow('name');
  });
});

it.each([
  ['en', "“x' y' z”"],
  ['de', "„x' y' z“"],
  ['es', "«x' y' z»"],
])('a name cannot end its quotation marks in %s', (locale, quoted) => {
  const { inQuotes } = { inQuotes: (name: string) => wordsFor({ locale }).inQuotes(name) };
  for (const mark of ['"', '“', '”', '„', '‟', '«', '»']) expect(inQuotes(`x${mark} y${mark} z`)).toBe(quoted);
});
