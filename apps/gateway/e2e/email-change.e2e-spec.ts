import { APPS, itNeeds, type Platform, startPlatform, waitFor } from '@freelance/testing';
import { Api } from './api';

const BROWSER = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
const FORM = { ...BROWSER, 'content-type': 'application/x-www-form-urlencoded' };
const USER = 'owner-124';
const SINCE = { app: 'users', since: '0.3.0' } as const;

describe('a change of the e-mail address', () => {
  let platform: Platform;
  let api: Api;

  beforeAll(async () => {
    platform = await startPlatform({ LOG_LEVEL: 'trace', RETRY_TIME_DIVISOR: '100' });
    api = new Api(platform.url);
  });
  afterAll(() => platform.stop());

  const newAddress = (name: string) => `${name}-${Date.now()}@example.org`;
  const me = async () => (await api.get('/api/v1/users/me', { user: USER })).body as Record<string, unknown>;
  const request = (email: string) => api.post('/api/v1/users/me/email', { user: USER, body: { email } });
  const mailsTo = async (address: string) => (await platform.mails()).filter(({ to }) => to.includes(address));
  const mailTo = (address: string, subject: string) =>
    waitFor(async () => (await mailsTo(address)).find((mail) => mail.subject === subject), {
      what: `the mail "${subject}"`,
      timeout: 60_000,
      interval: 200,
    });
  const tokenIn = (text: string): string => /\/(?:verify|revert)-email\/(\S+)/.exec(text)![1]!;
  const secrets: string[] = [];

  itNeeds(SINCE)(
    'is confirmed by the link in the mail, after a restart, and undone by the link to the old address',
    async () => {
      const [old, address] = [platform.emailOf(USER), newAddress('new')];
      expect((await request(address)).status).toBe(202);
      const verify = tokenIn((await mailTo(address, 'Confirm your e-mail address')).text);
      expect(await me()).toMatchObject({ email: old, pendingEmail: address });

      await platform.kill('users');
      await platform.restart('users');
      const page = await fetch(`${platform.url}/verify-email/${verify}?utm_source=mail`, { headers: BROWSER });
      expect(page.status).toBe(200);
      expect(await page.text()).toContain(address);
      expect((await me()).email).toBe(old);
      const done = await fetch(`${platform.url}/verify-email/${verify}`, { method: 'POST', headers: FORM, body: '' });
      expect(done.status).toBe(200);
      expect(await me()).toMatchObject({ email: address, emailVerified: true, pendingEmail: null });

      const revert = tokenIn((await mailTo(old, 'Your e-mail address was changed')).text);
      const reverted = await api.post('/api/v1/users/revert-email', { body: { token: revert } });
      expect(reverted).toMatchObject({ status: 200, body: { email: old, emailVerified: true } });
      for (const path of ['verify-email', 'revert-email'])
        expect(
          await api.post(`/api/v1/users/${path}`, { body: { token: path === 'verify-email' ? verify : revert } }),
        ).toMatchObject({
          status: 400,
          body: { errorCode: 'EMAIL_LINK_INVALID' },
        });
      secrets.push(verify, revert, old, address);
    },
  );

  itNeeds(SINCE)('of two requests in a row the second counts, and each mail is sent once', async () => {
    const [first, second] = [newAddress('first'), newAddress('second')];
    await request(first);
    const token = tokenIn((await mailTo(first, 'Confirm your e-mail address')).text);
    await request(second);
    await mailTo(second, 'Confirm your e-mail address');
    expect((await api.post('/api/v1/users/verify-email', { body: { token } })).status).toBe(400);
    expect((await api.delete('/api/v1/users/me/email', { user: USER })).status).toBe(204);
    expect(await me()).toMatchObject({ email: platform.emailOf(USER), pendingEmail: null });
    expect(await mailsTo(first)).toHaveLength(1);
    expect(await mailsTo(second)).toHaveLength(1);
    secrets.push(token, first, second);
  });

  itNeeds(SINCE)('expires with the clock of the platform', async () => {
    const address = newAddress('late');
    await request(address);
    const token = tokenIn((await mailTo(address, 'Confirm your e-mail address')).text);
    await api.post('/sandbox/clock/advance', { body: { seconds: 86_400 } });
    expect((await api.post('/api/v1/users/verify-email', { body: { token } })).status).toBe(400);
    expect((await me()).pendingEmail).toBeNull();
    secrets.push(token, address);
  });

  itNeeds(SINCE)('leaves no token and no address in a log', async () => {
    const all = APPS.map((app) => platform.logOf(app)).join('\n');
    expect(all).toContain('/verify-email/:token');
    for (const secret of secrets) expect(all).not.toContain(secret);
  });
});
