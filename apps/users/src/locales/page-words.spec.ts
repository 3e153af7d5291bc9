import type { PageMessages } from './en';
import { PAGE_CATALOGUES, pageWordsFor } from './page-words';

const KEYS = Object.keys(PAGE_CATALOGUES.en!) as (keyof PageMessages)[];
const NEEDS_VALUES = KEYS.filter((key) => /\.(consequence|result)$/.test(key));

const VALUES = { name: 'Ada {x} <b>', email: 'ada@a.test' };

it.each(Object.keys(PAGE_CATALOGUES))('every message of %s is complete, with the name and the address', (language) => {
  const words = pageWordsFor(language);
  for (const key of KEYS) {
    const said = words.say(key, VALUES);
    expect(said).not.toBe('');
    expect(Object.values(VALUES).every((value) => said.includes(value))).toBe(NEEDS_VALUES.includes(key));
  }
});

it.each(KEYS)('%s has its own words in each language', (key) => {
  const languages = Object.keys(PAGE_CATALOGUES);
  expect(new Set(languages.map((language) => pageWordsFor(language).say(key, VALUES))).size).toBe(languages.length);
});

it.each([
  ['de-AT', 'de'],
  ['es_MX', 'es'],
  ['fr', 'en'],
  ['no tag', 'en'],
  ['__proto__', 'en'],
  [null, 'en'],
])('a user with the locale %s reads %s', (locale, language) => {
  expect(pageWordsFor(locale).language).toBe(language);
});
