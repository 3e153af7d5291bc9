import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { AS_OWNER, RunningGateway } from '../testing/running-gateway';
import { readWebBundle } from './web-bundle';

const JOB = 'job-123e4567-e89b-12d3-a456-426614174000';
const BROWSER = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8' };
const HTML = '<!doctype html>\n<title>Freelance</title>\n<script src="/assets/app-1.js"></script>\n';
const SCRIPT = 'console.log("a script that is long enough to be compressed");'.repeat(20);

/** A small bundle, as the build of the app makes it. */
function makeBundle(): string {
  const folder = mkdtempSync(join(tmpdir(), 'web-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), HTML);
  writeFileSync(join(folder, 'assets/app-1.js'), SCRIPT);
  writeFileSync(join(folder, 'assets/app-1.js.br'), brotliCompressSync(SCRIPT));
  writeFileSync(join(folder, 'assets/app-1.js.gz'), gzipSync(SCRIPT));
  return folder;
}

describe('a gateway with the web app', () => {
  let folder: string;
  let gateway: RunningGateway;
  beforeAll(async () => {
    folder = makeBundle();
    gateway = await RunningGateway.start({ WEB_FOLDER: folder, CURRENCY: 'EUR', RATE_LIMIT_ANONYMOUS_PER_MINUTE: '3' });
  });
  afterAll(async () => {
    await gateway.stop();
    rmSync(folder, { recursive: true });
  });
  afterEach(() => gateway.resetStubs());

  const open = (path: string, options: RequestInit = {}) =>
    gateway.fetch(path, { redirect: 'manual', ...options, headers: { ...BROWSER, ...options.headers } });

  it.each(['/', '/sign-in?returnTo=%2F', '/jobs/new', `/jobs/${JOB}`, '/nothing/here?x=1', '/job/nothing'])(
    'sends browsers the app at %s, as often as they ask',
    async (path) => {
      for (let time = 0; time < 5; time++) {
        const answer = await open(path);
        expect([answer.status, await answer.text()]).toEqual([200, HTML]);
      }
      expect(gateway.forwarded).toBe(0);
    },
  );

  it('lets the app run only its own files, and lets no cache use it unasked', async () => {
    const { headers } = await open('/');

    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'private, no-cache',
      'referrer-policy': 'no-referrer',
    });
    expect(headers.get('vary')).toContain('Accept');
    const policy = headers.get('content-security-policy')!;
    expect(policy).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'/,
    );
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types 'none'");
    expect(policy).not.toContain('unsafe');
  });

  it('sends nothing again to a browser that has the app already', async () => {
    const tag = (await open('/')).headers.get('etag')!;
    const answer = await open('/jobs/new', { headers: { 'if-none-match': tag } });

    expect([answer.status, await answer.text()]).toEqual([304, '']);
  });

  it('answers HEAD with the same headers', async () => {
    const answer = await open('/jobs/new', { method: 'HEAD' });

    expect([answer.status, await answer.text()]).toEqual([200, '']);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  });

  it.each(['owner', 'seeker'])('leads the link of a mail to %s to the job in the app', async (role) => {
    const answer = await open(`/job/${role}/view/${JOB}?utm_source=mail`);

    expect([answer.status, answer.headers.get('location')]).toEqual([302, `/jobs/${JOB}`]);
    expect(answer.headers.get('cache-control')).toContain('no-store');
    expect(gateway.forwarded).toBe(0);
  });

  it('leads a link without a valid id to no other address', async () => {
    const answer = await open('/job/owner/view/%2F%2Fevil.example');

    expect([answer.status, await answer.text()]).toEqual([200, HTML]);
  });

  it('answers programs as without the app', async () => {
    const json = { accept: 'application/json' };

    expect(await (await gateway.fetch('/', { headers: json })).json()).toMatchObject({ docs: '/docs' });
    expect((await gateway.fetch('/nothing/here', { headers: AS_OWNER })).status).toBe(404);
    expect((await gateway.fetch(`/job/owner/view/${JOB}`, { headers: json })).status).toBe(401);
    const view = await open(`/job/owner/view/${JOB}`, { headers: AS_OWNER });
    expect(await view.json()).toEqual({ ok: true });
    expect((await open('/job/owner/list', { headers: AS_OWNER })).status).toBe(200);
    expect((await open('/nothing/here', { method: 'POST', headers: AS_OWNER })).status).toBe(404);
  });

  it('tells caches that its answers depend on what the client accepts', async () => {
    const { headers } = await gateway.fetch('/', { headers: { accept: 'application/json' } });

    expect([headers.get('cache-control'), headers.get('vary')]).toEqual([
      'public, max-age=60',
      expect.stringContaining('Accept'),
    ]);
  });

  it.each([
    ['br', 'gzip, br', brotliCompressSync(SCRIPT)],
    ['gzip', 'gzip', gzipSync(SCRIPT)],
    [undefined, 'identity', Buffer.from(SCRIPT)],
  ])('sends assets encoded as %s to clients that accept %s, for ever', async (encoding, accepted, expected) => {
    const { headers, body } = await raw(`http://127.0.0.1:${gateway.port}/assets/app-1.js`, accepted);

    expect(headers).toMatchObject({
      'content-type': 'application/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: expect.stringMatching(/accept-encoding/i),
    });
    expect(headers['content-encoding']).toBe(encoding);
    expect(body).toEqual(expected);
  });

  it('does not keep that an asset is missing', async () => {
    const answer = await gateway.fetch('/assets/app-2.js');

    expect(answer.status).toBe(404);
    expect(answer.headers.get('cache-control')).toContain('no-store');
  });

  it('sends no file outside of the assets', async () => {
    for (const path of ['/assets/..%2findex.html', '/assets/%2e%2e/index.html', '/assets//etc/passwd', '/assets/']) {
      expect([path, (await gateway.fetch(path)).ok]).toEqual([path, false]);
    }
  });

  it('describes the platform', async () => {
    expect(await (await gateway.fetch('/web-config.json')).json()).toEqual({
      currency: 'EUR',
      addOns: ['users'],
      sandbox: false,
      languages: ['en', 'de'],
    });
  });
});

describe('a gateway without the web app', () => {
  it('answers browsers at other paths as programs', async () => {
    const gateway = await RunningGateway.start();
    try {
      expect((await gateway.fetch('/jobs/new', { headers: BROWSER })).status).toBe(404);
      expect((await gateway.fetch('/web-config.json')).status).toBe(404);
      const answer = await gateway.fetch('/', { headers: BROWSER });
      expect(await answer.json()).toMatchObject({ docs: '/docs' });
    } finally {
      await gateway.stop();
    }
  });

  it('needs a bundle where it is to have one', () => {
    expect(() => readWebBundle('/nowhere')).toThrow(
      'WEB_FOLDER must contain the built web app, but /nowhere/index.html is missing',
    );
  });
});

/** `fetch` decodes bodies by itself. */
const raw = (url: string, accepted: string) =>
  new Promise<{ headers: Record<string, unknown>; body: Buffer }>((done, fail) => {
    get(url, { headers: { 'accept-encoding': accepted } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => done({ headers: response.headers, body: Buffer.concat(parts) }));
    }).on('error', fail);
  });
