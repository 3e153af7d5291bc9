import { type Browser, waitFor } from '@freelance/testing';
import { SignedInGateway } from '../testing/signed-in-gateway';
import type { RunningGateway } from '../testing/running-gateway';
import { UpstreamStub } from '../testing/upstream-stub';
import type { Session } from './session';

const SENDS = { method: 'POST', body: '{}' };
const JSON_TYPE = { 'content-type': 'application/json' };
const OURS = { 'sec-fetch-site': 'same-origin', 'x-csrf': '1' };
const LIST = '/job/owner/list';
const CREATE = '/job/owner/create';

const answerWith =
  (body: object): UpstreamStub['behave'] =>
  (_request, response) =>
    void response.writeHead(200, JSON_TYPE).end(JSON.stringify(body));

describe('a session', () => {
  let users: UpstreamStub;
  let platform: SignedInGateway;
  let replica: RunningGateway;
  let browser: Browser;

  beforeAll(async () => {
    users = await UpstreamStub.start();
    platform = await SignedInGateway.start({ USERS_URL: users.origin });
    replica = await platform.addReplica();
    browser = await platform.signedIn('owner-123');
  });
  afterAll(() => Promise.all([platform.stop(), users.stop()]));
  beforeEach(() => {
    platform.gateway.resetStubs();
    users.reset();
    users.behave = answerWith({ standing: 'active' });
  });

  const cookieOf = (of: Browser) => `session=${of.jarOf(platform.origin).get('session')}`;
  const atReplica = (of: Browser, path = LIST) => replica.fetch(path, { headers: { cookie: cookieOf(of) } });

  it('counts at every replica', async () => {
    expect((await atReplica(browser)).status).toBe(200);
    expect(replica.jobs.only.headers['x-user-id']).toBe('owner-123');
  });

  describe('and a request that changes something', () => {
    it.each<[string, Record<string, string>]>([
      ['a page of another site', { 'sec-fetch-site': 'cross-site', 'x-csrf': '1' }],
      ['a page of another host of the same domain', { 'sec-fetch-site': 'same-site', 'x-csrf': '1' }],
      ['no page', { 'sec-fetch-site': 'none', 'x-csrf': '1' }],
      ['another site, whatever its Origin says', { 'sec-fetch-site': 'cross-site', origin: 'ours', 'x-csrf': '1' }],
      ['a form of another site', { 'sec-fetch-site': 'cross-site' }],
      ['our site without X-CSRF', { 'sec-fetch-site': 'same-origin' }],
      ['our site with another X-CSRF', { 'sec-fetch-site': 'same-origin', 'x-csrf': '0' }],
      ['an old browser on another site', { origin: 'https://evil.example.com', 'x-csrf': '1' }],
      ['a sandboxed page in an old browser', { origin: 'null', 'x-csrf': '1' }],
      ['an old browser that names no origin', { 'x-csrf': '1' }],
      ['an origin that begins like ours', { origin: 'ours.evil.example.com', 'x-csrf': '1' }],
    ])('from %s is refused', async (_, given) => {
      const origin = given.origin?.replace('ours', platform.origin);
      const headers = { ...JSON_TYPE, ...given, ...(origin && { origin }) };
      for (const [method, path] of [
        ['POST', CREATE],
        ['PUT', '/categories/design/subscription'],
        ['DELETE', '/categories/design/subscription'],
        ['POST', '/categories'],
        ['POST', '/api/v1/auth/sign-out'],
        ['DELETE', '/api/v1/auth/sessions/x'],
      ] as const) {
        const answer = await browser.request(path, { ...SENDS, method, headers });
        expect({ path, status: answer.status, ...((await answer.json()) as object) }).toMatchObject({
          path,
          status: 403,
          error: 'Cross-site request refused',
          errorCode: 'CROSS_SITE_REQUEST',
        });
      }
      expect(platform.gateway.forwarded).toBe(0);
    });

    it('from our site is accepted, also from an old browser', async () => {
      for (const headers of [OURS, { origin: platform.origin, 'x-csrf': '1' }])
        expect((await browser.request(CREATE, { ...SENDS, headers: { ...JSON_TYPE, ...headers } })).status).toBe(200);
    });

    it('reads need none of this', async () => {
      for (const method of ['GET', 'HEAD'])
        expect((await browser.request(LIST, { method, headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(200);
    });

    it('unsubscribing ignores the cookie, so that a mail program can do it', async () => {
      const form = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'cross-site' };
      expect((await browser.request('/unsubscribe/abc', { ...SENDS, headers: form })).status).toBe(200);
      expect(platform.gateway.notifications.only.headers).not.toHaveProperty('x-user-id');
    });

    it('a page of an allowed origin cannot send the cookie', async () => {
      const answer = await browser.request(LIST, { headers: { origin: 'https://app.example.com' } });
      expect(answer.headers.get('access-control-allow-origin')).toBe('https://app.example.com');
      expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
    });
  });

  it.each([
    ['authorization', 'Bearer abc'],
    ['x-user-id', 'owner-123'],
    ['x-user-id', ''],
  ])('together with %s: %j is refused', async (name, value) => {
    for (const path of [LIST, '/categories', '/api/v1/auth/session']) {
      const answer = await browser.request(path, { headers: { [name]: value } });
      expect({ path, status: answer.status }).toEqual({ path, status: 400 });
    }
    expect(platform.gateway.forwarded).toBe(0);
  });

  it('leaves public answers public, and makes no other answer so', async () => {
    platform.gateway.categories.behave = (_request, response) =>
      void response
        .writeHead(200, { 'content-type': 'application/json', 'cache-control': 'public, max-age=10' })
        .end('{}');
    expect((await browser.request('/categories')).headers.get('cache-control')).toBe('public, max-age=10');
    platform.gateway.jobs.behave = (_request, response) =>
      void response
        .writeHead(200, { 'content-type': 'application/json', 'cache-control': 'public, max-age=10', etag: '"1"' })
        .end('{}');
    const answer = await browser.request('/job/owner/view/job-1');
    expect(answer.headers.get('cache-control')).toBe('private, no-cache');
    expect(answer.headers.get('vary')).toContain('Cookie');
    for (const path of ['/api/v1/auth/session', '/api/v1/auth/sessions'])
      expect((await browser.request(path)).headers.get('cache-control')).toMatch(/no-store/);
  });

  it('is told by the answer of a service that the user has to sign in again', async () => {
    const challenge = 'Bearer error="insufficient_user_authentication", max_age=600';
    platform.gateway.jobs.behave = (_request, response) =>
      void response.writeHead(403, { ...JSON_TYPE, 'www-authenticate': challenge }).end('{}');
    const answer = await browser.request(LIST);
    expect({ status: answer.status, challenge: answer.headers.get('www-authenticate') }).toEqual({
      status: 403,
      challenge,
    });
  });

  it('is the user, for whom a page about signing in makes no sense', async () => {
    const asBrowser = { headers: { accept: 'text/html' } };
    expect((await browser.request('/job/owner/view/job-1', asBrowser)).headers.get('content-type')).toContain('json');
    const stranger = await platform.gateway.fetch('/job/owner/view/job-1', asBrowser);
    expect(stranger.headers.get('content-type')).toContain('html');
  });

  it('of a user with the role admin is one of an operator, of no other', async () => {
    const admin = await platform.signedIn('admin-2');
    expect((await admin.request('/ops/audit')).status).toBe(200);
    const named = await platform.signedIn('owner-124');
    expect((await named.request('/ops/audit')).status).toBe(403);
    // LOCAL_ADMINS counts for identity headers only.
    expect((await (await platform.signedIn('seeker-1')).request('/ops/audit')).status).toBe(403);
  });

  it.each([['x'], ['A'.repeat(43)], ['A'.repeat(44)], ['%00'], ['"quoted"']])(
    'does not exist for the cookie %s',
    async (value) => {
      const headers = { cookie: `session=${value}; other=1` };
      expect((await platform.gateway.fetch(LIST, { headers })).status).toBe(401);
      expect(await (await platform.gateway.fetch('/api/v1/auth/session', { headers })).json()).toEqual({
        signedIn: false,
      });
      expect((await platform.gateway.fetch('/categories', { headers })).status).toBe(200);
    },
  );

  it('is listed, and can be ended from another browser; a replica knows within ten seconds', async () => {
    const [first, second] = [await platform.signedIn('owner-300'), await platform.signedIn('owner-300')];
    const { sessions } = (await (await first.request('/api/v1/auth/sessions')).json()) as {
      sessions: { sessionId: string; current: boolean }[];
    };
    expect(sessions).toEqual([
      expect.objectContaining({ current: false, agent: 'node' }),
      expect.objectContaining({ current: true, createdAt: expect.any(String), lastSeenAt: expect.any(String) }),
    ]);
    expect((await atReplica(second)).status).toBe(200);
    const since = Date.now();
    const other = `/api/v1/auth/sessions/${sessions[0]!.sessionId}`;
    expect((await browser.send('DELETE', other)).status).toBe(404);
    expect((await first.send('DELETE', other)).status).toBe(204);
    expect((await first.send('DELETE', other)).status).toBe(404);
    expect((await second.request(LIST)).status).toBe(401);
    await waitFor(async () => (await atReplica(second)).status === 401, { what: 'the replica to notice' });
    expect(Date.now() - since).toBeLessThan(12_000);
    expect((await first.request(LIST)).status).toBe(200);
  });

  it('is shown to an administrator with the user, and whether mail reaches the user', async () => {
    const path = '/api/v1/admin/users/owner-304';
    await platform.signedIn('owner-304');
    const profile = { userId: 'owner-304', name: 'Bücher', sessions: null, mail: null };
    users.behave = ({ url }, response) => {
      const body = url === path ? profile : { standing: 'active' };
      response.writeHead(200, { ...JSON_TYPE, etag: '"of-the-service"' }).end(JSON.stringify(body));
    };
    const bounce = { kind: 'bounce', at: '2026-03-01T12:00:00.000Z', reason: 'Permanent', sesMessageId: 'ses-1' };
    const { notifications } = platform.gateway.stubs;
    notifications.behave = answerWith({ mails: [{ state: 'sent', reports: [bounce], updatedAt: bounce.at }] });
    const ask = (method = 'GET') =>
      platform.gateway.fetch(path, {
        method,
        headers: { 'x-user-id': 'admin-1', 'if-none-match': '"of-the-service"' },
      });
    const answer = await ask();
    const [{ sessionId, createdAt, lastSeenAt, agent }] = (await platform.rows()).filter(
      ({ sessionUserId }) => sessionUserId === 'owner-304',
    ) as [Session];
    expect(await answer.json()).toEqual({
      ...profile,
      sessions: [{ sessionId, createdAt, lastSeenAt, agent }],
      mail: { state: 'bouncing', since: bounce.at },
    });
    expect(answer.headers.get('etag')).toBeNull();
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(notifications.only.url).toBe('/ops/mails?userId=owner-304');
    expect(users.seen.find(({ url }) => url === path)!.headers).not.toHaveProperty('if-none-match');
    const head = await ask('HEAD');
    expect([head.status, head.headers.get('content-length')]).toEqual([200, null]);

    notifications.behave = (_request, response) => void response.destroy();
    expect(await (await ask()).json()).toMatchObject({ sessions: [{ sessionId }], mail: null });
    users.behave = (_request, response) => void response.writeHead(404, JSON_TYPE).end('{"error":"User not found"}');
    expect(await (await ask()).json()).toEqual({ error: 'User not found' });
    users.behave = (_request, response) => void response.writeHead(200, JSON_TYPE).end('{"userId":');
    expect((await ask()).status).toBe(503);
  });

  it('ends by signing out, also at the provider', async () => {
    const leaving = await platform.signedIn('owner-301');
    const before = cookieOf(leaving);
    const { redirectTo } = (await (await leaving.send('POST', '/api/v1/auth/sign-out')).json()) as {
      redirectTo: string;
    };
    const url = new URL(redirectTo);
    expect(url.origin).toBe(platform.provider.issuer);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      client_id: 'web',
      post_logout_redirect_uri: `${platform.origin}/`,
      logout_uri: `${platform.origin}/`,
      id_token_hint: expect.any(String),
    });
    expect(leaving.jarOf(platform.origin).has('session')).toBe(false);
    expect((await platform.gateway.fetch(LIST, { headers: { cookie: before } })).status).toBe(401);
    expect((await platform.rows()).some(({ sessionUserId }) => sessionUserId === 'owner-301')).toBe(false);
    expect(await (await leaving.send('POST', '/api/v1/auth/sign-out')).json()).toEqual({ redirectTo: '/' });
  });

  it('ends when the users service says that all sessions have ended', async () => {
    const ending = await platform.signedIn('owner-302');
    const sessionsValidFrom = new Date(Date.now() + 60_000).toISOString();
    users.behave = answerWith({ standing: 'active', sessionsValidFrom });
    // The sign-in has not asked for the standing yet.
    expect((await ending.request(LIST)).status).toBe(401);
  });

  it('ends when the profile belongs to a user of another issuer', async () => {
    const twin = await platform.signedIn('owner-305');
    users.behave = answerWith({ standing: 'active', issuer: 'https://first.test' });
    expect(await twin.session()).toEqual({ signedIn: false });
    expect((await twin.request(LIST)).status).toBe(401);
  });

  it('survives a restart of the gateway, with a new key too', async () => {
    const old = await platform.signedIn('owner-303');
    await platform.restart({ SESSION_KEYS: `another-key-for-sessions-of-the-tests,${process.env.SESSION_KEYS}` });
    expect((await old.request(LIST)).status).toBe(200);
    const answer = (await (await old.send('POST', '/api/v1/auth/sign-out')).json()) as { redirectTo: string };
    // The old key still reads what it wrote.
    expect(new URL(answer.redirectTo).searchParams.get('id_token_hint')).toMatch(/^eyJ/);
  });
});
