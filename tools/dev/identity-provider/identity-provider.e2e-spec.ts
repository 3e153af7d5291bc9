import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { createRemoteJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose';
import { waitFor } from '@freelance/testing';
import { findFreePorts } from '../../../localstack/embedded';
import { Browser } from './testing/browser';
import { AUDIENCE, issuerAt, type ProviderSettings } from './settings';

const workspace = resolve(__dirname, '../../..');

describe('the local identity provider', () => {
  let dataDir: string;
  let settings: ProviderSettings;
  let child: ChildProcess;
  let output = '';
  let browser: Browser;

  const spawnIt = (changed: Partial<ProviderSettings> = {}): ChildProcess => {
    const main = join(__dirname, 'main.ts');
    const started = spawn(process.execPath, ['--import', 'tsx', main, JSON.stringify({ ...settings, ...changed })], {
      cwd: workspace,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [started.stdout, started.stderr])
      stream.on('data', (part: Buffer) => (output += String(part)));
    return started;
  };

  const isReady = () =>
    fetch(`http://127.0.0.1:${settings.port}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );

  const start = async (): Promise<void> => {
    child = spawnIt();
    await waitFor(isReady, { what: 'the identity provider', timeout: 60_000 });
  };

  const stop = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  };

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'identity-provider-'));
    const [port, gatewayPort] = await findFreePorts(2);
    settings = {
      environment: 'dev',
      port: port!,
      webBaseUrl: `http://localhost:${gatewayPort}`,
      gatewayUrl: `http://127.0.0.1:${gatewayPort}`,
      dataDir,
      demoUsers: [
        { userId: 'owner-123', name: 'Ada', email: 'ada@example.org' },
        { userId: 'seeker-456', name: 'Katherine', email: 'k@example.org' },
      ],
      admins: ['admin-1'],
    };
    await start();
  });

  afterAll(async () => {
    await stop('SIGTERM');
    await rm(dataDir, { recursive: true });
  });

  beforeEach(async () => {
    browser = await Browser.open(settings.port, settings.webBaseUrl);
  });

  const verified = (token: string) =>
    jwtVerify(token, createRemoteJWKSet(new URL(`${issuerAt(settings.port)}/jwks`)), {
      issuer: issuerAt(settings.port),
      audience: AUDIENCE,
      algorithms: ['ES256'],
      typ: 'at+jwt',
    });

  it('signs a demo user in by the code flow, with name and address in the ID token', async () => {
    const tokens = await browser.signIn('owner-123');
    expect(tokens.claims()).toMatchObject({
      sub: 'owner-123',
      name: 'Ada',
      email: 'ada@example.org',
      email_verified: true,
      roles: ['owner'],
      auth_time: expect.any(Number),
    });
    const { payload } = await verified(tokens.access_token);
    expect(payload).toMatchObject({
      sub: 'owner-123',
      roles: ['owner'],
      client_id: 'web',
      auth_time: expect.any(Number),
    });
  });

  it.each([
    ['seeker-456', ['seeker']],
    ['admin-1', ['admin']],
    ['auth0|7', ['owner', 'seeker']],
  ])('gives %s the roles %j', async (user, roles) => {
    const { access_token } = await browser.signIn(user);
    expect(decodeJwt(access_token)).toMatchObject({ sub: user, roles });
  });

  it('asks once per browser, and again when the platform wants a new proof', async () => {
    const first = await browser.signIn('owner-123');
    const second = await browser.signInSilently();
    expect(second.claims()).toMatchObject({ sub: 'owner-123', auth_time: first.claims()!.auth_time });
    expect((await browser.startSignIn({ prompt: 'login' })).status).toBe(200);
    // The tokens of the first sign-in are still valid.
    expect(await browser.refresh(first.refresh_token!)).toHaveProperty('access_token');
  });

  it('replaces a refresh token at each use, and revokes all of a sign-in when an old one is used again', async () => {
    const { refresh_token: first } = await browser.signIn('owner-123');
    const { refresh_token: second } = await browser.refresh(first!);
    expect(second).not.toBe(first);
    await expect(browser.refresh(first!)).rejects.toMatchObject({ error: 'invalid_grant' });
    await expect(browser.refresh(second!)).rejects.toMatchObject({ error: 'invalid_grant' });
  });

  it('refuses a code that was used before, and a sign-in without PKCE', async () => {
    const answer = await browser.answerFor('owner-123');
    await browser.exchange(answer);
    await expect(browser.exchange(answer)).rejects.toMatchObject({ error: 'invalid_grant' });
    const { location } = await browser.get(
      `/auth?client_id=web&response_type=code&scope=openid&redirect_uri=${encodeURIComponent(browser.redirectUri)}`,
    );
    expect(location).toMatch(/[?&]error=invalid_request&/);
  });

  it.each(['SIGTERM', 'SIGKILL'] as const)(
    'keeps keys, sign-ins and tokens over a restart after %s',
    async (signal) => {
      const before = await browser.signIn('owner-123');
      await stop(signal);
      await start();
      await verified(before.access_token);
      expect(await browser.refresh(before.refresh_token!)).toHaveProperty('access_token');
      expect((await browser.signInSilently()).claims()!.sub).toBe('owner-123');
    },
  );

  it('signs out after a click, also ends the refresh token, and returns to the platform', async () => {
    const { id_token, refresh_token } = await browser.signIn('owner-123');
    const back = `${settings.webBaseUrl}/`;
    const page = await browser.get(
      `/session/end?id_token_hint=${id_token}&post_logout_redirect_uri=${encodeURIComponent(back)}`,
    );
    expect(page.text).toContain('<h1>Sign out?</h1>');
    const [, action] = /action="([^"]+)"/.exec(page.text)!;
    const [, xsrf] = /name="xsrf" value="([^"]+)"/.exec(page.text)!;
    expect((await browser.post(action!, { xsrf: xsrf!, logout: 'yes' })).location).toBe(back);
    await expect(browser.refresh(refresh_token!)).rejects.toMatchObject({ error: 'invalid_grant' });
    expect((await browser.startSignIn()).status).toBe(200);
  });

  it('signs in at once whom the app names, and asks nobody who is signed in already', async () => {
    const fresh = await Browser.open(settings.port, settings.webBaseUrl);
    const wrong = await fresh.startSignIn({ login_hint: 'no user id' });
    expect(wrong.text).toContain('value="no user id"');
    for (const user of ['somebody-new', 'somebody-new']) {
      const answer = await fresh.follow(await fresh.startSignIn({ login_hint: user }));
      expect(decodeJwt((await fresh.exchange(answer)).id_token!).sub).toBe(user);
    }
    // Without a page that asks: the provider first signs the other user out.
    expect((await fresh.startSignIn({ login_hint: 'owner-123' })).status).toBe(303);
  });

  it('shows a page that needs no script and loads nothing', async () => {
    const page = await browser.startSignIn();
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.text).toContain('<html lang="en">');
    expect(page.text).toContain('<label for="user">User id</label>');
    expect([...page.text.matchAll(/<button name="user" value="([^"]+)"/g)].map(([, id]) => id)).toEqual([
      'owner-123',
      'seeker-456',
      'admin-1',
    ]);
    expect(page.text).not.toMatch(/<script|src=|@import|url\(/);
  });

  it('explains what is wrong in a page, without a stack trace', async () => {
    const page = await browser.startSignIn();
    const refused = await browser.post(page.url, { user: '"><script>alert(1)</script> x' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('role="alert">A user id is 1 to 128');
    expect(refused.text).not.toContain('<script>');
    expect((await browser.post(page.url, { user: 'x'.repeat(5_000) })).status).toBe(413);

    const strangers = await Browser.open(settings.port, settings.webBaseUrl);
    for (const path of [page.url, '/sign-in/unknown']) {
      const answer = await strangers.get(path);
      expect(answer.status).toBe(400);
      expect(answer.text).toContain('<h1>This sign-in is not known</h1>');
    }
    for (const path of [
      '/auth?client_id=unknown',
      '/auth?client_id=web&redirect_uri=https://evil.example',
      '/nothing',
    ]) {
      const answer = await strangers.get(path);
      expect([400, 404]).toContain(answer.status);
      expect(answer.text).toMatch(/<h1>(This request is not valid|Not found)<\/h1>/);
      expect(answer.text).not.toMatch(/node_modules|at \w+ \(/);
    }
    const cancelled = await browser.post((await browser.startSignIn()).url, { cancel: 'yes' });
    expect(await browser.follow(cancelled)).toContain('error=access_denied');
  });

  it('answers at one host only, because cookies belong to a host', async () => {
    const answer = await fetch(`http://127.0.0.1:${settings.port}/jwks`, { redirect: 'manual' });
    expect(answer.headers.get('location')).toBe(`${issuerAt(settings.port)}/jwks`);
  });

  it('gives npm run token a token with the roles that it names', async () => {
    const token = async (...options: string[]) => {
      const commandLine = ['--import', 'tsx', join(workspace, 'tools/dev/token.ts'), ...options];
      const env = { ...process.env, OIDC_PORT: String(settings.port) };
      return (await promisify(execFile)(process.execPath, commandLine, { cwd: workspace, env })).stdout.trimEnd();
    };
    const owner = await token('--user', 'ann', '--role', 'owner', '--role', 'admin');
    expect((await verified(owner)).payload).toMatchObject({ sub: 'ann', roles: ['owner', 'admin'] });
    const { exp, iat } = decodeJwt(owner);
    expect(exp! - iat!).toBe(3_600);
    expect(decodeProtectedHeader(owner).alg).toBe('ES256');
    expect(decodeJwt(await token('--user', 'ann')).roles).toEqual([]);
    await expect(token('--user', 'a b')).rejects.toMatchObject({
      stderr: expect.stringContaining('A user id is 1 to'),
    });
    await stop('SIGTERM');
    await expect(token('--user', 'ann')).rejects.toMatchObject({
      stderr: expect.stringContaining(`does not run at ${issuerAt(settings.port)}. Start the platform with npm start`),
    });
    await start();
  });

  it('does not start in production', async () => {
    output = '';
    const refused = spawnIt({ environment: 'prod', dataDir: join(dataDir, 'prod') });
    expect(await once(refused, 'close')).toEqual([1, null]);
    expect(output).toContain('it does not run where ENVIRONMENT is prod');
  });
});
