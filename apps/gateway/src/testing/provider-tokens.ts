import type { JWTPayload } from 'jose';
import { now } from './token-gateway';

/** One provider of docs/sign-in.md, and the claims of its tokens as it writes them. */
export interface ProviderTokens {
  /** Heading of its section. */
  heading: string;
  /** Position of the list among those of the section. */
  list: number;
  /** Position of the issuer in the list. */
  entry: number;
  subject: string;
  /** An access token of a user with these roles. */
  access: JWTPayload;
  roles: string;
  /** The ID token of the same sign-in. */
  id: JWTPayload;
  /** Changes that make an access token one of another client or for another API. */
  notForUs: readonly JWTPayload[];
}

export const UUID = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';
const NONCE = 'n-0S6_WzA2Mj';
const times = () => ({ auth_time: now() - 60, jti: UUID });

/** Without `aud`; the client is in `client_id`. */
export const cognitoAccess = (client: string, groups?: string[]): JWTPayload => ({
  aud: undefined,
  ...(groups && { 'cognito:groups': groups }),
  version: 2,
  client_id: client,
  origin_jti: UUID,
  event_id: UUID,
  token_use: 'access',
  scope: 'openid profile email',
  username: UUID,
  ...times(),
});

export const cognitoId = (client: string, groups?: string[]): JWTPayload => ({
  at_hash: 'GPIeZvK5wV8s4xJkQzqV5A',
  ...(groups && { 'cognito:groups': groups }),
  aud: client,
  origin_jti: UUID,
  event_id: UUID,
  token_use: 'id',
  nonce: NONCE,
  name: 'Ann',
  email: 'ann@example.com',
  email_verified: true,
  'cognito:username': UUID,
  ...times(),
});

const ofPool = (entry: number, kind: string, roles: string): ProviderTokens => ({
  heading: 'Amazon Cognito',
  list: 0,
  entry,
  subject: UUID,
  access: cognitoAccess(`client-of-${kind}`),
  roles,
  id: cognitoId(`client-of-${kind}`),
  notForUs: [
    { client_id: 'another-client' },
    { client_id: undefined },
    { token_use: undefined },
    { token_use: 'id' },
    // The audience is no replacement for the client.
    { client_id: undefined, aud: `client-of-${kind}` },
  ],
});

const ofGroup = (groups: string[], roles: string): ProviderTokens => ({
  heading: 'Amazon Cognito',
  list: 1,
  entry: 0,
  subject: UUID,
  access: cognitoAccess('client-of-people', groups),
  roles,
  id: cognitoId('client-of-people', groups),
  notForUs: [{ client_id: 'another-client' }, { token_use: undefined }],
});

const KEYCLOAK = {
  azp: 'web',
  sid: UUID,
  acr: '1',
  email_verified: true,
  name: 'Ann',
  preferred_username: 'ann',
  email: 'ann@example.com',
};

const ENTRA_APP = '6e74172b-be56-4843-9ff4-e66a39bb12e3';
const ENTRA = {
  name: 'Ann',
  oid: UUID,
  preferred_username: 'ann@example.com',
  tid: UUID,
  uti: 'fqiBqXLPj0eQa82S',
  ver: '2.0',
};
const AUTH0_ROLES = 'https://example.com/roles';

export const PROVIDER_TOKENS: readonly ProviderTokens[] = [
  ofPool(0, 'freelancers', 'seeker'),
  ofPool(1, 'clients', 'owner'),
  ofPool(2, 'operators', 'admin'),
  ofGroup(['operators'], 'admin'),
  ofGroup(['freelancers', 'clients', 'newsletter'], 'owner,seeker'),
  {
    heading: 'Keycloak',
    list: 0,
    entry: 0,
    subject: UUID,
    access: {
      aud: 'account',
      typ: 'Bearer',
      'allowed-origins': ['https://app.example.com'],
      realm_access: { roles: ['default-roles-freelance', 'offline_access', 'owner', 'uma_authorization'] },
      resource_access: { account: { roles: ['manage-account', 'view-profile'] } },
      scope: 'openid email profile',
      ...KEYCLOAK,
      ...times(),
    },
    roles: 'owner',
    id: { aud: 'web', typ: 'ID', nonce: NONCE, at_hash: 'GPIeZvK5wV8s4xJkQzqV5A', ...KEYCLOAK, ...times() },
    notForUs: [{ azp: 'admin-cli' }, { azp: undefined }, { typ: 'Refresh' }, { typ: undefined }],
  },
  {
    heading: 'Auth0',
    list: 0,
    entry: 0,
    subject: 'auth0|66f1c2d3e4b5a69788776655',
    access: {
      [AUTH0_ROLES]: ['seeker', 'owner'],
      aud: ['https://api.example.com', 'https://example.eu.auth0.com/userinfo'],
      scope: 'openid profile email offline_access',
      azp: 'client-of-people',
    },
    roles: 'owner,seeker',
    id: { [AUTH0_ROLES]: ['seeker', 'owner'], aud: 'client-of-people', nonce: NONCE, name: 'Ann', sid: UUID },
    notForUs: [{ azp: 'another-client' }, { aud: ['https://other-api.example.com'] }],
  },
  {
    heading: 'Microsoft Entra ID',
    list: 0,
    entry: 0,
    subject: 'AAAAAAAAAAAAAAAAAAAAAIkzqFVrSaSaFHy782bbtaQ',
    access: {
      aud: ENTRA_APP,
      azp: ENTRA_APP,
      azpacr: '1',
      roles: ['Freelancer'],
      scp: 'access',
      aio: 'A',
      rh: '0.',
      ...ENTRA,
    },
    roles: 'seeker',
    id: { aud: ENTRA_APP, nonce: NONCE, roles: ['Freelancer'], rh: '0.', ...ENTRA },
    notForUs: [
      { azp: UUID },
      { scp: 'User.Read' },
      // A service signs in as itself, without a user.
      { scp: undefined, idtyp: 'app' },
      { aud: '00000003-0000-0000-c000-000000000000' },
    ],
  },
];
