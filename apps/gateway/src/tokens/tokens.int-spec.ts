import { RunningGateway } from '../testing/running-gateway';
import { expectRefusal, now, SEEKER_CLAIMS, TokenGateway } from '../testing/token-gateway';
import { waitForRoomInWindow } from '../testing/wait-for-room-in-window';
import { COOLDOWN_MS } from './access-tokens';

describe('clients with tokens', () => {
  let tokens: TokenGateway;
  beforeAll(async () => void (tokens = await TokenGateway.start()));
  afterAll(() => tokens.stop());
  afterEach(() => tokens.gateway.resetStubs());

  it('have the user id and the roles of the token', async () => {
    expect(
      (await tokens.bearing(await tokens.owners.sign('auth0|7', { claims: { roles: ['seeker', 'owner'] } }))).status,
    ).toBe(200);

    const { headers } = tokens.gateway.jobs.only;
    expect(headers).toMatchObject({ 'x-user-id': 'auth0|7', 'x-user-roles': 'owner,seeker' });
    expect(headers).not.toHaveProperty('authorization');
  });

  it('have no role when the token names none: the header is empty, not missing', async () => {
    await tokens.bearing(await tokens.owners.sign('owner-123'));

    expect(tokens.gateway.jobs.only.headers['x-user-roles']).toBe('');
  });

  it('are reported to the users service, with what the token says, before their first request there', async () => {
    const claims = { roles: ['owner'], email: 'zoe@example.com', email_verified: 'true', name: 'Zoe', locale: 'de' };
    const authorization = `Bearer ${await tokens.owners.sign('zoe', { claims })}`;
    const me = () => tokens.gateway.fetch('/api/v1/users/me', { headers: { authorization } });
    expect((await Promise.all([me(), me(), me()])).map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await me()).status).toBe(200);
    const { seen } = tokens.gateway.stubs.users;
    const reports = seen.filter(({ url }) => url === '/internal/users/zoe/sign-in');
    expect(reports.map(({ body }) => JSON.parse(body.toString()) as object)).toEqual([
      {
        issuer: 'owners',
        roles: ['owner'],
        email: 'zoe@example.com',
        emailVerified: true,
        name: 'Zoe',
        locale: 'de',
      },
    ]);
    const order = seen.map(({ url }) => url).filter((url) => !url.endsWith('/standing'));
    expect(order[0]).toBe('/internal/users/zoe/sign-in');
  });

  it('are reported again when the users service did not take the report, and are answered', async () => {
    const { users } = tokens.gateway.stubs;
    users.behave = ({ url }, response) =>
      void response
        .writeHead(url.endsWith('/sign-in') ? 503 : 200, { 'content-type': 'application/json' })
        .end('{"errorCode":"SERVICE_UNAVAILABLE"}');
    const authorization = `Bearer ${await tokens.owners.sign('yan')}`;
    for (let time = 0; time < 2; time += 1)
      expect((await tokens.gateway.fetch('/api/v1/users/me', { headers: { authorization } })).status).toBe(200);
    expect(users.seen.filter(({ url }) => url === '/internal/users/yan/sign-in')).toHaveLength(2);
  });

  it('cannot choose their identity in headers', async () => {
    const claimed = {
      'X-User-ID': 'root',
      'x-user-id': 'root',
      x_user_id: 'root',
      'X-User-Type': 'admin',
      'X-User-Roles': 'admin',
      'X-User-Email': 'root@example.com',
      'X-User-Issuer': 'seekers',
    };

    expect((await tokens.bearing(await tokens.ownerToken(), claimed)).status).toBe(200);

    const { headers } = tokens.gateway.jobs.only;
    const aboutTheCaller = Object.entries(headers).filter(([name]) => /x.user/.test(name));
    expect(Object.fromEntries(aboutTheCaller)).toEqual({
      'x-user-id': 'owner-123',
      'x-user-roles': 'owner',
      'x-user-issuer': 'owners',
    });
    tokens.gateway.resetStubs();
    await expectRefusal(
      tokens,
      await tokens.gateway.fetch('/job/owner/list', { headers: { 'x-user-id': 'owner-123' } }),
      'Bearer',
    );
  });

  it('are counted by the user id of the token, not of a header', async () => {
    const token = await tokens.ownerToken();
    const limited = await RunningGateway.start({
      AUTH_MODE: 'jwt',
      AUTH_ISSUERS: JSON.stringify([{ issuer: 'owners', jwksUri: tokens.owners.jwksUri, audience: 'freelance' }]),
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
    expect((await tokens.bearing(await tokens.seekers.sign('seeker-456', { claims: SEEKER_CLAIMS }))).status).toBe(200);

    expect(tokens.gateway.jobs.only.headers).toMatchObject({ 'x-user-id': 'seeker-456', 'x-user-roles': 'seeker' });
  });

  it('get a challenge with only the scheme when they send no token, or use another scheme', async () => {
    for (const headers of [{}, { authorization: 'Basic eDp5' }]) {
      await expectRefusal(tokens, await tokens.gateway.fetch('/job/owner/list', { headers }), 'Bearer');
    }
  });

  it('may use a token a few seconds after its end, for clocks that differ', async () => {
    expect((await tokens.bearing(await tokens.owners.sign('owner-123', { claims: { exp: now() - 3 } }))).status).toBe(
      200,
    );
    expect((await tokens.bearing(await tokens.owners.sign('owner-123', { claims: { nbf: now() + 3 } }))).status).toBe(
      200,
    );
  });

  it('may send one token only, and in one way only', async () => {
    const token = await tokens.ownerToken();
    const send = (...lines: string[]) =>
      tokens.gateway.sendLines(['GET /job/owner/list HTTP/1.1', 'Host: gateway', 'Connection: close', ...lines]);

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
    const categories = (headers: Record<string, string>) => tokens.gateway.fetch('/categories', { headers });

    expect((await categories({})).status).toBe(200);
    expect((await categories({ 'x-user-type': 'nonsense' })).status).toBe(200);
    tokens.gateway.resetStubs();
    await expectRefusal(tokens, await categories({ authorization: 'Bearer wrong' }));
    expect(
      (await tokens.gateway.fetch('/unsubscribe/token', { headers: { authorization: 'Bearer wrong' } })).status,
    ).toBe(200);
  });

  it('need one to create a category', async () => {
    await expectRefusal(tokens, await tokens.gateway.post('/categories', '{"name":"Web"}'), 'Bearer');
    const token = await tokens.owners.sign('ann', { claims: { roles: ['admin'] } });

    expect(
      (await tokens.gateway.post('/categories', '{"name":"Web"}', { authorization: `Bearer ${token}` })).status,
    ).toBe(200);
    expect(tokens.gateway.categories.only.headers).toMatchObject({ 'x-user-id': 'ann', 'x-user-roles': 'admin' });
  });

  it('are checked after size and type, and before the rest', async () => {
    expect((await tokens.gateway.post('/job/owner/create', 'x', { 'content-type': 'text/plain' })).status).toBe(415);
    await expectRefusal(tokens, await tokens.gateway.fetch('/job/owner/nothing'), 'Bearer');
  });

  it('cannot cause repeated requests for keys with invented key ids', async () => {
    await tokens.bearing(await tokens.ownerToken());
    jest.spyOn(Date, 'now').mockReturnValue(Date.now() + COOLDOWN_MS);
    const before = tokens.owners.asked;

    for (let round = 0; round < 5; round++) {
      const unknown = Array.from({ length: 10 }, (_, n) =>
        tokens.owners.sign('root', { header: { kid: `${round}-${n}` } }),
      );
      const answers = await Promise.all((await Promise.all(unknown)).map((token) => tokens.bearing(token)));
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401]));
    }

    expect(tokens.owners.asked - before).toBe(1);
  });

  it('are accepted with a new key of their issuer after the cooldown, and no longer with the old one', async () => {
    const before = await tokens.ownerToken();
    expect((await tokens.bearing(before)).status).toBe(200);
    await tokens.owners.rotate('owners-2');

    jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 2 * COOLDOWN_MS);

    expect((await tokens.bearing(await tokens.ownerToken())).status).toBe(200);
    expect((await tokens.bearing(before)).status).toBe(401);
  });
});
