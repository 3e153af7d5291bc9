import type { PageMessages } from './en';
import { PAGE_CATALOGUES, pageWordsFor } from './page-words';

const KEYS = Object.keys(PAGE_CATALOGUES.en!) as (keyof PageMessages)[];
const NEEDS_VALUES = KEYS.filter((key) => /\.(consequence|result)$/.test(key));

it.each(Object.keys(PAGE_CATALOGUES))('every message of %s is complete, with the name and the address', (language) => {
  const words = pageWordsFor(language);
  for (const key of KEYS) {
    const said = words.say(key, { name: 'Ada {x} <b>', email: 'ada@a.test' });
    expect(said).not.toBe('');
    expect(said.includes('Ada {x} <b>') && said.includes('ada@a.test')).toBe(NEEDS_VALUES.includes(key));
    if (language !== 'en')
      expect(said).not.toBe(pageWordsFor('en').say(key, { name: 'Ada {x} <b>', email: 'ada@a.test' }));
  }
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
