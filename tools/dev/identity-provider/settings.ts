import { type KnownUsers, peopleOf } from './accounts';

/** What the process gets from the program that starts it, as JSON in its first argument. */
export interface ProviderSettings extends KnownUsers {
  environment: string;
  port: number;
  /** Origin of the platform, as browsers see it. */
  webBaseUrl: string;
  /** Origin of the gateway, for messages from server to server. */
  gatewayUrl: string;
  /** Folder for keys, sign-ins and grants. */
  dataDir: string;
}

/** The same host as in `WEB_BASE_URL`: to a browser, `localhost` and `127.0.0.1` are two sites. */
export const issuerAt = (port: number): string => `http://localhost:${port}`;

export const AUDIENCE = 'freelance-platform';
/** Client of the gateway, for sign-in with a browser. Public: PKCE protects the code, and there is no secret to keep. */
export const WEB_CLIENT = 'web';
/** Client of `npm run token`. */
export const TOKEN_CLIENT = 'npm-run-token';
/** A token for a named user without a browser. */
export const TOKEN_GRANT = 'urn:freelance:local-token';
export const TOKEN_SECONDS = 3_600;
export const ROLES = ['owner', 'seeker', 'admin'];

const offered = (users: KnownUsers) => peopleOf(users).map(({ userId, name, roles }) => ({ userId, name, roles }));

/** The entry of `AUTH_ISSUERS` for this provider, which signs its users in without a password. */
export const issuerEntry = (port: number, users: KnownUsers): object => ({
  issuer: issuerAt(port),
  jwksUri: `${issuerAt(port)}/jwks`,
  audience: AUDIENCE,
  rolesClaim: 'roles',
  roles: ROLES,
  signIn: { id: 'local', name: 'Local users', clientId: WEB_CLIENT, people: offered(users) },
});
