import { Browser, OidcProcess, type Platform, type Replica, startPlatform, waitFor } from '@freelance/testing';

/** Nothing listens here: the test sends each request to one of the gateways behind it. */
const ORIGIN = 'http://market.test';
const LIST = '/job/owner/list';
/** The lease of a refresh, and what a busy machine adds. */
const LEASE_MS = 60_000;

describe('sessions at two gateways', () => {
  let provider: OidcProcess;
  let platform: Platform;
  let gateways: [Replica, Replica];
  let next = 0;

  beforeAll(async () => {
    provider = await OidcProcess.start({ webBaseUrl: ORIGIN, accessSeconds: 2 });
    platform = await startPlatform({ WEB_BASE_URL: ORIGIN, AUTH_ISSUERS: JSON.stringify([provider.entry()]) });
    gateways = [await platform.startReplica('gateway'), await platform.startReplica('gateway')];
  });
  afterAll(() => Promise.all([platform.stop(), provider.stop()]));

  const newBrowser = () => new Browser(ORIGIN, () => gateways[(next += 1) % 2]!.url);
  const statusAt = (gateway: Replica, browser: Browser): Promise<number> =>
    fetch(gateway.url + LIST, { headers: { cookie: `session=${browser.jarOf(ORIGIN).get('session')}` } }).then(
      ({ status }) => status,
      // The gateway was killed.
      () => 0,
    );

  it('a person signs in, works, sees the sessions and signs out', async () => {
    const browser = newBrowser();
    expect(await browser.signIn('owner-123', '?returnTo=/jobs')).toBe(`${ORIGIN}/jobs`);
    const job = {
      name: 'Logo',
      description: 'Blue',
      categoryId: 'web-development',
      payAmount: 50,
      timeToCompleteSeconds: 3_600,
      expirySeconds: 3_600,
    };
    expect((await browser.send('POST', '/categories', '{"name":"Web Development"}')).status).toBe(403);
    const admin = newBrowser();
    await admin.signIn('admin-1');
    expect((await admin.send('POST', '/categories', '{"name":"Web Development"}')).status).toBe(201);
    expect((await browser.send('POST', '/job/owner/create', JSON.stringify(job))).status).toBe(201);
    expect((await browser.request('/job/seeker/list')).status).toBe(403);
    const { sessions } = (await (await browser.request('/api/v1/auth/sessions')).json()) as {
      sessions: { sessionId: string; current: boolean }[];
    };
    expect(sessions).toEqual([expect.objectContaining({ current: true })]);
    expect((await browser.send('POST', '/api/v1/auth/sign-out', '{}')).status).toBe(200);
    expect((await browser.request(LIST)).status).toBe(401);
  });

  it('a person who signed in more than ten minutes ago has to sign in again for a new address', async () => {
    const browser = newBrowser();
    await browser.signIn('owner-125', '', 11 * 60);
    const change = () => browser.send('POST', '/api/v1/users/me/email', '{"email":"new-125@example.com"}');
    expect((await browser.request(LIST)).status).toBe(200);
    const refused = await change();
    expect([refused.status, await refused.json()]).toEqual([
      403,
      expect.objectContaining({ errorCode: 'SIGN_IN_AGAIN', error: 'Sign in again to do this' }),
    ]);
    expect(refused.headers.get('www-authenticate')).toBe(
      'Bearer error="insufficient_user_authentication", max_age=600',
    );

    await browser.signIn('owner-125');
    const answer = await change();
    expect([answer.status, await answer.json()]).toEqual([
      202,
      expect.objectContaining({ pendingEmail: 'new-125@example.com' }),
    ]);
  });

  it('many requests at the end of the access token, and a gateway that dies after the refresh, sign nobody out', async () => {
    const browser = newBrowser();
    await browser.signIn('owner-124');
    const [dying, other] = gateways;
    await dying.kill();
    await dying.start({ CRASH_AT: 'after-refresh' });
    const answers = new Set<number>();
    await waitFor(
      async () => {
        answers.add(await statusAt(dying, browser));
        return !dying.isRunning;
      },
      { what: 'the gateway to die after a refresh' },
    );
    expect(dying.endedBy).toBe('SIGKILL');
    // The provider has replaced the refresh token, and only the dead gateway knew the new one.
    const until = Date.now() + LEASE_MS;
    await waitFor(
      async () => {
        const statuses = await Promise.all(Array.from({ length: 20 }, () => statusAt(other, browser)));
        for (const status of statuses) answers.add(status);
        return (await provider.asked()).refused > 0 || Date.now() > until;
      },
      { what: 'the next refresh', timeout: 2 * LEASE_MS, interval: 1_000 },
    );
    expect((await provider.asked()).refused).toBe(1);
    // 0: the connection to the gateway that died.
    expect([...answers].sort()).toEqual([0, 200]);
    await dying.start();
    for (const gateway of gateways) expect(await statusAt(gateway, browser)).toBe(200);
  }, 240_000);
});
