import { PreconditionFailedError } from '../errors/service-errors';
import { assertIfMatch, tagOf } from './entity-tags';

const VIEW = { jobId: 'job-1', name: 'Größe, "quoted"' };
const TAG = tagOf(VIEW);

describe('a view with an ETag', () => {
  it('has a strong tag without a comma, and another tag for each difference', () => {
    expect(TAG).toMatch(/^"[^",]+"$/);
    expect(tagOf({ ...VIEW })).toBe(TAG);
    expect(tagOf({ ...VIEW, name: 'Grösse' })).not.toBe(TAG);
  });

  it.each([undefined, '*', ' * ', TAG, `"a", ${TAG}`, `W/${TAG},${TAG}\t,"b"`])(
    'may be changed with If-Match %s',
    (known) => {
      expect(() => assertIfMatch(known, VIEW)).not.toThrow();
    },
  );

  it.each(['', '""', '"a"', `W/${TAG}`, TAG.slice(1, -1), `${TAG}"`, `"a ${TAG} b"`, `"*"`])(
    'may not be changed with If-Match %s',
    (known) => {
      expect(() => assertIfMatch(known, VIEW)).toThrow(PreconditionFailedError);
    },
  );
});
