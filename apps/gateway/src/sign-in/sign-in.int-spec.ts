import { waitFor } from '@freelance/testing';
import { SESSION_KEY, SignedInGateway } from '../testing/signed-in-gateway';
import { UpstreamStub } from '../testing/upstream-stub';

describe('signing in at a provider', () => {
  let users: UpstreamStub;
  let platform: SignedInGateway;

  beforeAll(async () => {
    users = await UpstreamStub.start();
    platform = await SignedInGateway.start({ USERS_URL: users.origin });
  });
  afterAll(() => Promise.all([platform.stop(), users.stop()]));
  beforeEach(() => {
    platform.gateway.resetStubs();
    users.reset();
  });

  it('lists the providers for everybody', async () => {
    const answer = await platform.gateway.fetch('/api/v1/auth/providers');
    expect(await answer.json()).toEqual({
      providers: [{ id: 'local', name: 'Local people', roles: ['owner', 'seeker', 'admin'] }],
    });
  });

  it('lists the people of a sandbox, and tells the provider which of them was chosen', async () => {
    const people = [{ userId: 'owner-123', name: 'Ada', roles: ['owner'] }];
    const entry = platform.provider.entry() as { signIn: object };
    const sandbox = { ...entry, signIn: { ...entry.signIn, people } };
    await platform.restart({ AUTH_ISSUERS: JSON.stringify([sandbox]) });
    try {
      const answer = await platform.gateway.fetch('/api/v1/auth/providers');
      expect(await answer.json()).toMatchObject({ providers: [{ id: 'local', people }] });
      const begun = await platform.gateway.fetch('/api/v1/auth/sign-in?loginHint=owner-123', { redirect: 'manual' });
      expect(new URL(begun.headers.get('location')!).searchParams.get('login_hint')).toBe('owner-123');
    } finally {
      await platform.restart();
    }
  });

  it('shows a page with the providers, and then who is signed in', async () => {
    const browser = platform.newBrowser();
    const page = await browser.request('/sign-in?returnTo=/jobs&utm_source=mail&error=unavailable');
    expect(page.status).toBe(200);
    expect(Object.fromEntries(page.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'private, no-store',
      'content-security-policy': expect.stringMatching(/^default-src 'none'/),
    });
    const html = await page.text();
    expect(html).toContain('does not answer now');
    const [, link] = /class="button" href="([^"]*)"/.exec(html)!;
    await browser.follow(
      link!.replaceAll('&amp;', '&').replaceAll('&#x3D;', '='),
      { 'x-test-user': 'owner-199' },
      (url) => url.endsWith('/jobs'),
    );
    expect(await (await browser.request('/sign-in')).text()).toContain('<strong>Name of owner-199</strong> (owner)');
  });

  it('a link of a mail leads to the sign-in, and then to what it links to', async () => {
    const accept = { headers: { accept: 'text/html' } };
    const path = '/job/owner/view/job-123e4567-e89b-12d3-a456-426614174000';
    const browser = platform.newBrowser();
    expect(await (await browser.request(path, accept)).text()).toContain('href="/sign-in?returnTo&#x3D;%2Fjob');
    expect(await browser.signIn('owner-198', `?returnTo=${path}`)).toBe(platform.origin + path);
    expect(await (await browser.request(path, accept)).json()).toEqual({ ok: true });
    // This path has no answer to GET but its page.
    const relist = await browser.request(path.replace('view', 'relist'), accept);
    expect(relist.status).toBe(200);
    expect(await relist.text()).not.toContain('/sign-in');
  });

  it('gives a session whose requests have the user and roles of the provider', async () => {
    const browser = platform.newBrowser();
    expect(await browser.signIn('owner-123', '?provider=local&returnTo=/jobs?page=2')).toBe(
      `${platform.origin}/jobs?page=2`,
    );
    expect(await browser.session()).toEqual({
      signedIn: true,
      userId: 'owner-123',
      name: 'Name of owner-123',
      roles: ['owner'],
      authTime: expect.stringMatching(/Z$/),
      expiresAt: expect.stringMatching(/Z$/),
    });
    const answer = await browser.request('/job/owner/list');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(answer.headers.get('vary')).toContain('Cookie');
    const { headers } = platform.gateway.jobs.only;
    expect(headers).toMatchObject({
      'x-user-id': 'owner-123',
      'x-user-roles': 'owner',
      'x-user-auth-time': expect.stringMatching(/^\d{10}$/),
    });
    expect(headers.cookie).toBeUndefined();
  });

  it('protects its cookies from scripts and other sites', async () => {
    const browser = platform.newBrowser();
    await browser.request('/api/v1/auth/sign-in');
    expect(browser.last!.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^sign-in-[\w-]{8}=[\w.-]+; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/),
    ]);
    await browser.request(await browser.untilCallback('owner-123'));
    expect(browser.last!.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^sign-in-[\w-]{8}=; Max-Age=0; Path=\/; HttpOnly; SameSite=Lax$/),
      expect.stringMatching(/^session=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/),
    ]);
    expect(browser.last!.headers.get('cache-control')).toBe('no-store');
  });

  it('stores no cookie and no token that could be used', async () => {
    const browser = await platform.signedIn('owner-200');
    const cookie = browser.jarOf(platform.origin).get('session')!;
    const row = (await platform.rows()).find(({ sessionUserId }) => sessionUserId === 'owner-200')!;
    expect(JSON.stringify(row)).not.toContain(cookie);
    expect(JSON.stringify(row)).not.toContain(SESSION_KEY);
    // Five parts: encrypted.
    expect(row.refreshToken!.split('.')).toHaveLength(5);
    expect(row.idToken!.split('.')).toHaveLength(5);
    expect(row.ttl).toBeGreaterThan(Date.now() / 1_000 + 86_000);
  });

  it('reports the facts of the ID token to the users service', async () => {
    await platform.signedIn('owner-201');
    const report = users.seen.find(({ method }) => method === 'POST')!;
    expect(report.url).toBe('/internal/users/owner-201/sign-in');
    expect(JSON.parse(report.body.toString())).toEqual({
      issuer: platform.provider.issuer,
      roles: ['owner'],
      email: 'owner-201@example.com',
      emailVerified: true,
      name: 'Name of owner-201',
      locale: 'de',
      timeZone: 'Europe/Berlin',
    });
  });

  it('is refused when the profile belongs to a user of another issuer', async () => {
    users.behave = (_request, response) =>
      void response.writeHead(401, { 'content-type': 'application/json' }).end('{"errorCode":"OTHER_ISSUER"}');
    const browser = platform.newBrowser();
    expect(await browser.signIn('owner-206')).toBe(`${platform.origin}/sign-in?error=refused`);
    expect(await browser.session()).toEqual({ signedIn: false });
  });

  it('is reported again, before the first request for the users service, when the report failed', async () => {
    const reports = () => users.seen.filter(({ url }) => url === '/internal/users/owner-207/sign-in');
    users.behave = (_request, response) => void response.destroy();
    const browser = await platform.signedIn('owner-207');
    expect(reports()).toHaveLength(1);
    users.reset();
    await browser.request('/job/owner/list');
    expect(reports()).toHaveLength(0);
    for (let time = 0; time < 2; time += 1) expect((await browser.request('/api/v1/users/me')).status).toBe(200);
    expect(reports().map(({ body }) => JSON.parse(body.toString()) as object)).toEqual([
      expect.objectContaining({ email: 'owner-207@example.com', issuer: platform.provider.issuer, roles: ['owner'] }),
    ]);
    const row = (await platform.rows()).find(({ sessionUserId }) => sessionUserId === 'owner-207')!;
    expect(row).not.toHaveProperty('unreported');
    expect(JSON.stringify(row)).not.toContain('@example.com');
  });

  it('does not fail when the users service does', async () => {
    users.behave = () => undefined;
    const since = performance.now();
    expect(await (await platform.signedIn('owner-202')).session()).toMatchObject({ signedIn: true });
    expect(performance.now() - since).toBeLessThan(8_000);
  });

  it('gives a new session each time, and ends the one before', async () => {
    const browser = await platform.signedIn('owner-203');
    const first = browser.jarOf(platform.origin).get('session')!;
    await browser.signIn('owner-203');
    expect(browser.jarOf(platform.origin).get('session')).not.toBe(first);
    const answer = await platform.gateway.fetch('/job/owner/list', { headers: { cookie: `session=${first}` } });
    expect(answer.status).toBe(401);
  });

  it('does not continue a session that an attacker chose (fixation)', async () => {
    const chosen = 'A'.repeat(43);
    const browser = platform.newBrowser();
    browser.jarOf(platform.origin).set('session', chosen);
    await browser.signIn('owner-204');
    expect(browser.jarOf(platform.origin).get('session')).not.toBe(chosen);
    const answer = await platform.gateway.fetch('/job/owner/list', { headers: { cookie: `session=${chosen}` } });
    expect(answer.status).toBe(401);
  });

  it('a user who is signed in has to prove again who they are, for a newer authTime', async () => {
    const browser = await platform.signedIn('owner-205');
    const { authTime } = await browser.session();
    await waitFor(() => Date.now() > Date.parse(authTime!) + 1_000, { what: 'the next second' });
    await browser.signIn('owner-205');
    expect(Date.parse((await browser.session()).authTime!)).toBeGreaterThan(Date.parse(authTime!));
  });

  it('several tabs can sign in at the same time', async () => {
    const browser = platform.newBrowser();
    const [first, second] = [await browser.untilCallback('owner-206'), await browser.untilCallback('owner-206')];
    for (const callback of [second, first]) {
      await browser.request(callback);
      expect(browser.last!.headers.get('location')).toBe('/');
    }
  });

  it('sign-ins that were given up do not fill the headers', async () => {
    const browser = platform.newBrowser();
    for (let time = 0; time < 8; time += 1) await browser.request('/api/v1/auth/sign-in');
    expect(browser.jarOf(platform.origin).size).toBeLessThanOrEqual(4);
  });

  it.each([['?provider=other'], ['?provider='], ['?provider=local&provider=local'], ['?color=red']])(
    'refuses %s',
    async (query) => {
      expect((await platform.gateway.fetch(`/api/v1/auth/sign-in${query}`, { redirect: 'manual' })).status).toBe(400);
    },
  );

  describe('a callback', () => {
    const callbackOf = (query: string) => `/api/v1/auth/callback?${query}`;
    const outcome = async (answer: Response) => ({
      status: answer.status,
      to: answer.headers.get('location'),
      session: answer.headers.getSetCookie().some((line) => line.startsWith('session=')),
    });
    const refused = (code: string) => ({ status: 302, to: `/sign-in?error=${code}`, session: false });

    it('without a sign-in that this browser began is refused', async () => {
      const victim = platform.newBrowser();
      const attackers = await platform.newBrowser().untilCallback('owner-666');
      expect(await outcome(await victim.request(attackers))).toEqual(refused('expired'));
      for (const query of ['', 'code=x', 'state=x&code=x', 'error=access_denied', `state=${'x'.repeat(2_000)}`])
        expect(await outcome(await victim.request(callbackOf(query)))).toEqual(refused('expired'));
    });

    it('with the code of another sign-in is refused, whatever its state says', async () => {
      const [victim, attacker] = [platform.newBrowser(), platform.newBrowser()];
      const own = new URL(await victim.untilCallback('owner-300'));
      const foreign = new URL(await attacker.untilCallback('owner-666'));
      foreign.searchParams.set('state', own.searchParams.get('state')!);
      expect(await outcome(await victim.request(foreign.href))).toEqual(refused('refused'));
    });

    it('of another provider is refused', async () => {
      const browser = platform.newBrowser();
      const callback = new URL(await browser.untilCallback('owner-301'));
      callback.searchParams.set('iss', 'https://other.example.com');
      expect(await outcome(await browser.request(callback.href))).toEqual(refused('failed'));
    });

    it('can be used once, also by requests at the same moment', async () => {
      const browser = platform.newBrowser();
      const callback = await browser.untilCallback('owner-302');
      const cookies = [...browser.jarOf(platform.origin)].map(([name, value]) => `${name}=${value}`).join('; ');
      const open = () => fetch(callback, { redirect: 'manual', headers: { cookie: cookies } });
      const answers = await Promise.all([open(), open(), open()]);
      const outcomes = await Promise.all([...answers, await open()].map(outcome));
      expect(outcomes.filter(({ session }) => session)).toEqual([{ status: 302, to: '/', session: true }]);
      expect(outcomes.filter(({ session }) => !session)).toEqual(Array(3).fill(refused('expired')));
      const cookie = answers
        .flatMap(({ headers }) => headers.getSetCookie())
        .find((line) => line.startsWith('session='))!;
      const session = await platform.gateway.fetch('/job/owner/list', { headers: { cookie: cookie.split(';')[0]! } });
      expect(session.status).toBe(200);
    });

    it('with a cookie that was changed, or of a session, is refused', async () => {
      const browser = platform.newBrowser();
      const callback = await browser.untilCallback('owner-303');
      const jar = browser.jarOf(platform.origin);
      const [name, value] = [...jar].find(([key]) => key.startsWith('sign-in-'))!;
      const refreshToken = (await platform.rows())[0]!.refreshToken!;
      // Not the last character: some of its bits mean nothing.
      const changed = value.replace(/.(?=.{10}$)/, (one) => (one === 'A' ? 'B' : 'A'));
      for (const wrong of [`${value}x`, changed, refreshToken, '']) {
        jar.set(name, wrong);
        expect(await outcome(await browser.request(callback))).toEqual(refused('expired'));
      }
    });

    it("shows our code, never the provider's text", async () => {
      const browser = platform.newBrowser();
      expect(await outcome(await browser.request(await browser.untilCallback('nobody')))).toEqual(refused('refused'));
    });
  });

  describe.each([
    ['stop', 'start'],
    ['freeze', 'thaw'],
  ] as const)('while the provider does not answer (%s)', (fail, heal) => {
    afterEach(() => platform.provider[heal]());

    it('a sign-in says so, and works afterwards', async () => {
      const browser = platform.newBrowser();
      const callback = await browser.untilCallback('owner-400');
      await platform.provider[fail]();
      await browser.request(callback);
      expect(browser.last!.headers.get('location')).toBe('/sign-in?error=unavailable');
      await platform.provider[heal]();
      expect(await browser.signIn('owner-400')).toBe(`${platform.origin}/`);
    });
  });

  it('works after the provider has new keys', async () => {
    await platform.signedIn('owner-500');
    await platform.provider.rotateKey();
    // The library reads keys that it knows again after a minute.
    const now = Date.now.bind(Date);
    jest.spyOn(Date, 'now').mockImplementation(() => now() + 61_000);
    const session = await (await platform.signedIn('owner-501')).session();
    expect(session).toMatchObject({ signedIn: true, userId: 'owner-501' });
  });
});
