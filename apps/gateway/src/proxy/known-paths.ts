import type { PageName } from '../pages/linked-pages';
import { type IdentityNeed, type OfferedRoute, OWN_PATHS } from '../routes';

export interface KnownPath {
  path: string;
  /** Value of the `Allow` header. */
  allow: string[];
  /** `required` where no method is open to strangers: they are told that before they are told about methods. */
  identity: IdentityNeed;
  /** For browsers that follow a link of a mail to this path. */
  page?: PageName | undefined;
}

/** Every path there is, with the methods it takes: what it tells whoever asks with OPTIONS or another method. */
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
