import { preferredType } from './preferred-type';

const JSON_TYPE = 'application/json';
const PROBLEM = 'application/problem+json';
const HTML = 'text/html';

describe('the preferred media type', () => {
  it.each<[string, string | undefined, string]>([
    ['no Accept', undefined, JSON_TYPE],
    ['every type', '*/*', JSON_TYPE],
    ['every type of applications', 'application/*', JSON_TYPE],
    ['one type', PROBLEM, PROBLEM],
    ['one type in capitals', 'Application/Problem+JSON', PROBLEM],
    ['one type with a charset', 'application/problem+json; charset=UTF-8', PROBLEM],
    ['a higher weight for the usual type', 'application/json;q=0.9, application/problem+json;q=0.1', JSON_TYPE],
    ['a higher weight for another type', 'application/json;q=0.1, application/problem+json;q=0.9', PROBLEM],
    ['no weight, which is the highest', 'application/json;q=0.999, application/problem+json', PROBLEM],
    ['weights with spaces', 'application/problem+json ; q=0.2 , application/json ; Q=0.3', JSON_TYPE],
    ['a refused type', 'application/problem+json;q=0, */*;q=0.1', JSON_TYPE],
    ['a refused usual type', 'application/json;q=0, application/*', PROBLEM],
    ['a type before a wildcard of less weight', 'application/problem+json, */*;q=0.8', PROBLEM],
    ['a wildcard of more weight', 'application/problem+json;q=0.5, */*', JSON_TYPE],
    ['equal weights, in the order of the client', 'application/json, application/problem+json', JSON_TYPE],
    ['equal weights, in the other order', 'application/problem+json, application/json', PROBLEM],
    ['what fetch and ky send', 'application/json, text/plain, */*', JSON_TYPE],
    ['what a browser sends', 'text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8', HTML],
    ['pages with less weight', 'text/html;q=0.5, application/json', JSON_TYPE],
    ['any text', 'text/*', HTML],
  ])('follows %s', (_what, accept, type) => {
    expect(preferredType(accept, [JSON_TYPE, PROBLEM, HTML])).toBe(type);
  });

  it.each(['', 'image/png', 'json', ';q=1', ',', 'application/json;q=0', '*/*;q=0', 'application/json;q=often'])(
    'is none with Accept "%s"',
    (accept) => {
      expect(preferredType(accept, [JSON_TYPE, PROBLEM, HTML])).toBeUndefined();
    },
  );
});
