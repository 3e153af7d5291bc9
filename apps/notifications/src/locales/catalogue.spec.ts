import { CATALOGUES, LANGUAGES } from './catalogue';
import { en } from './en';
import type { MessageValues } from './message-values';
import { faultsOf } from './testing/catalogue-faults';
import type { Words } from './words';

it.each(LANGUAGES)('the catalogue %s is complete and has the arguments and plural forms that it needs', (language) => {
  expect(faultsOf(language, CATALOGUES[language], en)).toEqual([]);
});

describe('the comparison of catalogues finds', () => {
  const ENGLISH = {
    days: '{days, plural, one {# day} other {# days}} for {job}',
    place: 'You are in place {place, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}',
    who: '{isOwner, select, true {Your job} other {The job}} ends soon',
  };
  const GERMAN = {
    days: '{days, plural, one {# Tag} other {# Tage}} für {job}',
    place: 'Sie sind auf Platz {place, selectordinal, other {#.}}',
    who: '{isOwner, select, true {Ihr Auftrag} other {Der Auftrag}} endet bald',
  };

  it('no fault where there is none', () => {
    expect(faultsOf('en', ENGLISH, ENGLISH)).toEqual([]);
    expect(faultsOf('de', GERMAN, ENGLISH)).toEqual([]);
  });

  it.each<[string, Record<string, string | undefined>, string]>([
    ['a surplus message', { more: 'Mehr' }, 'more is not in the English catalogue'],
    ['a surplus argument', { who: `${GERMAN.who} {job}` }, 'who has the arguments [isOwner: select other|true, job]'],
    ['an argument with another name', { days: GERMAN.days.replace('{job}', '{name}') }, 'days has the arguments'],
    ['an argument in place of a plural', { days: '{days} Tage für {job}' }, 'days has the arguments [days, job]'],
    [
      'a missing argument in one form',
      { days: '{days, plural, one {ein Tag} other {# Tage}}' },
      'days has the arguments [days: cardinal plural]',
    ],
    ['a missing plural form', { days: '{days, plural, other {# Tage}} für {job}' }, 'days lacks the plural form one'],
    [
      'a plural form that the language does not have',
      { days: '{days, plural, one {# Tag} few {# Tage} other {# Tage}} für {job}' },
      'days has the plural form few, unknown in de',
    ],
    ['a select with other forms', { who: GERMAN.who.replace('true', 'yes') }, 'who has the arguments'],
    ['a message that cannot be parsed', { days: '{days, plural, one {# Tag}' }, 'days is no ICU message'],
    ['an empty message', { who: ' ' }, 'who is empty'],
    ['an English message', { who: ENGLISH.who }, 'who is not translated'],
  ])('%s', (_what, changes, fault) => {
    expect(faultsOf('de', { ...GERMAN, ...changes } as Record<string, string>, ENGLISH)).toEqual([
      expect.stringContaining(fault),
    ]);
  });

  it('a missing message', () => {
    const { who: _, ...incomplete } = GERMAN;
    expect(faultsOf('de', incomplete, ENGLISH)).toEqual(['who is missing']);
  });
});

/** Each of these lines fails `npm run typecheck` when the compiler accepts too much or too little. */
export function checkTypes(words: Words): void {
  words.say('label.pay');
  words.say('greeting', { name: 'Ann' });
  // @ts-expect-error an unknown key
  words.say('label.pays');
  // @ts-expect-error a missing argument
  words.say('greeting');
  // @ts-expect-error an unknown argument
  words.say('greeting', { name: 'Ann', age: 7 });
  // @ts-expect-error an argument that another message has
  words.say('greeting', { job: 'Ann' });

  type Days = MessageValues<'{job} ends in {days, plural, =0 {no day} one {# day {job}} other {# days}} on {date}'>;
  const values: Days = { job: 'x', days: 2, date: 'y' };
  // @ts-expect-error a plural needs a number
  const texts: Days = { ...values, days: '2' };
  type Who = MessageValues<'{isOwner, select, true {Yours} other {{owner}}} and {more}'>;
  const who: Who = { isOwner: 'true', owner: 'x', more: 'y' };
  void [values, texts, who];
}
