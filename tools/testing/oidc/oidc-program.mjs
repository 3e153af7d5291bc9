// A real OpenID provider in a process of its own, for tests. Its parent sends the settings and gets the address.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { exportJWK, generateKeyPair } from 'jose';
import { interactionPolicy, Provider } from 'oidc-provider';

const [settings] = await once(process, 'message');
const { port, data, accessSeconds, redirectUri, postLogoutUri, logoutUri, accessTokens } = settings;
process.on('disconnect', () => process.exit());

/** Grants and tokens are lost when the process ends, unless the parent keeps the data. */
const records = new Map(data ? JSON.parse(data) : []);
class MemoryAdapter {
  constructor(kind) {
    this.kind = kind;
  }
  key = (id) => `${this.kind}:${id}`;
  async upsert(id, body) {
    records.set(this.key(id), body);
  }
  async find(id) {
    return records.get(this.key(id));
  }
  async findByUid(uid) {
    return [...records].find(([key, body]) => key.startsWith(`${this.kind}:`) && body.uid === uid)?.[1];
  }
  async findByUserCode() {
    return undefined;
  }
  async consume(id) {
    records.get(this.key(id)).consumed = Math.floor(Date.now() / 1000);
  }
  async destroy(id) {
    records.delete(this.key(id));
  }
  async revokeByGrantId(grantId) {
    for (const [key, body] of records) if (body.grantId === grantId) records.delete(key);
  }
}

const newKey = async (kid) => {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  return { ...(await exportJWK(privateKey)), alg: 'ES256', use: 'sig', kid };
};
const keys = records.get('keys') ?? [await newKey('first')];
records.set('keys', keys);

const policy = interactionPolicy.base();
policy.remove('consent');
const resource = 'https://freelance.test/api';
const issuer = `http://127.0.0.1:${port}`;
const rolesOf = (sub) => [sub.split('-')[0]];
const asked = { refresh: 0, code: 0, refused: 0 };

const makeProvider = () =>
  new Provider(issuer, {
    adapter: MemoryAdapter,
    jwks: { keys },
    clients: [
      {
        client_id: 'web',
        client_secret: 'a-secret-of-the-client-for-tests',
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        id_token_signed_response_alg: 'ES256',
        redirect_uris: [redirectUri],
        post_logout_redirect_uris: [postLogoutUri],
        backchannel_logout_uri: logoutUri,
        backchannel_logout_session_required: true,
      },
    ],
    claims: {
      openid: ['sub', 'sid'],
      profile: ['name', 'locale', 'zoneinfo', 'roles'],
      email: ['email', 'email_verified'],
    },
    conformIdTokenClaims: false,
    findAccount: async (_ctx, sub) => ({
      accountId: sub,
      claims: async () => ({
        sub,
        name: `Name of ${sub}`,
        locale: 'de',
        zoneinfo: 'Europe/Berlin',
        email: `${sub}@example.com`,
        email_verified: true,
        roles: rolesOf(sub),
      }),
    }),
    extraTokenClaims: async (_ctx, token) => ({ roles: rolesOf(token.accountId) }),
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: true },
      backchannelLogout: { enabled: true },
      resourceIndicators: {
        enabled: accessTokens === 'jwt',
        defaultResource: () => resource,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: '',
          audience: 'freelance',
          accessTokenFormat: 'jwt',
          accessTokenTTL: accessSeconds,
          jwt: { sign: { alg: 'ES256' } },
        }),
      },
    },
    interactions: { policy, url: (_ctx, { uid }) => `/sign-in/${uid}` },
    // Without consent, the first sign-in of a session makes the grant. A new one each time would end the tokens before.
    loadExistingGrant: async (ctx) => {
      const { client, session, provider } = ctx.oidc;
      const known = session.grantIdFor(client.clientId);
      if (known) return provider.Grant.find(known);
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid profile email');
      if (accessTokens === 'jwt') grant.addResourceScope(resource, '');
      await grant.save();
      return grant;
    },
    issueRefreshToken: async () => true,
    rotateRefreshToken: true,
    cookies: { keys: ['for-tests'], names: { session: 'op', interaction: 'op_interaction', resume: 'op_resume' } },
    ttl: {
      AccessToken: accessSeconds,
      IdToken: 900,
      RefreshToken: 86_400,
      Session: 86_400,
      Grant: 86_400,
      Interaction: 600,
      AuthorizationCode: 60,
    },
    // By default it sends no logout token to an address of this machine.
    fetch: (url, options) => globalThis.fetch(url, { ...options, dispatcher: undefined }),
  });

let provider = makeProvider();
let handle = provider.callback();

async function answer(request, response) {
  const url = new URL(request.url, issuer);
  const uid = /^\/sign-in\/([\w-]+)$/.exec(url.pathname)?.[1];
  // Tests sign in by naming the user in a header; people would see a page here.
  if (uid) {
    const accountId = String(request.headers['x-test-user']);
    if (accountId === 'nobody') {
      const refusal = { error: 'access_denied', error_description: '<script>alert(1)</script>' };
      return provider.interactionFinished(request, response, refusal, { mergeWithLastSubmission: false });
    }
    const ts = Math.floor(Date.now() / 1_000) - Number(request.headers['x-test-seconds-ago'] ?? 0);
    return provider.interactionFinished(
      request,
      response,
      { login: { accountId, ts } },
      { mergeWithLastSubmission: false },
    );
  }
  if (url.pathname === '/test/asked') return response.end(JSON.stringify(asked));
  if (url.pathname === '/test/data') return response.end(JSON.stringify([...records]));
  if (url.pathname === '/test/revoke') {
    for (const key of [...records.keys()]) if (/^(RefreshToken|Grant):/.test(key)) records.delete(key);
    return response.end('{}');
  }
  if (url.pathname === '/test/rotate') {
    keys.splice(0, keys.length, await newKey(`key-${Date.now()}`));
    provider = makeProvider();
    handle = provider.callback();
    countGrants();
    return response.end('{}');
  }
  return handle(request, response);
}

function countGrants() {
  provider.on('grant.success', ({ oidc }) => {
    asked[oidc.params.grant_type === 'refresh_token' ? 'refresh' : 'code'] += 1;
  });
  provider.on('grant.error', () => (asked.refused += 1));
  provider.on('backchannel.error', (_ctx, error) => process.stderr.write(`${error.stack} ${error.cause}\n`));
  provider.on('server_error', (_ctx, error) => process.stderr.write(`${error.stack}\n`));
}
countGrants();

createServer((request, response) => {
  answer(request, response).catch((error) => response.writeHead(400).end(String(error.message)));
}).listen(port, '127.0.0.1', () => process.send('ready'));
