import { type CryptoKey, EncryptJWT, exportJWK, generateKeyPair, importJWK, UnsecuredJWT } from 'jose';
import { waitForRoomInWindow } from '../testing/wait-for-room-in-window';
import { RunningGateway } from '../testing/running-gateway';
import { TokenIssuer } from '../testing/token-issuer';
import { COOLDOWN_MS } from './access-tokens';

const SECOND = 1_000;
const now = () => Math.floor(Date.now() / SECOND);

describe('clients with tokens', () => {
  let owners: TokenIssuer;
  let seekers: TokenIssuer;
  let gateway: RunningGateway;

  beforeAll(async () => {
    [owners, seekers] = await Promise.all([TokenIssuer.start('owners'), TokenIssuer.start('seekers')]);
    const issuers = [
      { issuer: 'owners', jwksUri: owners.jwksUri, audience: 'freelance', rolesClaim: 'roles' },
      {
        issuer: 'seekers',
        jwksUri: seekers.jwksUri,
        clientIds: ['web', 'mobile'],
        tokenUse: 'access',
        roles: ['seeker'],
      },
    ];
    gateway = await RunningGateway.start({ AUTH_MODE: 'jwt', AUTH_ISSUERS: JSON.stringify(issuers) });
  });
  afterAll(() => Promise.all([gateway.stop(), owners.stop(), seekers.stop()]));
  afterEach(() => gateway.resetStubs());

  const bearing = (token: string, others: Record<string, string> = {}) =>
    gateway.fetch('/job/owner/list', { headers: { authorization: `Bearer ${token}`, ...others } });
  const ownerToken = () => owners.sign('owner-123', { claims: { roles: ['owner'] } });
  const seekerClaims = { client_id: 'web', token_use: 'access' };

  async function expectRefusal(answer: Response, challenge = 'Bearer error="invalid_token"'): Promise<void> {
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toBe(challenge);
    expect(await answer.json()).toEqual({
      error: 'Unauthorized: User ID not found',
      errorCode: 'USER_ID_MISSING',
      timestamp: expect.any(String),
      requestId: answer.headers.get('x-request-id'),
    });
    expect(gateway.forwarded).toBe(0);
  }

  it('have the user id and the roles of the token', async () => {
    expect((await bearing(await owners.sign('auth0|7', { claims: { roles: ['seeker', 'owner'] } }))).status).toBe(200);

    const { headers } = gateway.jobs.only;
    expect(headers).toMatchObject({ 'x-user-id': 'auth0|7', 'x-user-roles': 'owner,seeker' });
    expect(headers).not.toHaveProperty('authorization');
  });

  it('have no role when the token names none: the header is empty, not missing', async () => {
    await bearing(await owners.sign('owner-123'));

    expect(gateway.jobs.only.headers['x-user-roles']).toBe('');
  });

  it('cannot choose their identity in headers', async () => {
    const claimed = {
      'X-User-ID': 'root',
      'x-user-id': 'root',
      x_user_id: 'root',
      'X-User-Type': 'admin',
      'X-User-Roles': 'admin',
      'X-User-Email': 'root@example.com',
    };

    expect((await bearing(await ownerToken(), claimed)).status).toBe(200);

    const { headers } = gateway.jobs.only;
    const aboutTheCaller = Object.entries(headers).filter(([name]) => /x.user/.test(name));
    expect(Object.fromEntries(aboutTheCaller)).toEqual({ 'x-user-id': 'owner-123', 'x-user-roles': 'owner' });
    gateway.resetStubs();
    await expectRefusal(await gateway.fetch('/job/owner/list', { headers: { 'x-user-id': 'owner-123' } }), 'Bearer');
  });

  it('are counted by the user id of the token, not of a header', async () => {
    const token = await ownerToken();
    const limited = await RunningGateway.start({
      AUTH_MODE: 'jwt',
      AUTH_ISSUERS: JSON.stringify([{ issuer: 'owners', jwksUri: owners.jwksUri, audience: 'freelance' }]),
      RATE_LIMIT_PER_SECOND: '2',
    });
    await waitForRoomInWindow(1);
    const answers = await Promise.all(
      ['a', 'b', 'c'].map((id) =>
        limited.fetch('/job/owner/list', { headers: { authorization: `Bearer ${token}`, 'x-user-id': id } }),
      ),
    );
    await limited.stop();

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 429]);
  });

  it('may use a token of another issuer, with the rules of that issuer', async () => {
    expect((await bearing(await seekers.sign('seeker-456', { claims: seekerClaims }))).status).toBe(200);

    expect(gateway.jobs.only.headers).toMatchObject({ 'x-user-id': 'seeker-456', 'x-user-roles': 'seeker' });
  });

  it.each<[string, () => Promise<string> | string]>([
    [
      'no algorithm',
      () => new UnsecuredJWT({ sub: 'root', aud: 'freelance' }).setIssuer('owners').setExpirationTime('5m').encode(),
    ],
    [
      'no algorithm, in mixed case',
      async () => {
        const header = Buffer.from('{"alg":"nOnE"}').toString('base64url');
        return `${header}.${(await ownerToken()).split('.')[1]}.`;
      },
    ],
    [
      'the public key as a secret',
      async () => {
        const key = new TextEncoder().encode(await owners.publicKeyAsPem());
        return owners.sign('root', { header: { alg: 'HS256' }, key });
      },
    ],
    [
      'an algorithm that is not allowed',
      async () => {
        const key = (await importJWK(await exportJWK(owners.privateKey), 'RS512')) as CryptoKey;
        return owners.sign('root', { header: { alg: 'RS512' }, key });
      },
    ],
    ['an unknown issuer', () => owners.sign('root', { claims: { iss: 'strangers' } })],
    ['an issuer named like a member of every object', () => owners.sign('root', { claims: { iss: 'constructor' } })],
    ['a list of issuers, ours among them', () => owners.sign('root', { claims: { iss: ['owners'] as never } })],
    ['no issuer', () => owners.sign('root', { claims: { iss: undefined } })],
    ['another audience', () => owners.sign('root', { claims: { aud: 'somebody-else' } })],
    ['no audience', () => owners.sign('root', { claims: { aud: undefined } })],
    ['another client', () => seekers.sign('root', { claims: { ...seekerClaims, client_id: 'evil' } })],
    ['no client', () => seekers.sign('root', { claims: { token_use: 'access', aud: 'web' } })],
    ['another use', () => seekers.sign('root', { claims: { ...seekerClaims, token_use: 'id' } })],
    ['no use', () => seekers.sign('root', { claims: { client_id: 'web' } })],
    ['an end in the past', () => owners.sign('root', { claims: { exp: now() - 10 } })],
    ['an end in words', () => owners.sign('root', { claims: { exp: 'never' as never } })],
    ['no end', () => owners.sign('root', { claims: { exp: undefined } })],
    ['a beginning in the future', () => owners.sign('root', { claims: { nbf: now() + 30 } })],
    ['no subject', () => owners.sign('root', { claims: { sub: undefined } })],
    ['a subject that is no text', () => owners.sign('root', { claims: { sub: ['root'] as never } })],
    ['an empty subject', () => owners.sign('')],
    ['a subject with a line break', () => owners.sign('a\r\nx-user-roles: admin')],
    ['a subject that is too long', () => owners.sign('u'.repeat(129))],
    [
      'the key of one issuer under the key id of another',
      () => owners.sign('root', { header: { kid: seekers.keyId } }),
    ],
    [
      'the key and key id of one issuer under the name of another',
      () => seekers.sign('root', { claims: { ...seekerClaims, iss: 'owners' } }),
    ],
    [
      'the name of one issuer under the key id of another',
      () => owners.sign('root', { claims: { iss: 'seekers', ...seekerClaims } }),
    ],
    ['an unknown key id', () => owners.sign('root', { header: { kid: 'unknown' } })],
    ['an unknown critical header', () => owners.sign('root', { header: { crit: ['urgent'], urgent: true } })],
    [
      'encryption in place of a signature',
      async () => {
        const { publicKey } = await generateKeyPair('RSA-OAEP-256');
        const claims = { iss: 'owners', sub: 'root', aud: 'freelance', exp: now() + 300 };
        const header = { alg: 'RSA-OAEP-256', enc: 'A256GCM', kid: owners.keyId };
        return new EncryptJWT(claims).setProtectedHeader(header).encrypt(publicKey);
      },
    ],
    ['a token that is too long', () => owners.sign('root', { claims: { note: 'x'.repeat(8_192) } })],
    [
      'another payload than was signed',
      async () => {
        const [header, , signature] = (await ownerToken()).split('.');
        const [, payload] = (await owners.sign('root')).split('.');
        return [header, payload, signature].join('.');
      },
    ],
    ['no signature', async () => (await ownerToken()).replace(/[^.]+$/, '')],
    ['nonsense', () => 'nonsense'],
    ['dots', () => '..'],
  ])('are refused with %s', async (_what, make) => {
    await expectRefusal(await bearing(await make()));
  });

  it('cannot send the key for their token, nor its URL', async () => {
    await bearing(await ownerToken());
    const forger = await TokenIssuer.start('forger');
    const jwk = await exportJWK(forger.publicKey);
    const before = owners.asked;

    for (const header of [
      { jwk },
      { jwk, kid: undefined as never },
      { jku: forger.jwksUri },
      { jku: forger.jwksUri, kid: forger.keyId },
      { x5u: forger.jwksUri },
      { x5c: [Buffer.from(await forger.publicKeyAsPem()).toString('base64')] },
      { kid: forger.jwksUri },
      { kid: '../../../../dev/null' },
    ]) {
      const token = await owners.sign('root', { header, key: forger.privateKey });
      gateway.resetStubs();
      await expectRefusal(await bearing(token));
    }

    expect(forger.asked).toBe(0);
    expect(owners.asked).toBe(before);
    await forger.stop();
  });

  it('get a challenge with only the scheme when they send no token, or use another scheme', async () => {
    for (const headers of [{}, { authorization: 'Basic eDp5' }]) {
      await expectRefusal(await gateway.fetch('/job/owner/list', { headers }), 'Bearer');
    }
  });

  it('may use a token a few seconds after its end, for clocks that differ', async () => {
    expect((await bearing(await owners.sign('owner-123', { claims: { exp: now() - 3 } }))).status).toBe(200);
    expect((await bearing(await owners.sign('owner-123', { claims: { nbf: now() + 3 } }))).status).toBe(200);
  });

  it('may send one token only, and in one way only', async () => {
    const token = await ownerToken();
    const send = (...lines: string[]) =>
      gateway.sendLines(['GET /job/owner/list HTTP/1.1', 'Host: gateway', 'Connection: close', ...lines]);

    expect(await send(`authorization: bearer ${token}`)).toMatch(/^HTTP\/1\.1 200 /);
    for (const lines of [
      [`Authorization: Bearer ${token}`, `Authorization: Bearer ${token}`],
      [`Authorization: Bearer ${token}`, 'authorization: Bearer forged'],
      ['Authorization: Basic eDp5', `Authorization: Bearer ${token}`],
      [`Authorization: Bearer ${token}, Bearer ${token}`],
      [`Authorization: Basic ${token}`],
      [`Authorization: ${token}`],
      ['Authorization: Bearer'],
      ['Authorization:'],
    ]) {
      expect(await send(...lines)).toMatch(/^HTTP\/1\.1 401 /);
    }
  });

  it('need none where the identity is optional, but an invalid one is refused there too', async () => {
    const categories = (headers: Record<string, string>) => gateway.fetch('/categories', { headers });

    expect((await categories({})).status).toBe(200);
    expect((await categories({ 'x-user-type': 'nonsense' })).status).toBe(200);
    gateway.resetStubs();
    await expectRefusal(await categories({ authorization: 'Bearer wrong' }));
    expect((await gateway.fetch('/unsubscribe/token', { headers: { authorization: 'Bearer wrong' } })).status).toBe(
      200,
    );
  });

  it('need one to create a category', async () => {
    await expectRefusal(await gateway.post('/categories', '{"name":"Web"}'), 'Bearer');
    const token = await owners.sign('ann', { claims: { roles: ['admin'] } });

    expect((await gateway.post('/categories', '{"name":"Web"}', { authorization: `Bearer ${token}` })).status).toBe(
      200,
    );
    expect(gateway.categories.only.headers).toMatchObject({ 'x-user-id': 'ann', 'x-user-roles': 'admin' });
  });

  it('are checked after size and type, and before the rest', async () => {
    expect((await gateway.post('/job/owner/create', 'x', { 'content-type': 'text/plain' })).status).toBe(415);
    await expectRefusal(await gateway.fetch('/job/owner/nothing'), 'Bearer');
  });

  it('cannot cause repeated requests for keys with invented key ids', async () => {
    await bearing(await ownerToken());
    jest.spyOn(Date, 'now').mockReturnValue(Date.now() + COOLDOWN_MS);
    const before = owners.asked;

    for (let round = 0; round < 5; round++) {
      const tokens = Array.from({ length: 10 }, (_, n) => owners.sign('root', { header: { kid: `${round}-${n}` } }));
      const answers = await Promise.all((await Promise.all(tokens)).map((token) => bearing(token)));
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401]));
    }

    expect(owners.asked - before).toBe(1);
  });

  it('are accepted with a new key of their issuer after the cooldown, and no longer with the old one', async () => {
    const before = await ownerToken();
    expect((await bearing(before)).status).toBe(200);
    await owners.rotate('owners-2');

    jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 2 * COOLDOWN_MS);

    expect((await bearing(await ownerToken())).status).toBe(200);
    expect((await bearing(before)).status).toBe(401);
  });
});

describe('an issuer that is down', () => {
  let owners: TokenIssuer;
  let gateway: RunningGateway;

  beforeEach(async () => {
    owners = await TokenIssuer.start('owners');
    const issuers = [{ issuer: 'owners', jwksUri: owners.jwksUri, audience: 'freelance', roles: ['owner'] }];
    gateway = await RunningGateway.start({ AUTH_MODE: 'jwt', AUTH_ISSUERS: JSON.stringify(issuers) });
  });
  afterEach(() => Promise.all([gateway.stop(), owners.stop()]));

  const bearing = (token: string) =>
    gateway.fetch('/job/owner/list', { headers: { authorization: `Bearer ${token}` } });

  it('causes 503, not 401, and does not get a request for every token', async () => {
    owners.isDown = true;
    const token = await owners.sign('owner-123');

    for (let call = 0; call < 5; call++) {
      const answer = await bearing(token);
      expect(answer.status).toBe(503);
      expect(answer.headers.get('retry-after')).toBeTruthy();
      expect(answer.headers.get('www-authenticate')).toBeNull();
      expect(await answer.json()).toMatchObject({ errorCode: 'SERVICE_UNAVAILABLE' });
    }

    expect(owners.asked).toBe(1);
    expect((await gateway.fetch('/categories')).status).toBe(200);
  });

  it('does not affect tokens whose key is cached', async () => {
    const token = await owners.sign('owner-123');
    expect((await bearing(token)).status).toBe(200);

    owners.isDown = true;

    expect((await bearing(token)).status).toBe(200);
  });
});
