import { LINKED_PATHS } from '@freelance/contracts';
import { waitForRoomInWindow } from '../testing/wait-for-room-in-window';
import { AS_OWNER, RunningGateway } from '../testing/running-gateway';
import { TokenIssuer } from '../testing/token-issuer';
import { LINKED_PAGES, type PageName } from './linked-pages';

const JOB = 'job-123e4567-e89b-12d3-a456-426614174000';
const BROWSER = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8' };
const NAMES = Object.keys(LINKED_PAGES) as PageName[];
const linkOf = (name: PageName, jobId = JOB) => LINKED_PATHS[name].replace(':jobId', jobId);

describe('a browser that follows a link of a mail', () => {
  let gateway: RunningGateway;
  beforeAll(async () => void (gateway = await RunningGateway.start()));
  afterAll(() => gateway.stop());
  afterEach(() => gateway.resetStubs());

  const open = (path: string, options: RequestInit = {}) =>
    gateway.fetch(path, { ...options, headers: { ...BROWSER, ...options.headers } });

  describe.each(NAMES)('to the page %s', (name) => {
    it('gets it from the gateway, without a call to a service', async () => {
      const answer = await open(linkOf(name));
      const { status, headers } = answer;
      const text = await answer.text();

      expect(status).toBe(200);
      expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(text).toContain(`<h1>${LINKED_PAGES[name].heading}</h1>`);
      expect(gateway.forwarded).toBe(0);
    });

    it('gets a page that loads nothing, is not stored, and sends no Referer', async () => {
      const { headers } = await open(linkOf(name), { headers: { origin: 'https://app.example.com' } });

      expect(Object.fromEntries(headers)).toMatchObject({
        'cache-control': 'private, no-store',
        vary: 'Origin, Accept, Authorization, X-User-ID, Cookie',
        'referrer-policy': 'no-referrer',
        'x-robots-tag': 'noindex',
        'x-content-type-options': 'nosniff',
      });
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/=]+';/);
    });

    it('gets the same page with any added query parameters', async () => {
      const page = await (await open(linkOf(name))).text();

      for (const query of ['?utm_source=x&utm_medium=mail', '?', '?__proto__=1', '?jobId=job-1', '?a=%zz'])
        expect(await (await open(linkOf(name) + query)).text()).toBe(page);
    });

    it('gets no text of its request that is not a valid id', async () => {
      const answer = await open(linkOf(name, '%3Cscript%3Ealert(1)%3C%2Fscript%3E'));

      expect(answer.status).toBe(200);
      expect(await answer.text()).not.toContain('alert(1)');
    });

    it('gets the headers without the page for HEAD', async () => {
      const answer = await open(linkOf(name), { method: 'HEAD' });

      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(await answer.text()).toBe('');
    });

    it.each<[string, Record<string, string>]>([
      ['no Accept', {}],
      ['*/*', { accept: '*/*' }],
      ['JSON', { accept: 'application/json' }],
      ['JSON before HTML', { accept: 'text/html;q=0.5, application/json' }],
      ['an empty X-User-ID', { ...BROWSER, 'x-user-id': '' }],
      ['an Authorization', { ...BROWSER, authorization: 'Bearer token' }],
    ])('gets none with %s: like any client, it needs an identity', async (_what, headers) => {
      for (const method of ['GET', 'HEAD']) {
        const answer = await gateway.fetch(linkOf(name), { method, headers });
        // In this mode, Authorization is ignored: X-User-ID identifies the user.
        expect(answer.status).toBe(401);
        expect(answer.headers.get('content-type')).toContain('json');
      }
      expect(gateway.forwarded).toBe(0);
    });
  });

  it.each(['ownerJob', 'seekerJob'] as const)('gets the view of %s with an identity', async (name) => {
    const answer = await open(`${linkOf(name)}?utm_source=x`, { headers: AS_OWNER });

    expect(await answer.json()).toEqual({ ok: true });
    expect(gateway.jobs.only.url).toBe(`${linkOf(name)}?utm_source=x`);
  });

  it('gets 405 for a GET of relisting with an identity', async () => {
    const answer = await open(linkOf('relistJob'), { headers: AS_OWNER });

    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('POST, OPTIONS');
  });

  it('gets a page only for GET and HEAD, and only at these paths', async () => {
    expect((await open(linkOf('relistJob'), { method: 'POST' })).status).toBe(401);
    expect((await open(linkOf('ownerJob'), { method: 'DELETE' })).status).toBe(401);
    expect((await open(`/job/owner/history/${JOB}`)).status).toBe(401);
    expect((await open('/job/owner/list')).status).toBe(401);
  });
});

describe('pages for links of mails', () => {
  it('count as anonymous calls', async () => {
    const gateway = await RunningGateway.start({ RATE_LIMIT_ANONYMOUS_PER_MINUTE: String(NAMES.length) });
    try {
      await waitForRoomInWindow(60);
      const statuses: number[] = [];
      for (const name of [...NAMES, 'ownerJob'] as const)
        statuses.push((await gateway.fetch(linkOf(name), { headers: BROWSER })).status);
      expect(statuses).toEqual([...NAMES.map(() => 200), 429]);
    } finally {
      await gateway.stop();
    }
  });

  it('describe the token when clients send tokens, and are not sent to a client with a token', async () => {
    const issuer = await TokenIssuer.start('issuer');
    const issuers = [{ issuer: 'issuer', jwksUri: issuer.jwksUri, audience: 'freelance' }];
    const gateway = await RunningGateway.start({ AUTH_MODE: 'jwt', AUTH_ISSUERS: JSON.stringify(issuers) });
    try {
      const page = await gateway.fetch(linkOf('seekerJob'), { headers: BROWSER });
      expect(await page.text()).toContain('Authorization: Bearer $TOKEN');
      for (const [headers, challenge] of [
        [{ ...BROWSER, authorization: 'Bearer wrong' }, 'Bearer error="invalid_token"'],
        [{ ...BROWSER, 'x-user-id': 'ann' }, 'Bearer'],
      ] as const) {
        const answer = await gateway.fetch(linkOf('seekerJob'), { headers });
        expect(answer.status).toBe(401);
        expect(answer.headers.get('www-authenticate')).toBe(challenge);
      }
    } finally {
      await Promise.all([gateway.stop(), issuer.stop()]);
    }
  });
});
