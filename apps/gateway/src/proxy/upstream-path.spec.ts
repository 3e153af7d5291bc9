import { upstreamPath } from './upstream-path';

describe('the path at the upstream', () => {
  it('is the route’s own where it has no parameters', () => {
    expect(upstreamPath('/job/owner/list')({})).toBe('/job/owner/list');
  });

  it('holds the parameters, spelled so that they stay one segment', () => {
    const spell = upstreamPath('/categories/:categoryId/subscription');

    expect(spell({ categoryId: 'web-development' })).toBe('/categories/web-development/subscription');
    expect(spell({ categoryId: 'C++ é?#%&' })).toBe('/categories/C%2B%2B%20%C3%A9%3F%23%25%26/subscription');
    expect(spell({ categoryId: 'token.mac' })).toBe('/categories/token.mac/subscription');
  });

  it.each(['', '.', '..', '../metrics', 'x/..', 'x/y', '\\', 'x\\..\\y', 'a..b'])(
    'does not exist for "%s", which may be read as another path',
    (value) => {
      expect(upstreamPath('/categories/:categoryId')({ categoryId: value })).toBeUndefined();
    },
  );
});
