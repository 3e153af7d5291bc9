import { bodyDigest, CallSignatures, PlatformClock } from '@freelance/service';
import { AS_OWNER, RunningGateway } from '../testing/running-gateway';
import { type SeenRequest, UpstreamStub } from '../testing/upstream-stub';

const KEY = `tests:${'k'.repeat(32)}`;

describe('calls of the gateway to services', () => {
  let gateway: RunningGateway;
  beforeAll(async () => void (gateway = await RunningGateway.start({ INTERNAL_SIGNING_KEYS: KEY })));
  afterAll(() => gateway.stop());
  afterEach(() => gateway.resetStubs());

  const signatures = new CallSignatures([KEY], new PlatformClock());
  const signedDigest = ({ method, url, headers }: SeenRequest) => signatures.open({ method, path: url, headers });

  it.each([
    ['GET', '/job/owner/list?limit=5', undefined],
    ['HEAD', '/categories', undefined],
    ['GET', "/categories/C%2B%2B%20%C3%A9%3F%23%25'%22?x='%22%zz&y=é<>`{}|^\\", undefined],
    ['GET', '/categories?', undefined],
    ['POST', '/job/owner/create?a=1', '{ "name": "é ✓" }\n'],
    ['POST', '/job/seeker/claim/job-1', undefined],
    ['DELETE', '/categories/web/subscription', undefined],
  ])('have a valid signature for %s %s', async (method, path, body) => {
    const headers = { ...AS_OWNER, ...(body && { 'content-type': 'application/json' }) };

    await gateway.fetch(path, { method, headers, ...(body && { body }) });

    const [seen] = gateway.seen;
    expect(signedDigest(seen!)).toBe(bodyDigest(seen!.body));
  });

  it('sign all headers about the caller, in any alphabet', async () => {
    await gateway.sendLines([
      'GET /job/owner/list HTTP/1.1',
      'Host: gateway',
      'Connection: close',
      'X-User-ID: owner-123',
      'X-User-Type: owner',
      'X-User-Email: andr\xe9@example.com',
    ]);

    expect(gateway.jobs.only.headers['x-user-email']).toBeDefined();
    expect(() => signedDigest(gateway.jobs.only)).not.toThrow();
  });

  it('have one signature, whatever the client sends', async () => {
    await gateway.fetch('/job/owner/list', {
      headers: { ...AS_OWNER, 'X-Internal-Signature': 'forged', X_INTERNAL_SIGNATURE: 'forged' },
    });

    const { rawHeaders } = gateway.jobs.only;
    expect(rawHeaders.filter((name) => /internal/i.test(name))).toEqual(['x-internal-signature']);
    expect(rawHeaders).not.toContain('forged');
  });

  it('cause 503, not 401, when a service refuses their signature', async () => {
    gateway.jobs.behave = (_request, response) => {
      response.writeHead(401, { 'content-type': 'application/json' }).end('{"errorCode":"CALL_NOT_SIGNED"}');
    };

    const answer = await gateway.fetch('/job/owner/list', { headers: AS_OWNER });

    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({
      error: 'Jobs service is unavailable',
      errorCode: 'SERVICE_UNAVAILABLE',
    });
  });
});

describe('calls of a gateway on a machine with a wrong clock', () => {
  it.each([60_000, -60_000])('are signed by the clock of the database, with a machine %i ms ahead', async (skewMs) => {
    const now = Date.now;
    const skewed = jest.spyOn(Date, 'now').mockImplementation(() => now() + skewMs);
    // Every answer of the database has its date.
    const database = await UpstreamStub.start();
    const gateway = await RunningGateway.start({
      INTERNAL_SIGNING_KEYS: KEY,
      AWS_ENDPOINT_URL_DYNAMODB: database.origin,
    });

    await gateway.fetch('/job/owner/list', { headers: AS_OWNER });
    await Promise.all([gateway.stop(), database.stop()]);
    skewed.mockRestore();

    const { method, url, headers } = gateway.jobs.only;
    expect(() => new CallSignatures([KEY], new PlatformClock()).open({ method, path: url, headers })).not.toThrow();
  });
});
