import { say } from '../sentences';
import { languageOf } from '../texts/testing/language';
import { text, type TextRef } from '../texts/text-ref';
import { wordsOf } from '../time/words';
import { checkForm, type KeyPress, sendsForm, serverFaults, summaryOf } from './check-form';
import { durationOf, readDuration, secondsOf, writeDuration } from './duration';
import { durationField, type Field, linkField, moneyField, namesField, ruleOf, textField } from './fields';
import { countCharacters } from './text-faults';

const LABEL = text('moves.button.submit');
const title = textField(LABEL, ruleOf('CreateJobDto', 'name'));
const description = textField(LABEL, ruleOf('CreateJobDto', 'description'));
const notes = textField(LABEL, ruleOf('ClaimJobDto', 'claimerNotes'));
const pay = moneyField(LABEL, ruleOf('CreateJobDto', 'payAmount'));
const time = durationField(LABEL, ruleOf('CreateJobDto', 'timeToCompleteSeconds'));
const link = linkField(LABEL, ruleOf('SubmitJobDto', 'deliverableUrl'));
const files = namesField(LABEL, ruleOf('SubmitJobDto', 'additionalFiles'));

function spoken(ref: TextRef): string {
  const language = languageOf('en', 'Europe/Berlin');
  return say(ref, { language, words: wordsOf(language), now: 0, currency: 'EUR' }).replace(/\u00a0/g, ' ');
}
/** The value, or the sentence of the fault. */
function checked(field: Field, typed: string, locale = 'en'): unknown {
  const result = field.check(typed, locale);
  return 'fault' in result ? spoken(result.fault) : result.value;
}

describe('A text', () => {
  it.each<[string, Field, string, unknown]>([
    ['missing', title, '', 'Write something here'],
    ['of spaces', title, ' \u00a0\u3000', 'Write something here'],
    ['that is not shown', title, '\u200b\u2060', 'Write something here'],
    ['left out', notes, '', undefined],
    ['of spaces where it is optional', notes, ' \n ', undefined],
    ['with line breaks', description, 'One\r\ntwo\tthree', 'One\r\ntwo\tthree'],
    ['with a line break in a line', title, 'One\ntwo', 'Write it in one line'],
    ['with a control character', description, 'ab\u0007', 'Remove the control character U+0007 at position 3'],
    [
      'that changes direction',
      title,
      'a😀\u202eb',
      'Remove the hidden character U+202E at position 3; it changes the direction of text',
    ],
    ['of many lines that changes direction', description, 'a\u202eb', 'a\u202eb'],
    ['in Arabic', title, 'لوحة بيانات', 'لوحة بيانات'],
    ['that is no Unicode', title, 'a\ud800', 'It holds a character that is no text, at position 2'],
  ])('%s', (_case, field, typed, expected) => {
    expect(checked(field, typed)).toBe(expected);
  });

  it('is counted in code points, as the platform counts', () => {
    expect(countCharacters('a😀é')).toBe(3);
    expect(checked(title, '😀'.repeat(200))).toBe('😀'.repeat(200));
    expect(checked(title, '😀'.repeat(201))).toBe('At most 200 characters; these are 201');
  });

  it('of 10,000 characters is checked at once', () => {
    const begin = performance.now();
    expect(checked(description, ' '.repeat(10_000))).toBe('Write something here');
    expect(performance.now() - begin).toBeLessThan(500);
  });
});

describe('A link', () => {
  it.each([
    ['https://example.com/work', 'https://example.com/work'],
    ['  https://example.com  ', 'https://example.com'],
    ['https://example.com/schöne arbeit', 'https://example.com/sch%C3%B6ne%20arbeit'],
    ['', undefined],
    ['example.com', 'Write a whole link, like https://example.com/work'],
    ['http://example.com', 'The link must begin with https://'],
    ['javascript:alert(1)', 'The link must begin with https://'],
    ['https://me:secret@example.com', 'A link must not hold a user name or password'],
    [`https://example.com/${'a'.repeat(2_048)}`, 'At most 2048 characters; these are 2068'],
  ])('%s is %s', (typed, expected) => {
    expect(checked(link, typed)).toBe(expected);
  });
});

describe('An amount and a length of time', () => {
  it.each<[Field, string, string, unknown]>([
    [pay, '1.250,50', 'de', 1_250.5],
    [pay, '0', 'en', 'Write an amount above 0, like €350.00 or €1,250.50'],
    [pay, '', 'en', 'Write something here'],
    [pay, '1.234', 'en', 'At most two digits after the decimal sign'],
    [pay, '1000000001', 'en', 'At most €1,000,000,000.00'],
    [time, '5 day', 'en', 432_000],
    [time, '1,5 day', 'en', 'Write a whole number, like 5'],
    [time, '0 hour', 'en', 'From 1 second to 365 days'],
    [time, '366 day', 'en', 'From 1 second to 365 days'],
    [time, '365 day', 'en', 31_536_000],
    [time, '', 'en', 'Write something here'],
    [time, '９ hour', 'ja', 32_400],
  ])('%# %s in %s', (field, typed, locale, expected) => {
    expect(checked(field, typed, locale)).toBe(expected);
  });

  it.each([1, 59, 60, 3_600, 5_400, 86_400, 604_800, 31_536_000])('%i s are read as they were written', (seconds) => {
    expect(secondsOf(readDuration(writeDuration(durationOf(seconds))))).toBe(seconds);
  });

  it('keep what was typed, right or not', () => {
    for (const typed of ['5 day', '', 'a few day', '1 2 hour']) expect(writeDuration(readDuration(typed))).toBe(typed);
  });
});

describe('File names', () => {
  it.each([
    ['', undefined],
    ['\n \n', undefined],
    ['a.docx\r\n\r\n b.md ', ['a.docx', 'b.md']],
    [Array(21).fill('a').join('\n'), 'At most 20 names; these are 21'],
    [`a\n\n${'b'.repeat(256)}`, 'Line 3: At most 255 characters; these are 256'],
  ])('%# one a line', (typed, expected) => {
    expect(checked(files, typed)).toEqual(expected);
  });
});

describe('A form', () => {
  const fields = { name: title, description, payAmount: pay };

  it('has its values in the body, and its faults in a summary in the order of the form', () => {
    const right = { name: 'Logo', description: 'Blue', payAmount: '350' };
    expect(checkForm(fields, right, 'en')).toEqual({ faults: {}, body: { ...right, payAmount: 350 } });
    const { faults } = checkForm(fields, { payAmount: '0', description: 'Blue' }, 'en');
    const summary = summaryOf(fields, faults)!;
    expect(spoken(summary.heading)).toBe('There is a problem in 2 places');
    expect(summary.entries.map(({ field, text: words }) => [field, spoken(words)])).toEqual([
      ['name', 'Hand in work: Write something here'],
      ['payAmount', 'Hand in work: Write an amount above 0, like €350.00 or €1,250.50'],
    ]);
    expect(summaryOf(fields, {})).toBeUndefined();
  });

  it('shows faults that only the server found in its own words, at their fields', () => {
    const { faults, others } = serverFaults(fields, { name: 'Logo', description: 'x', payAmount: '5' }, 'en', [
      { field: 'name', message: 'name must be one line of text of 1 to 200 characters and not blank' },
      { field: 'description', message: 'description must rhyme' },
      { field: 'payAmount', message: 'payAmount must be a number greater than 0, at most 1000000000, with …' },
      { field: 'jobId', message: 'jobId must be …' },
      { field: 'toString', message: 'unknown' },
    ]);
    expect(Object.fromEntries(Object.entries(faults).map(([field, fault]) => [field, spoken(fault)]))).toEqual({
      name: 'Write something here',
      description: 'description must rhyme',
      payAmount: 'Write an amount above 0, like €350.00 or €1,250.50',
    });
    expect(others.map(({ field }) => field)).toEqual(['jobId', 'toString']);
  });

  it('gives the fault of a part to its field', () => {
    const details = [{ field: 'additionalFiles.3', message: 'additionalFiles.3 must hold file names …' }];
    expect(Object.keys(serverFaults({ additionalFiles: files }, {}, 'en', details).faults)).toEqual([
      'additionalFiles',
    ]);
  });
});

describe('Enter', () => {
  const press = (changes: Partial<KeyPress> = {}): KeyPress => ({
    key: 'Enter',
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    altKey: false,
    isComposing: false,
    keyCode: 13,
    ...changes,
  });

  it('sends single lines, and with Ctrl or ⌘ any field', () => {
    expect([sendsForm(press(), true), sendsForm(press(), false)]).toEqual([true, false]);
    expect(sendsForm(press({ ctrlKey: true }), false)).toBe(true);
    expect(sendsForm(press({ metaKey: true }), false)).toBe(true);
    expect(sendsForm(press({ key: 'a', ctrlKey: true }), true)).toBe(false);
  });

  it('sends nothing while it ends a conversion, in Safari too', () => {
    expect(sendsForm(press({ isComposing: true }), true)).toBe(false);
    expect(sendsForm(press({ isComposing: true, ctrlKey: true }), true)).toBe(false);
    expect(sendsForm(press({ keyCode: 229 }), true)).toBe(false);
  });
});
