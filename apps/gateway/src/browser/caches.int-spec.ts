import type { ServerResponse } from 'node:http';
import { itNeeds, lackOf } from '@freelance/testing';
import { ROUTES } from '../routes';
import { CachingProxy, type CacheKind, PROGRAMS } from '../testing/caching-proxy';
import { RunningGateway } from '../testing/running-gateway';
import { TokenIssuer } from '../testing/token-issuer';
import type { SeenRequest } from '../testing/upstream-stub';

const KINDS: CacheKind[] = ['varnish', 'nginx'];
const MODES = ['header', 'jwt'] as const;
const READS = ROUTES.filter(({ method }) => method === 'GET');
const PRIVATE_READS = READS.filter(({ identity }) => identity === 'required');
const PRIVATE_PATHS = PRIVATE_READS.map(({ path }) => pathLike(path));
/** The gateway adds something to these answers, so the tag of the service is not theirs. */
const COMPLETED = new Set(PRIVATE_READS.filter(({ isCompleted }) => isCompleted).map(({ path }) => pathLike(path)));

/** A path of the route, with values for its parameters. */
function pathLike(path: string): string {
  return path.replace(/:\w+/g, 'job-00000000-0000-4000-8000-000000000000');
}

const TAG = '"the same for all"';

/** Services with missing or wrong cache headers: of an earlier release, or with a mistake. */
const BEHAVIOURS: Record<string, Record<string, string>> = {
  'set no headers for caches': {},
  'tag their answers': { etag: TAG },
  'set other headers for caches': {
    age: '0',
    'cdn-cache-control': 'max-age=600',
    'cloudflare-cdn-cache-control': 'max-age=600',
    'edge-control': 'max-age=600',
    expires: 'Tue, 01 Jan 2999 00:00:00 GMT',
    pragma: 'cache',
    'surrogate-control': 'max-age=600',
    'x-accel-expires': '600',
    'x-accel-redirect': '/elsewhere',
  },
  'mark their answers as public': { 'cache-control': 'public, max-age=600', etag: TAG },
};

const answerWith =
  (headers: Record<string, string>, status = 200) =>
  ({ headers: sent }: SeenRequest, response: ServerResponse) => {
    const isKnown = headers.etag !== undefined && sent['if-none-match'] === headers.etag;
    response.writeHead(isKnown ? 304 : status, { 'content-type': 'application/json', ...headers });
    response.end(isKnown ? '' : JSON.stringify({ for: sent['x-user-id'] ?? 'nobody' }));
  };

describe.each(MODES)('behind a cache, in %s mode', (mode) => {
  let issuer: TokenIssuer;
  let gateway: RunningGateway;

  beforeAll(async () => {
    issuer = await TokenIssuer.start('people');
    const roles = ['owner', 'seeker', 'admin'];
    const issuers = [{ issuer: 'people', jwksUri: issuer.jwksUri, audience: 'freelance', roles }];
    gateway = await RunningGateway.start({
      AUTH_MODE: mode,
      AUTH_ISSUERS: JSON.stringify(issuers),
      LOCAL_ADMINS: 'ann,ben',
    });
  });
  afterAll(() => Promise.all([gateway.stop(), issuer.stop()]));
  beforeEach(() => gateway.resetStubs());

  const as = async (user: string): Promise<Record<string, string>> =>
    mode === 'header' ? { 'x-user-id': user } : { authorization: `Bearer ${await issuer.sign(user)}` };

  const behave = (behaviour: ReturnType<typeof answerWith>): void => {
    for (const stub of Object.values(gateway.stubs)) stub.behave = behaviour;
  };

  it('every answer to an identified user is private, whatever headers a service sets', async () => {
    const headers = await as('ann');
    for (const given of Object.values(BEHAVIOURS)) {
      behave(answerWith(given));
      for (const path of PRIVATE_PATHS)
        for (const method of ['GET', 'HEAD']) {
          const answer = await gateway.fetch(path, { method, headers });
          const hasTag = given.etag !== undefined && !COMPLETED.has(path);
          const rule = hasTag ? 'private, no-cache' : 'private, no-store';
          expect({ path, rule: answer.headers.get('cache-control') }).toEqual({ path, rule });
          expect(answer.headers.get('vary')).toContain('Authorization, X-User-ID');
          for (const name of Object.keys(BEHAVIOURS['set other headers for caches']!))
            expect([path, name, answer.headers.get(name)]).toEqual([path, name, null]);
        }
    }
  });

  it.each([
    [200, { 'set-cookie': 'a=b' }, 'private, no-cache'],
    [203, {}, 'private, no-store'],
    [206, { 'content-range': 'bytes 0-1/3' }, 'private, no-store'],
    [302, { location: '/elsewhere' }, 'private, no-store'],
    [404, {}, 'private, no-store'],
    [503, {}, 'private, no-store'],
  ])('the answer of a public route is private with status %d and %o', async (status, given, rule) => {
    behave(answerWith({ 'cache-control': 'public, max-age=600', etag: TAG, ...given }, status));
    const { headers } = await gateway.fetch('/categories', { redirect: 'manual' });
    expect(headers.get('cache-control')).toBe(rule);
    expect(headers.get('vary')).toContain('Authorization, X-User-ID');
  });

  it('a 304 has the same cache headers as the full answer, and errors are not stored', async () => {
    behave(answerWith({ etag: TAG }));
    const headers = { ...(await as('ann')), 'if-none-match': TAG };
    const known = await gateway.fetch(PRIVATE_PATHS[0]!, { headers });
    expect(known.status).toBe(304);
    expect(known.headers.get('cache-control')).toBe('private, no-cache');
    expect(known.headers.get('vary')).toContain('Authorization, X-User-ID');

    behave(answerWith({ 'cache-control': 'public, max-age=600' }, 404));
    for (const [path, who] of [
      [PRIVATE_PATHS[0]!, {}],
      [PRIVATE_PATHS[0]!, await as('ann')],
      ['/categories', {}],
      ['/nothing', {}],
    ] as const) {
      const { status, headers: told } = await gateway.fetch(path, { headers: who });
      expect(status).toBeGreaterThanOrEqual(400);
      expect(told.get('cache-control')).toMatch(/no-store/);
    }
  });

  it('a command is never stored', async () => {
    behave(answerWith({ 'cache-control': 'public, max-age=600', etag: TAG }, 201));
    const key = { ...(await as('ann')), 'idempotency-key': 'k1', 'content-type': 'application/json' };
    for (const headers of [await as('ann'), key, key]) {
      const answer = await gateway.fetch('/categories', {
        method: 'POST',
        body: '{}',
        headers: { ...headers, 'content-type': 'application/json' },
      });
      expect(answer.headers.get('cache-control')).toMatch(/no-store/);
    }
  });

  describe.each(KINDS)('%s', (kind) => {
    const program = { program: PROGRAMS[kind] };
    let cache: CachingProxy | undefined;

    beforeAll(async () => {
      if (lackOf(program) === undefined) cache = await CachingProxy.start(kind, gateway.port);
    });
    afterAll(() => cache?.stop());

    const read = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
      fetch(cache!.url + path, { method, headers });

    itNeeds(program)('gives no user the answer of another, whatever headers services set', async () => {
      for (const headers of Object.values(BEHAVIOURS)) {
        behave(answerWith(headers));
        for (const path of PRIVATE_PATHS) {
          for (const user of ['ann', 'ben', 'ann']) {
            expect(await (await read(path, await as(user))).json()).toMatchObject({ for: user });
            expect((await read(path, await as(user), 'HEAD')).status).toBe(200);
          }
          const stranger = await read(path);
          expect([path, stranger.status]).toEqual([path, 401]);
          // After an error for another caller, the user still gets the answer, not the error.
          expect(await (await read(path, await as('ann'))).json()).toMatchObject({ for: 'ann' });
        }
      }
    });

    itNeeds(program)('stores no error', async () => {
      behave(answerWith({}, 404));
      const path = pathLike('/job/owner/view/:jobId');
      expect((await read(path, await as('ann'))).status).toBe(404);
      behave(answerWith({}));
      expect((await read(path, await as('ann'))).status).toBe(200);
    });

    itNeeds(program)('serves public answers from its store', async () => {
      gateway.categories.behave = answerWith({ 'cache-control': 'public, max-age=10', etag: TAG });
      for (let time = 0; time < 3; time++)
        expect((await read(`/categories?limit=${kind === 'nginx' ? 7 : 8}`)).status).toBe(200);
      expect(gateway.categories.seen).toHaveLength(1);
    });
  });
});
