import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { FileNames, HttpsUrl, Money, PageLimit, Text } from './fields';

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
}

const accepts = (value: object): boolean => validateSync(plainToInstance(Example, value)).length === 0;

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
