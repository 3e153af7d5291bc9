import { randomBytes } from 'node:crypto';
import { exportJWK, generateKeyPair } from 'jose';
import { type Configuration, errors, interactionPolicy, type KoaContextWithOIDC, Provider } from 'oidc-provider';
import { accountOf, isUserId, type KnownUsers, USER_ID_RULE } from './accounts';
import { messagePage, signOutPage } from './pages';
import {
  AUDIENCE,
  issuerAt,
  type ProviderSettings,
  ROLES,
  TOKEN_CLIENT,
  TOKEN_GRANT,
  TOKEN_SECONDS,
  WEB_CLIENT,
} from './settings';
import type { Store } from './store';

const ALGORITHM = 'ES256';
const ACCESS_SECONDS = 900;
const DAY = 86_400;
/** As long as the longest session at the gateway. */
const SIGN_IN_SECONDS = 30 * DAY;
/** A resource indicator must be an absolute URI; the audience in the tokens may be any text. */
const RESOURCE = `https://${AUDIENCE}.example/api`;
const RESOURCE_SERVER = {
  scope: '',
  audience: AUDIENCE,
  accessTokenFormat: 'jwt',
  accessTokenTTL: ACCESS_SECONDS,
  jwt: { sign: { alg: ALGORITHM } },
} as const;

/** An OpenID provider without passwords: code flow with PKCE, rotating refresh tokens, sign-out. */
export async function makeProvider(settings: ProviderSettings, store: Store): Promise<Provider> {
  const provider = new Provider(issuerAt(settings.port), await configurationFor(settings, store));
  addTokenGrant(provider);
  return provider;
}

/** The app says in `login_hint` whom the person chose there; a browser may still be signed in as somebody else. */
function isOther({ oidc }: KoaContextWithOIDC): boolean {
  const hint = oidc.params?.login_hint;
  return typeof hint === 'string' && oidc.session?.accountId !== undefined && oidc.session.accountId !== hint;
}

async function configurationFor(settings: ProviderSettings, store: Store): Promise<Configuration> {
  const { port, webBaseUrl } = settings;
  const policy = interactionPolicy.base();
  // Nobody has to consent to the platform's own client.
  policy.remove('consent');
  policy.get('login')!.checks.add(new interactionPolicy.Check('other_user', 'Another user wants to sign in', isOther));
  return {
    adapter: (kind) => store.recordsOf(kind),
    jwks: { keys: [await store.secret('signing key', newKey)] },
    clients: clientsOf(settings),
    responseTypes: ['code'],
    scopes: ['openid', 'offline_access'],
    claims: { openid: ['sub', 'sid'], profile: ['name', 'roles'], email: ['email', 'email_verified'] },
    // Access tokens are for the API, so userinfo refuses them: the ID token has all claims.
    conformIdTokenClaims: false,
    findAccount: (_ctx, accountId) => ({
      accountId,
      claims: () => ({ sub: accountId, ...claimsOf(accountId, settings) }),
    }),
    extraTokenClaims: (ctx, token) => ('accountId' in token ? accessClaims(ctx, token.accountId, settings) : undefined),
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      revocation: { enabled: true, allowedPolicy: (_ctx, client, token) => token.clientId === client.clientId },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => void (ctx.body = signOutPage(form)),
        postLogoutSuccessSource: (ctx) =>
          void (ctx.body = messagePage('Signed out', 'You are signed out of the local identity provider.', webBaseUrl)),
      },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => RESOURCE,
        useGrantedResource: () => true,
        getResourceServerInfo: (_ctx, resource) => {
          if (resource !== RESOURCE) throw new errors.InvalidTarget();
          return RESOURCE_SERVER;
        },
      },
    },
    interactions: { policy, url: (_ctx, { uid }) => `/sign-in/${uid}` },
    loadExistingGrant,
    issueRefreshToken: (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    rotateRefreshToken: true,
    pkce: { required: () => true },
    clientBasedCORS: () => false,
    cookies: {
      keys: [await store.secret('cookie key', () => randomBytes(32).toString('base64url'))],
      // Browsers send cookies to all ports of a host: these have names that no other program uses.
      names: {
        session: `identity_provider_${port}_session`,
        interaction: `identity_provider_${port}_interaction`,
        resume: `identity_provider_${port}_resume`,
      },
    },
    ttl: {
      AccessToken: ACCESS_SECONDS,
      AuthorizationCode: 60,
      Grant: SIGN_IN_SECONDS,
      IdToken: ACCESS_SECONDS,
      Interaction: 3_600,
      RefreshToken: SIGN_IN_SECONDS,
      Session: SIGN_IN_SECONDS,
    },
    // The default refuses addresses of this machine, and the platform is here.
    fetch: (url, options) => fetch(url, options),
    renderError: (ctx, { error, error_description: description }) => {
      ctx.type = 'html';
      const words = `${description ?? error} (${error}).`;
      ctx.body = messagePage('This request is not valid', words[0]!.toUpperCase() + words.slice(1), webBaseUrl);
    },
  };
}

const clientsOf = ({ webBaseUrl, gatewayUrl }: ProviderSettings): Configuration['clients'] => [
  {
    client_id: WEB_CLIENT,
    client_name: 'Freelance platform',
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    id_token_signed_response_alg: ALGORITHM,
    require_auth_time: true,
    redirect_uris: [`${webBaseUrl}/api/v1/auth/callback`],
    post_logout_redirect_uris: [`${webBaseUrl}/`],
    backchannel_logout_uri: `${gatewayUrl}/api/v1/auth/backchannel-logout`,
    backchannel_logout_session_required: true,
  },
  {
    client_id: TOKEN_CLIENT,
    token_endpoint_auth_method: 'none',
    grant_types: [TOKEN_GRANT],
    response_types: [],
    redirect_uris: [],
    id_token_signed_response_alg: ALGORITHM,
  },
];

async function newKey() {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  return { ...(await exportJWK(privateKey)), alg: ALGORITHM, use: 'sig', kid: randomBytes(8).toString('hex') };
}

function claimsOf(userId: string, known: KnownUsers): Record<string, unknown> {
  const { name, email, roles } = accountOf(userId, known);
  return { name, roles, ...(email !== undefined && { email, email_verified: true }) };
}

/** Access tokens have name and address too: API clients have no ID token. */
function accessClaims(ctx: KoaContextWithOIDC, userId: string, known: KnownUsers): Record<string, unknown> {
  const { entities, params = {} } = ctx.oidc;
  const ofSignIn = entities.AuthorizationCode ?? entities.RefreshToken;
  const claims = { ...claimsOf(userId, known), auth_time: ofSignIn?.authTime ?? Math.floor(Date.now() / 1_000) };
  return params.grant_type === TOKEN_GRANT ? { ...claims, roles: rolesIn(params.role) } : claims;
}

/** Without consent, the first sign-in of a session makes the grant. A new one at each would revoke the tokens before. */
async function loadExistingGrant(ctx: KoaContextWithOIDC) {
  const { client, provider, session } = ctx.oidc;
  const grantId = session!.grantIdFor(client!.clientId);
  const known = grantId === undefined ? undefined : await provider.Grant.find(grantId);
  if (known) return known;
  const grant = new provider.Grant({ clientId: client!.clientId, accountId: session!.accountId! });
  grant.addOIDCScope('openid profile email offline_access');
  grant.addResourceScope(RESOURCE, '');
  await grant.save();
  return grant;
}

/** `npm run token` names a user and roles, and gets an access token. */
function addTokenGrant(provider: Provider): void {
  const grant = async (ctx: KoaContextWithOIDC): Promise<void> => {
    const { client, params = {} } = ctx.oidc;
    if (!isUserId(params.user_id)) throw new errors.InvalidRequest(USER_ID_RULE);
    if (!rolesIn(params.role).every((role) => ROLES.includes(role))) {
      throw new errors.InvalidRequest(`role must be one of ${ROLES.join(', ')}`);
    }
    const token = new provider.AccessToken({
      accountId: params.user_id,
      client: client!,
      expiresIn: TOKEN_SECONDS,
      expiresWithSession: false,
      gty: TOKEN_GRANT,
      scope: '',
    } as unknown as ConstructorParameters<typeof provider.AccessToken>[0]);
    token.resourceServer = new provider.ResourceServer(RESOURCE, RESOURCE_SERVER);
    ctx.body = { access_token: await token.save(), token_type: 'Bearer', expires_in: TOKEN_SECONDS };
  };
  provider.registerGrantType(TOKEN_GRANT, grant, ['user_id', 'role'], ['role']);
}

const rolesIn = (role: unknown): string[] => [role ?? []].flat() as string[];
