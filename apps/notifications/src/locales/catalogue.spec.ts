import { IntlMessageFormat } from 'intl-messageformat';
import type { MessageValues } from '@freelance/words';
import { CATALOGUES, LANGUAGES } from './catalogue';
import { en } from './en';
import { faultsOf } from './testing/catalogue-faults';
import { wordsFor } from './words';

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

  it.each<[string, Record<string, string>, string]>([
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
    expect(faultsOf('de', { ...GERMAN, ...changes }, ENGLISH)).toEqual([expect.stringContaining(fault)]);
  });

  it('a missing message', () => {
    const { who: _, ...incomplete } = GERMAN;
    expect(faultsOf('de', incomplete, ENGLISH)).toEqual(['who is missing']);
  });
});

describe('the compiler and the parser agree on', () => {
  it('the keys and arguments that a kind of mail can name', () => {
    const words = wordsFor({});
    expect(words.say('greeting', { name: 'Ann' })).toBe('Hello Ann,');
    // @ts-expect-error an unknown key
    expect(() => words.say('label.pays')).toThrow();
    // @ts-expect-error a missing argument
    expect(() => words.say('greeting')).toThrow('name');
    // @ts-expect-error an argument of another message
    expect(() => words.say('greeting', { job: 'Ann' })).toThrow('name');
  });

  const format = <Message extends string>(message: Message, values: MessageValues<Message>) =>
    new IntlMessageFormat(message, 'en').format(values as Record<string, string | number>);

  it('the arguments of a plural, in its forms and around it', () => {
    const DAYS = '{job} ends {days, plural, =0 {today} one {in # day, {name}} other {in # days}} on {date}';
    expect(format(DAYS, { job: 'x', days: 1, name: 'Ann', date: 'y' })).toBe('x ends in 1 day, Ann on y');
    // @ts-expect-error without an argument of a form
    expect(() => format(DAYS, { job: 'x', days: 1, date: 'y' })).toThrow('name');
    // @ts-expect-error a text in place of a number
    expect(format(DAYS, { job: 'x', days: 'two', name: 'Ann', date: 'y' })).not.toContain('2');
  });

  it('the arguments of a select', () => {
    const WHO = '{isOwner, select, true {Yours} other {{owner}}} and {more}';
    expect(format(WHO, { isOwner: 'false', owner: 'Ann', more: 'x' })).toBe('Ann and x');
    // @ts-expect-error an argument that is only the word of a form
    expect(format(WHO, { isOwner: 'true', owner: 'Ann', more: 'x', Yours: 'y' })).toBe('Yours and x');
  });
});
