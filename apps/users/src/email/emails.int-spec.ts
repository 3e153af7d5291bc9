import type { EmailLink } from '../profile/domain/email/email-state';
import { RunningUsers } from '../testing/running-users';

const BROWSER = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const JSON_BODY = { 'content-type': 'application/json' };
const INVALID = { error: 'This link is not valid any more', errorCode: 'EMAIL_LINK_INVALID' };

interface Answer {
  status: number;
  headers: Headers;
  text: string;
  body: Record<string, unknown>;
}

describe('addresses of users', () => {
  let users: RunningUsers;

  beforeAll(async () => void (users = await RunningUsers.start()));
  afterAll(() => users.stop());

  async function call(
    method: string,
    path: string,
    headers: Record<string, string> = {},
    body?: string,
  ): Promise<Answer> {
    const answer = await fetch(`${users.origin}${path}`, { method, headers, ...(body === undefined ? {} : { body }) });
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.startsWith('application/json') ?? false;
    return {
      status: answer.status,
      headers: answer.headers,
      text,
      body: isJson ? (JSON.parse(text) as Record<string, unknown>) : {},
    };
  }

  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    call('POST', path, { ...JSON_BODY, ...headers }, JSON.stringify(body));
  const request = (user: string, email: unknown, headers = {}) =>
    post('/api/v1/users/me/email', { email }, { 'x-user-id': user, ...headers });
  const verify = (token: string) => post('/api/v1/users/verify-email', { token });
  const revert = (token: string) => post('/api/v1/users/revert-email', { token });
  const me = async (user: string) => (await call('GET', '/api/v1/users/me', { 'x-user-id': user })).body;
  const item = (userId: string) => users.item(userId);
  const put = (row: Record<string, unknown>) => users.put(row);
  const pendingToken = async (userId: string) => ((await item(userId)).pendingEmail as EmailLink).token;
  const previousTokens = async (userId: string) =>
    ((await item(userId)).previousEmails as EmailLink[]).map(({ token }) => token);
  /** A user whose address is confirmed. */
  async function confirmed(user: string, email: string): Promise<void> {
    await request(user, email);
    expect((await verify(await pendingToken(user))).status).toBe(200);
  }

  it('are named, confirmed with the token, and restored with the token of the next change', async () => {
    expect(await request('ann', 'ann@a.test')).toMatchObject({
      status: 202,
      body: { pendingEmail: 'ann@a.test', expiresAt: expect.stringMatching(/Z$/) },
    });
    expect(await me('ann')).toMatchObject({ email: null, emailVerified: false, pendingEmail: 'ann@a.test' });
    expect(await verify(await pendingToken('ann'))).toMatchObject({
      status: 200,
      body: { email: 'ann@a.test', emailVerified: true },
    });
    await confirmed('ann', 'ann@b.test');
    expect(await me('ann')).toMatchObject({ email: 'ann@b.test', emailVerified: true, pendingEmail: null });

    const [token] = await previousTokens('ann');
    expect(await revert(token!)).toMatchObject({ status: 200, body: { email: 'ann@a.test' } });
    const { standing, sessionsValidFrom } = (await call('GET', '/internal/users/ann/standing')).body;
    expect(standing).toBe('active');
    expect(Date.parse(sessionsValidFrom as string)).toBeGreaterThan(Date.now() - 60_000);
    expect(await revert(token!)).toMatchObject({ status: 400, body: INVALID });
  });

  it('create the profile of a user who names one first', async () => {
    expect((await request('first-call', 'first@a.test')).status).toBe(202);
    expect(await item('first-call')).toMatchObject({
      sequence: 2,
      version: 2,
      pendingEmail: { address: 'first@a.test' },
    });
  });

  it('are confirmed once by parallel requests with one token', async () => {
    await request('bob', 'bob@a.test');
    const token = await pendingToken('bob');
    const answers = await Promise.all(Array.from({ length: 8 }, () => verify(token)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(7).fill(400)]);
    expect((await item('bob')).sequence).toBe(3);
  });

  it('of the first of two requests cannot be confirmed any more', async () => {
    await request('cid', 'one@a.test');
    const first = await pendingToken('cid');
    await request('cid', 'two@a.test');
    expect(await verify(first)).toMatchObject({ status: 400, body: INVALID });
    expect((await verify(await pendingToken('cid'))).body.email).toBe('two@a.test');
  });

  it('are dropped before they are confirmed, without an event', async () => {
    const drop = () => call('DELETE', '/api/v1/users/me/email', { 'x-user-id': 'dora' });
    expect((await drop()).status).toBe(204);
    await request('dora', 'dora@a.test');
    const token = await pendingToken('dora');
    expect(await drop()).toMatchObject({ status: 204, text: '' });
    expect((await drop()).status).toBe(204);
    expect(await verify(token)).toMatchObject({ status: 400, body: INVALID });
    expect(await me('dora')).toMatchObject({ pendingEmail: null });
    expect((await item('dora')).sequence).toBe(2);
  });

  it('are named five times a day', async () => {
    const statuses: number[] = [];
    for (let index = 0; index < 5; index++) statuses.push((await request('eve', `eve${index}@a.test`)).status);
    expect(statuses).toEqual([202, 202, 202, 202, 202]);
    const { status, headers, body } = await request('eve', 'eve@a.test');
    expect({ status, code: body.errorCode }).toEqual({ status: 429, code: 'TOO_MANY_EMAIL_CHANGES' });
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(86_000);
    expect(await me('eve')).toMatchObject({ pendingEmail: 'eve4@a.test' });
  });

  it('of two users may be the same, and nothing shows that', async () => {
    await confirmed('fay', 'shared@a.test');
    const [known, unknown] = await Promise.all([request('gus', 'shared@a.test'), request('hal', 'nobody@a.test')]);
    expect(Object.keys(known.body)).toEqual(Object.keys(unknown.body));
    expect([known.status, unknown.status]).toEqual([202, 202]);
    expect((await verify(await pendingToken('gus'))).status).toBe(200);
    expect(await me('fay')).toMatchObject({ email: 'shared@a.test', emailVerified: true });
  });

  it.each([
    [' Ada@EXAMPLE.test ', 'Ada@example.test'],
    ['ada@bücher.example', 'ada@xn--bcher-kva.example'],
    ['ada@xn--bcher-kva.example', 'ada@xn--bcher-kva.example'],
    ['ada+jobs@a.test', 'ada+jobs@a.test'],
  ])('are stored as SES accepts them: %j', async (given, stored) => {
    const user = `user-${Buffer.from(given).toString('hex').slice(0, 40)}`;
    expect((await request(user, given)).body.pendingEmail).toBe(stored);
    expect(((await item(user)).pendingEmail as EmailLink).address).toBe(stored);
  });

  it.each([
    ['no address', 'ada'],
    ['a part before the @ that is not ASCII', 'adä@a.test'],
    ['a second recipient', 'ada@a.test, eve@a.test'],
    ['a line break', 'ada@a.test\r\nBcc: eve@a.test'],
    ['a name', 'Ada <ada@a.test>'],
    ['a host without a dot', 'ada@localhost'],
    [
      'too many characters',
      `ada@${'a'.repeat(60)}.${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(20)}.test`,
    ],
    ['a number', 5],
    ['nothing', null],
  ])('are refused with %s', async (_what, email) => {
    expect(await request('ivy', email)).toMatchObject({ status: 400, body: { details: [{ field: 'email' }] } });
  });

  it('need a recent sign-in where users sign in', async () => {
    const roles = { 'x-user-issuer': 'https://id.test', 'x-user-roles': 'owner' };
    const now = Math.floor(Date.now() / 1_000);
    expect(await request('jan', 'jan@a.test', roles)).toMatchObject({
      status: 403,
      body: { errorCode: 'SIGN_IN_AGAIN' },
    });
    const old = await request('jan', 'jan@a.test', { ...roles, 'x-user-auth-time': String(now - 700) });
    expect(old.headers.get('www-authenticate')).toContain('max_age=600');
    expect((await request('jan', 'jan@a.test', { ...roles, 'x-user-auth-time': String(now - 60) })).status).toBe(202);
  });

  it('of earlier releases stay the address of their row, and can be restored', async () => {
    await put({ userId: 'owner-124', email: 'old@a.test', name: 'Ada', other: 'kept' });
    await confirmed('owner-124', 'new@a.test');
    expect(await item('owner-124')).toMatchObject({ email: 'new@a.test', emailVerified: true, other: 'kept' });
    const [token] = await previousTokens('owner-124');
    expect((await revert(token!)).body.email).toBe('old@a.test');
  });

  it('of earlier releases count as not confirmed, and a change of the profile does not say so in the row', async () => {
    await put({ userId: 'owner-125', email: 'old@a.test', name: 'Ada' });
    await call(
      'PUT',
      '/api/v1/users/me',
      { 'x-user-id': 'owner-125', ...JSON_BODY },
      '{"name":"Ada","userType":"owner"}',
    );
    expect(await item('owner-125')).not.toHaveProperty('emailVerified');
    expect(await me('owner-125')).toMatchObject({ email: 'old@a.test', emailVerified: false });
  });

  it("are replaced by the issuer's newer one at a sign-in, until the user confirms one here", async () => {
    const signIn = (email: string) =>
      post('/internal/users/kim/sign-in', { issuer: 'https://id.test', email, emailVerified: true });
    await signIn('kim@a.test');
    await signIn('kim@b.test');
    expect(await me('kim')).toMatchObject({ email: 'kim@b.test', emailVerified: true });
    await confirmed('kim', 'kim@here.test');
    await signIn('kim@c.test');
    expect((await me('kim')).email).toBe('kim@here.test');
  });

  it.each(['', '.', 'x', '.x', 'a.b.c', `${Buffer.from('ann').toString('base64url')}.${'A'.repeat(43)}`, 'é'])(
    'are not changed by the token %j',
    async (token) => {
      for (const act of [verify, revert]) expect((await act(token)).status).toBe(400);
    },
  );

  describe('the link of a mail', () => {
    const linkOf = async (user: string, email: string) => {
      await request(user, email);
      return `/verify-email/${await pendingToken(user)}`;
    };

    /** The relay clears the outbox at any time. */
    const withoutOutbox = async (user: string) => {
      const row = await item(user);
      for (const key of ['outbox', 'outboxShard', 'pendingAt']) delete row[key];
      return row;
    };

    it('opens a page with a button, and changes nothing', async () => {
      const link = await linkOf('lea', 'lea@a.test');
      const before = await withoutOutbox('lea');
      for (const headers of [BROWSER, {}]) {
        const answer = await call('GET', `${link}?utm_source=x`, headers);
        expect(answer.status).toBe(200);
        expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
        expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
        expect(answer.headers.get('cache-control')).toBe('private, no-store');
        expect(answer.text).toContain('<form method="post"><button type="submit">Confirm the address</button></form>');
        expect(answer.text).toContain('lea@a.test');
      }
      expect((await call('HEAD', link)).status).toBe(200);
      expect(await withoutOutbox('lea')).toEqual(before);
    });

    it('confirms by the form of the page, and shows it', async () => {
      const link = await linkOf('max', 'max@a.test');
      const answer = await call('POST', link, { ...BROWSER, ...FORM }, '');
      expect(answer.status).toBe(200);
      expect(answer.text).toContain('<h1>Your address is confirmed</h1>');
      expect(await me('max')).toMatchObject({ email: 'max@a.test' });
      const again = await call('POST', link, { ...BROWSER, ...FORM }, '');
      expect(again.status).toBe(400);
      expect(again.text).toContain('This link is not valid any more.');
      expect((await call('GET', link, BROWSER)).status).toBe(400);
      expect((await call('POST', link, JSON_BODY, '{}')).body).toMatchObject(INVALID);
    });

    it('to the previous address restores it, in the language of the user', async () => {
      const body = { name: 'Nora “</p><b>', userType: 'owner', locale: 'de-AT' };
      await call('PUT', '/api/v1/users/me', { 'x-user-id': 'nora', ...JSON_BODY }, JSON.stringify(body));
      await confirmed('nora', 'nora@a.test');
      await confirmed('nora', 'nora@b.test');
      const [token] = await previousTokens('nora');
      const page = await call('GET', `/revert-email/${token}`, BROWSER);
      expect(page.text).toContain('<html lang="de">');
      expect(page.text).toContain('<button type="submit">Adresse wiederherstellen</button>');
      expect(page.text).toContain('nora@a.test');
      expect(page.text).not.toContain('<b>');
      expect(page.text).not.toContain('nora@b.test');
      const done = await call('POST', `/revert-email/${token}`, { ...BROWSER, ...FORM }, '');
      expect(done.text).toContain('<h1>Ihre Adresse ist wiederhergestellt</h1>');
      expect(await me('nora')).toMatchObject({ email: 'nora@a.test' });
    });

    it('accepts forms there only', async () => {
      const answer = await call('POST', '/api/v1/users/verify-email', FORM, 'token=x');
      expect(answer.status).toBe(415);
    });
  });
});
