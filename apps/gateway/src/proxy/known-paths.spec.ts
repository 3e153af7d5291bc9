import { ROUTES } from '../routes';
import { knownPaths } from './known-paths';

describe('known paths', () => {
  const find = (path: string) => knownPaths(ROUTES).find((known) => known.path === path);

  it('combine the methods of the routes that share a path', () => {
    expect(find('/categories')?.allow).toEqual(['POST', 'GET', 'HEAD', 'OPTIONS']);
    expect(find('/categories/:categoryId/subscription')?.allow).toEqual(['PUT', 'DELETE', 'OPTIONS']);
  });

  it('need an identity when every method does', () => {
    expect(find('/job/owner/create')?.identity).toBe('required');
    expect(find('/categories/:categoryId/subscription')?.identity).toBe('required');
    expect(find('/categories')?.identity).toBe('none');
    expect(find('/health/live')?.identity).toBe('none');
  });

  it('contain each path once', () => {
    const paths = knownPaths(ROUTES).map(({ path }) => path);

    expect(new Set(paths).size).toBe(paths.length);
  });
});

describe('the routes', () => {
  it('need an identity below /job/ and for subscriptions, with every method', () => {
    const open = ROUTES.filter(({ identity }) => identity !== 'required').map(({ path }) => path);

    expect(open.filter((path) => path.startsWith('/job/') || path.includes('subscription'))).toEqual([]);
  });

  it('accept a body with every method that may have one', () => {
    expect(ROUTES.filter(({ method, body }) => (body === 'none') !== (method === 'GET'))).toEqual([]);
  });
});
