import { upstreamPath } from './upstream-path';

describe('the path at the upstream', () => {
  it('is the path of the route when it has no parameters', () => {
    expect(upstreamPath('/job/owner/list')({})).toBe('/job/owner/list');
  });

  it('contains the parameters, encoded so that each stays one segment', () => {
    const spell = upstreamPath('/categories/:categoryId/subscription');

    expect(spell({ categoryId: 'web-development' })).toBe('/categories/web-development/subscription');
    expect(spell({ categoryId: 'C++ é?#%&' })).toBe('/categories/C%2B%2B%20%C3%A9%3F%23%25%26/subscription');
    expect(spell({ categoryId: 'token.mac' })).toBe('/categories/token.mac/subscription');
  });

  it.each(['', '.', '..', '../metrics', 'x/..', 'x/y', '\\', 'x\\..\\y', 'a..b'])(
    'is undefined for "%s", which a service could interpret as another path',
    (value) => {
      expect(upstreamPath('/categories/:categoryId')({ categoryId: value })).toBeUndefined();
    },
  );
});
