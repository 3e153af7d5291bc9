import { RunningGateway, AS_OWNER } from '../testing/running-gateway';

describe('the routes of the gateway', () => {
  let gateway: RunningGateway;
  beforeAll(async () => void (gateway = await RunningGateway.start()));
  afterAll(() => gateway.stop());
  afterEach(() => gateway.resetStubs());

  it('answer unknown paths with 404 in the error format of the platform', async () => {
    const answer = await gateway.fetch('/nothing/here');

    expect(answer.status).toBe(404);
    expect(await answer.json()).toEqual({
      error: 'There is nothing at this path',
      errorCode: 'ROUTE_NOT_FOUND',
      timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      requestId: answer.headers.get('x-request-id'),
    });
  });

  it('answer with problem details when the client accepts them', async () => {
    const answer = await gateway.fetch('/nothing', { headers: { accept: 'application/problem+json' } });

    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await answer.json()).toMatchObject({
      status: 404,
      detail: 'There is nothing at this path',
      errorCode: 'ROUTE_NOT_FOUND',
    });
  });

  it.each([
    ['PATCH', '/categories', 'POST, GET, HEAD, OPTIONS'],
    ['DELETE', '/categories/some-id', 'GET, HEAD, OPTIONS'],
    ['GET', '/job/owner/create', 'POST, OPTIONS'],
    ['PUT', '/unsubscribe/token', 'GET, HEAD, POST, OPTIONS'],
    ['POST', '/health/ready', 'GET, HEAD, OPTIONS'],
    ['POST', '/', 'GET, HEAD, OPTIONS'],
    ['QUERY', '/categories', 'POST, GET, HEAD, OPTIONS'],
    ['PROPFIND', '/job/owner/create', 'POST, OPTIONS'],
  ])('answer %s %s with 405 and the allowed methods', async (method, path, allow) => {
    const answer = await gateway.fetch(path, { method, headers: AS_OWNER });

    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe(allow);
    expect(await answer.json()).toMatchObject({ errorCode: 'METHOD_NOT_ALLOWED' });
    expect(gateway.forwarded).toBe(0);
  });

  it.each([
    ['/categories', 'POST, GET, HEAD, OPTIONS'],
    ['/job/owner/approve/some-id', 'POST, OPTIONS'],
    ['/job/seeker/list', 'GET, HEAD, OPTIONS'],
    ['/categories/some-id/subscription', 'PUT, DELETE, OPTIONS'],
    ['/openapi.json', 'GET, HEAD, OPTIONS'],
    ['/docs', 'GET, HEAD, OPTIONS'],
    ['/docs/', 'GET, HEAD, OPTIONS'],
    ['/docs/swagger-ui.css', 'GET, HEAD, OPTIONS'],
    ['/health/live', 'GET, HEAD, OPTIONS'],
  ])('answer OPTIONS %s, without an identity, with the methods %s', async (path, allow) => {
    for (const headers of [{}, { origin: 'https://app.example.com' }, { origin: 'https://evil.example.com' }]) {
      const answer = await gateway.fetch(path, { method: 'OPTIONS', headers });

      expect(answer.status).toBe(204);
      expect(answer.headers.get('allow')).toBe(allow);
      expect(await answer.text()).toBe('');
    }
    expect(gateway.forwarded).toBe(0);
  });

  it('answer OPTIONS of unknown paths with 404', async () => {
    const answer = await gateway.fetch('/nothing', { method: 'OPTIONS' });

    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ errorCode: 'ROUTE_NOT_FOUND' });
    expect((await gateway.fetch('/job/nothing', { method: 'OPTIONS' })).status).toBe(401);
  });

  it('answer 401 below /job/ before 404 and 405', async () => {
    expect((await gateway.fetch('/job/owner/nothing')).status).toBe(401);
    expect((await gateway.fetch('/job/owner/create')).status).toBe(401);
    expect((await gateway.fetch('/subscriptions', { method: 'POST' })).status).toBe(401);
    expect((await gateway.fetch('/job/owner/nothing', { headers: AS_OWNER })).status).toBe(404);
  });

  it.each([
    '/categories/..%2fmetrics',
    '/categories/%2e%2e',
    '/categories/%2e',
    '/categories/x%5c..%5c..%5cmetrics',
    '/categories/x\\..\\..\\metrics',
    '/categories/..x',
    '/categories/',
    '/categories/x%2fsubscription',
  ])('do not forward %s', async (path) => {
    const answer = await gateway.sendLines([`GET ${path} HTTP/1.1`, 'Host: gateway', 'Connection: close']);

    expect(answer).toMatch(/^HTTP\/1\.1 404 /);
    expect(gateway.forwarded).toBe(0);
  });

  it.each([
    ['an unreadable path', 'GET /categories/%zz HTTP/1.1', 400],
    ['a line that is not HTTP', 'HELLO', 400],
    ['headers beyond 16 kB', `GET /categories HTTP/1.1\r\nX-Big: ${'x'.repeat(20_000)}`, 431],
  ])('answer %s in the error format of the platform', async (_what, firstLine, status) => {
    const answer = await gateway.sendLines([firstLine, 'Host: gateway', 'Connection: close']);

    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(answer).toMatch(/\r\nx-request-id: [0-9a-f-]{36}\r\n/i);
    const body = JSON.parse(answer.slice(answer.indexOf('\r\n\r\n'))) as object;
    const facts = ['error', 'errorCode', 'timestamp', 'requestId'];
    expect(Object.keys(body)).toEqual(status === 400 ? [...facts, 'details'] : facts);
  });

  it.each([
    ['two lengths', ['Content-Length: 2', 'Content-Length: 3']],
    ['a length and chunks', ['Content-Length: 5', 'Transfer-Encoding: chunked']],
    ['an unknown coding', ['Transfer-Encoding: chunked, identity']],
  ])('refuse a body with %s, which the next server could interpret differently', async (_what, framing) => {
    const answer = await gateway.sendLines(
      [
        'POST /job/owner/create HTTP/1.1',
        'Host: gateway',
        'X-User-ID: owner-123',
        'Content-Type: application/json',
        ...framing,
      ],
      '0\r\n\r\n',
    );

    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(gateway.forwarded).toBe(0);
  });
});
