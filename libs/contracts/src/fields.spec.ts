import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import fc from 'fast-check';
import { FileNames, HttpsUrl, Money, OneOf, StoredFileNames, StoredText, StoredUrl, Text } from './fields';
import { MoneyBound, PageLimit } from './query-fields';

class Example {
  @Text({ description: '', max: 5, singleLine: true, presence: 'optional' })
  line?: string;

  @Text({ description: '', max: 5, presence: 'nullable' })
  text: string | null = null;

  @Money({ description: '', presence: 'optional' })
  pay?: number;

  @HttpsUrl({ description: '', presence: 'optional' })
  url?: string;

  @FileNames({ description: '', presence: 'optional' })
  files?: string[];

  @PageLimit()
  limit?: number;

  @MoneyBound({ description: '' })
  bound?: number;

  @Text({ description: '', max: 5, presence: 'omissible' })
  note?: string;

  @OneOf(['red', 'blue'], { description: '', presence: 'omissible' })
  color?: string;
}

const refusedFields = (value: object): string[] =>
  validateSync(plainToInstance(Example, value)).map(({ property }) => property);
const accepts = (value: object): boolean => refusedFields(value).length === 0;

describe('field rules', () => {
  it.each([
    [{ line: '12345' }],
    [{ line: '👍👍👍👍👍' }],
    [{ text: 'a\nb' }],
    [{ text: null }],
    [{ pay: 0.01 }],
    [{ pay: 1_000_000_000 }],
    [{ pay: 500.0 }],
    [{ pay: 1.1 }],
    [{ url: 'https://example.com/a?b=c#d' }],
    [{ url: 'https://localhost:8443' }],
    [{ url: 'https://medium.com/@me/a' }],
    [{ url: 'https://a_b.example.com./x' }],
    [{ url: 'HTTPS://Example.COM:443?a=/?b#c?d' }],
    [{ url: 'https://xn--bcher-kva.example/%C3%BC' }],
    [{ url: 'https://XN--BCHER-KVA.example/' }],
    [{ url: 'https://xn--zca.example/' }],
    [{ url: 'https://127.0.0.1/' }],
    [{ url: 'https://[2001:db8::1]:8443/' }],
    [{ line: '\ue000' }],
    [{ line: 'שלום\u200f' }],
    [{ text: 'a\t\r\nc' }],
    [{ text: '\u3164a' }],
    [{ note: null }],
    [{ bound: '1e7' }],
    [{ bound: '1E+2' }],
    [{ bound: '0.10' }],
    [{ bound: '25e-2' }],
    [{ bound: '250000.0100000000' }],
    [{ bound: '99999999.9899999946' }],
    [{ bound: '1000000000' }],
    [{ files: [] }],
    [{ files: ['a'.repeat(255)] }],
    [{ limit: '100' }],
  ])('accept %j', (value) => {
    expect(accepts(value)).toBe(true);
  });

  it.each([
    [{ line: '' }],
    [{ line: '   ' }],
    [{ line: '123456' }],
    [{ line: 'a\nb' }],
    [{ line: 'a\u0000' }],
    [{ line: '\ud800' }],
    [{ line: '\u200b' }],
    [{ line: 'a\u2028b' }],
    [{ line: '❤️'.repeat(3) }],
    [{ line: null }],
    [{ line: 5 }],
    [{ text: '123456' }],
    [{ text: undefined }],
    [{ pay: 0 }],
    [{ pay: 0.001 }],
    [{ pay: 500.255 }],
    [{ pay: 1e-7 }],
    [{ pay: 1_000_000_000.01 }],
    [{ pay: Number.NaN }],
    [{ pay: '5' }],
    [{ pay: null }],
    [{ url: 'http://example.com' }],
    [{ url: 'https://user@example.com' }],
    [{ url: 'https://:secret@example.com' }],
    [{ url: 'https:example.com' }],
    [{ url: 'ftp://example.com/https://a' }],
    [{ url: '' }],
    [{ url: 'https://' }],
    [{ url: 'javascript:alert(1)' }],
    [{ url: `https://example.com/${'a'.repeat(2_048)}` }],
    [{ url: 'https://example.com/\r\nBcc: x' }],
    [{ url: 'https://good.example\\@evil.example/' }],
    [{ url: 'https://good.example\\.evil.example/' }],
    [{ url: 'https://good.example/\\evil.example' }],
    [{ url: 'https:/\\evil.example/' }],
    [{ url: 'https:///evil.example/' }],
    [{ url: 'https://a..b/' }],
    [{ url: 'https://.a.example/' }],
    [{ url: 'https://a.example../' }],
    [{ url: 'https://-a.example/' }],
    [{ url: 'https://a-.example/' }],
    [{ url: `https://${'a'.repeat(64)}.example/` }],
    [{ url: `https://${'a.'.repeat(130)}example/` }],
    [{ url: 'https://{host}/' }],
    [{ url: 'https://good.example%2f@evil.example/' }],
    [{ url: 'https://good.example%2eevil.example/' }],
    [{ url: 'https://ex%61mple.com/' }],
    [{ url: 'https://bücher.example/' }],
    [{ url: 'https://good。example/' }],
    [{ url: 'https://ｅvil.example/' }],
    [{ url: 'https://good.example\u00ad/' }],
    [{ url: 'https://0x7f.1/' }],
    [{ url: 'https://127.1/' }],
    [{ url: 'https://0177.0.0.1/' }],
    [{ url: 'https://2130706433/' }],
    [{ url: 'https://256.1.1.1/' }],
    [{ url: 'https://[::1/' }],
    [{ url: 'https://[v1.a]/' }],
    [{ url: 'https://a.example:/' }],
    [{ url: 'https://a.example:65536/' }],
    [{ url: 'https://a.example:443@evil.example/' }],
    [{ url: 'https://xn--/' }],
    [{ url: 'https://xn--0.example/' }],
    [{ url: 'https://xn--a/' }],
    [{ url: 'https://XN--A/' }],
    [{ url: 'https://xn--abc.example/' }],
    [{ url: 'https://xn--u-ccb.example/' }],
    [{ url: 'https://xn--1ug66v.example/' }],
    [{ url: 'https://a.example/{id}' }],
    [{ url: 'https://a.example/|' }],
    [{ url: 'https://a.example/ü' }],
    [{ url: 'https://a.example/%zz' }],
    [{ url: 'https://a.example/#a#b' }],
    [{ url: ' https://a.example/' }],
    [{ url: 'https://a.example/\tb' }],
    [{ line: '\u3164' }],
    [{ line: '\u115f\u1160' }],
    [{ line: '\uffa0' }],
    [{ line: '\u2800' }],
    [{ line: '\u00ad' }],
    [{ line: '\ufe0f' }],
    [{ line: '\u034f\u180e' }],
    [{ line: '\u{e0020}' }],
    [{ line: 'a\u202eb' }],
    [{ line: 'a\u2066b' }],
    [{ files: ['gpj.\u202eexe'] }],
    [{ files: ['\u3164'] }],
    [{ files: [null] }],
    [{ text: 'a\u0001b' }],
    [{ text: 'a\u000bb' }],
    [{ text: 'a\u001b[2Jb' }],
    [{ text: '\u0007' }],
    [{ text: '\u009e' }],
    [{ note: 5 }],
    [{ bound: '1e400' }],
    [{ bound: '1.005' }],
    [{ bound: '0x10' }],
    [{ bound: '01' }],
    [{ bound: '1.' }],
    [{ bound: '.5' }],
    [{ bound: '+1' }],
    [{ bound: '-1' }],
    [{ bound: '1e7 ' }],
    [{ bound: 'Infinity' }],
    [{ bound: '' }],
    [{ files: Array.from({ length: 21 }, () => 'a') }],
    [{ files: ['a\nb'] }],
    [{ files: [''] }],
    [{ files: 'a' }],
    [{ limit: '1e1' }],
    [{ limit: '050' }],
    [{ url: 'https://x.com/\u202e' }],
    [{ limit: ' 5' }],
    [{ limit: '-5' }],
    [{ limit: '' }],
  ])('refuse %j', (value) => {
    expect(accepts(value)).toBe(false);
  });
});

it('null in an omissible field is read as missing', () => {
  expect(plainToInstance(Example, { note: null }).note).toBeUndefined();
});

it('null is in the declared enum of a nullable field', () => {
  expect(declared('color').enum).toEqual(['red', 'blue', null]);
  expect(accepts({ color: null })).toBe(true);
  expect(accepts({ color: 'green' })).toBe(false);
});

it('a pay bound is parsed like a JSON number', () => {
  expect(plainToInstance(Example, { bound: '1.5e2' }).bound).toBe(150);
});

/** The declared OpenAPI patterns of a field, compiled as JSON Schema compiles them. */
const declared = (name: keyof Example): { pattern: string; items: { pattern: string }; enum: unknown[] } =>
  Reflect.getMetadata('swagger/apiModelProperties', Example.prototype, name) as never;
const compiled = new Map<string, RegExp>();

/** Compiles each pattern once: that takes longer than thousands of tests of it. */
function matches(pattern: string, text: string): boolean {
  const regex = compiled.get(pattern) ?? new RegExp(pattern, 'u');
  compiled.set(pattern, regex);
  return regex.test(text);
}

it('a text is accepted exactly when it matches the declared pattern', () => {
  const character = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    fc.integer({ min: 0, max: 0x2f }).map((code) => String.fromCharCode(code)),
    fc.constantFrom('\u3164', '\u202e', '\u00ad', '\ue000', '\u2028', 'a'),
  );
  const text = fc.array(character, { minLength: 1, maxLength: 5 }).map((characters) => characters.join(''));
  fc.assert(
    fc.property(text, (value) => {
      fc.pre(!/\p{Cs}/u.test(value));
      const refused = refusedFields({ line: value, text: value, files: [value] });
      expect(!refused.includes('line')).toBe(matches(declared('line').pattern, value));
      expect(!refused.includes('text')).toBe(matches(declared('text').pattern, value));
      expect(!refused.includes('files')).toBe(matches(declared('files').items.pattern, value));
    }),
    { numRuns: 2_000 },
  );
});

class Stored {
  @StoredText({ description: '', max: 5, singleLine: true })
  line = '\u3164\u202e\u0001';

  @StoredUrl({ description: '' })
  url = 'https://a..b\\@c/';

  @StoredFileNames({ description: '' })
  files = ['\u3164'];
}

it('events and responses accept texts that earlier releases accepted', () => {
  expect(validateSync(new Stored())).toEqual([]);
});
