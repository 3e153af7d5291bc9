import { AUTH_ROUTES, SIGN_IN_PAGE } from './routes';

/** The page for signing in, which leads back to `returnTo`. */
export const signInLink = (returnTo: string): string => withQuery(SIGN_IN_PAGE.path, { returnTo });

/** The start of a sign-in at a provider. */
export const providerLink = (provider: string, returnTo: string): string =>
  withQuery(AUTH_ROUTES.signIn.path, { provider, ...(returnTo !== '/' && { returnTo }) });

const withQuery = (path: string, query: Record<string, string>): string =>
  `${path}?${new URLSearchParams(query).toString()}`;
