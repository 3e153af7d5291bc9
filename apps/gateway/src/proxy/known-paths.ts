import type { PageName } from '../pages/linked-pages';
import { type IdentityNeed, type OfferedRoute, OWN_PATHS } from '../routes';

export interface KnownPath {
  path: string;
  /** Value of the `Allow` header. */
  allow: string[];
  /** `required` when every method needs an identity: then anonymous requests get 401 before 405. */
  identity: IdentityNeed;
  /** For browsers that follow a link of a mail to this path. */
  page?: PageName | undefined;
}

/** Every path with its methods, for the answers to OPTIONS and to other methods. */
export function knownPaths(routes: readonly OfferedRoute[]): KnownPath[] {
  const own = OWN_PATHS.map((path) => ({ path, allow: ['GET', 'HEAD', 'OPTIONS'], identity: 'none' as const }));
  const offered = [...new Set(routes.map(({ path }) => path))].map((path) => {
    const sharing = routes.filter((route) => route.path === path);
    return {
      path,
      allow: [...sharing.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method])), 'OPTIONS'],
      identity: sharing.every(({ identity }) => identity === 'required') ? ('required' as const) : ('none' as const),
      page: sharing.find(({ page }) => page)?.page,
    };
  });
  return [...own, ...offered];
}
