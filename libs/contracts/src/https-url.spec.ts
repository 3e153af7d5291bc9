import { validateSync } from 'class-validator';
import fc from 'fast-check';
import { HttpsUrl } from './fields';

/** One field only: most generated texts are refused, and each costs a validation. */
class Link {
  @HttpsUrl({ description: '' })
  url = '';
}

/** As JSON Schema compiles the pattern of the OpenAPI document. */
const declared = new RegExp(
  (Reflect.getMetadata('swagger/apiModelProperties', Link.prototype, 'url') as { pattern: string }).pattern,
  'u',
);

it('an accepted URL matches the declared pattern, and its host is the one that a browser opens', () => {
  const piece = fc.constantFrom(
    'a',
    'b.example',
    '.',
    '@',
    '\\',
    '/',
    ':',
    '?',
    '#',
    '%2f',
    '[',
    ']',
    ':1',
    'é',
    '1',
    '0x7f',
    ' ',
    '\t',
    '-',
    '%',
  );
  const url = fc
    .array(piece, { maxLength: 6 })
    .map((pieces) => `https://${pieces.join('')}`)
    .filter((value) => validateSync(Object.assign(new Link(), { url: value })).length === 0);
  fc.assert(
    fc.property(url, (value) => {
      expect(value).toMatch(declared);
      // RFC 3986, appendix B: how parsers other than browsers find the host.
      const authority = /^https:\/\/([^/?#]*)/.exec(value)![1]!;
      expect(new URL(value).host.replace(/:443$/, '')).toBe(
        authority
          .toLowerCase()
          .replace(/:0*(\d+)$/, ':$1')
          .replace(/:443$/, ''),
      );
    }),
    { numRuns: 5_000 },
  );
});
