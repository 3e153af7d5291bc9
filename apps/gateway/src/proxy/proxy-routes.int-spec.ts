import { RunningGateway, AS_OWNER } from '../testing/running-gateway';
import { ROUTES } from '../routes';

describe('the routes of the gateway', () => {
  let gateway: RunningGateway;
  beforeAll(async () => void (gateway = await RunningGateway.start()));
  afterAll(() => gateway.stop());
  afterEach(() => gateway.resetStubs());

  const concrete = (path: string) => path.replaceAll(/:\w+/g, 'some-id');

  it.each(ROUTES)('forward $method $path to $upstream', async ({ method, path, upstream }) => {
    const answer = await gateway.fetch(`${concrete(path)}?limit=5&x=%C3%A9`, { method, headers: AS_OWNER });

    expect(answer.status).toBe(200);
    expect(gateway.stubs[upstream].only).toMatchObject({ method, url: `${concrete(path)}?limit=5&x=%C3%A9` });
    expect(gateway.forwarded).toBe(1);
  });

  it.each(ROUTES)('forward no identity of the client’s choice to $method $path', async ({ method, path }) => {
    const madeUp = [
      ...['X-User-Roles', 'X_User_Id', 'x-user_name', 'X-Internal-Signature', 'X_INTERNAL_COMMAND_ID'],
      ...['Forwarded', 'X-Forwarded-For', 'x_forwarded_proto', 'Authorization'],
    ];
    const headers = { ...AS_OWNER, ...Object.fromEntries(madeUp.map((name) => [name, 'made-up'])) };

    expect((await gateway.fetch(concrete(path), { method, headers })).status).toBe(200);

    const [seen] = gateway.seen;
    expect(seen!.rawHeaders).not.toContain('made-up');
  });

  it('return the answer of the service: status, body and end-to-end headers', async () => {
    gateway.jobs.behave = (_request, response) => {
      response.writeHead(201, {
        'content-type': 'application/json; charset=utf-8',
        'retry-after': '7',
        server: 'secret-server/1.0',
        'x-powered-by': 'secret',
        'x-request-id': 'someone-elses-id',
      });
      response.end('{"jobId":"job-1"}');
    };

    const answer = await gateway.post('/job/owner/create', '{}', AS_OWNER);

    expect(answer.status).toBe(201);
    expect(await answer.text()).toBe('{"jobId":"job-1"}');
    expect(answer.headers.get('content-type')).toBe('application/json');
    expect(answer.headers.get('retry-after')).toBe('7');
    expect(answer.headers.get('server')).toBeNull();
    expect(answer.headers.get('x-powered-by')).toBeNull();
    expect(answer.headers.get('x-request-id')).toBe(gateway.jobs.only.headers['x-request-id']);
  });

  it('return an answer without a body', async () => {
    gateway.notifications.behave = (_request, response) => response.writeHead(204).end();

    const answer = await gateway.fetch('/categories/web/subscription', { method: 'DELETE', headers: AS_OWNER });

    expect(answer.status).toBe(204);
    expect(await answer.text()).toBe('');
  });

  it('forward the bytes of a body unchanged', async () => {
    const body = '{ "payAmount": 1.10,\n\t"name":"\\u00e9 é ✓", "payAmount": 1e2, "a": [ ] }\n';
    const type = 'application/JSON ; charset="utf-8"';

    await gateway.post('/job/owner/create', body, { ...AS_OWNER, 'content-type': type });

    expect(gateway.jobs.only.body.toString()).toBe(body);
    expect(gateway.jobs.only.headers['content-type']).toBe(type);
    expect(gateway.jobs.only.headers['content-length']).toBe(String(Buffer.byteLength(body)));
  });

  it('forward a body that arrives in chunks with its length', async () => {
    const answer = await gateway.sendLines(
      [
        'POST /job/owner/create HTTP/1.1',
        'Host: gateway',
        'X-User-ID: owner-123',
        'Content-Type: application/json',
        'Transfer-Encoding: chunked',
        'Connection: close',
      ],
      '3\r\n{"a\r\n4\r\n":1}\r\n0\r\n\r\n',
    );

    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(gateway.jobs.only.body.toString()).toBe('{"a":1}');
    expect(gateway.jobs.only.headers['transfer-encoding']).toBeUndefined();
  });

  it('forward a command without a body without one, even with a content type', async () => {
    const headers = { ...AS_OWNER, 'content-type': 'text/plain' };

    const answer = await gateway.fetch('/job/seeker/claim/job-1', { method: 'POST', headers });

    expect(answer.status).toBe(200);
    expect(gateway.jobs.only.body).toHaveLength(0);
    expect(gateway.jobs.only.headers['content-type']).toBeUndefined();
  });

  it('accept the forms that a mail program posts to an unsubscribe link', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };

    const answer = await gateway.post('/unsubscribe/token.mac', 'List-Unsubscribe=One-Click', headers);

    expect(answer.status).toBe(200);
    expect(gateway.notifications.only.body.toString()).toBe('List-Unsubscribe=One-Click');
  });

  it('answer HEAD like GET, without a body', async () => {
    gateway.categories.behave = (_request, response) => response.writeHead(200, { 'content-length': '17' }).end();

    const answer = await gateway.fetch('/categories', { method: 'HEAD' });

    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-length')).toBe('17');
    expect(gateway.categories.only.method).toBe('HEAD');
  });

  it('send the user and the client address to the services, and no other claims of the client about them', async () => {
    const headers = {
      'X-User-ID': 'owner-123',
      'X-User-Type': 'owner',
      'X-User-Email': 'ann@example.com',
      'X-User-Admin': 'true',
      x_user_id: 'somebody-else',
      X_Internal_Signature: 'forged',
      'x-internal-key': 'forged',
      Forwarded: 'for=1.2.3.4',
      'X-Forwarded-For': '1.2.3.4',
      'X-Forwarded-Host': 'evil.example.com',
      'X-Request-ID': 'my-request-0001',
      traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
      'Accept-Language': 'eo',
    };

    await gateway.fetch('/job/owner/list', { headers });

    const received = gateway.jobs.only.headers;
    expect(received).toMatchObject({
      'x-user-id': 'owner-123',
      'x-user-type': 'owner',
      'x-user-email': 'ann@example.com',
      'x-forwarded-for': '127.0.0.1',
      'x-request-id': 'my-request-0001',
      traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
      'accept-language': 'eo',
    });
    const aboutTheCaller = Object.keys(received).filter((name) => /x.user|internal|forward/.test(name));
    expect(aboutTheCaller.sort()).toEqual(['x-forwarded-for', 'x-user-email', 'x-user-id', 'x-user-type']);
  });

  it('send no identity on a route without one', async () => {
    await gateway.fetch('/unsubscribe/token', { headers: { ...AS_OWNER, 'x-user-type': 'owner' } });

    expect(gateway.notifications.only.headers['x-user-id']).toBeUndefined();
    expect(gateway.notifications.only.headers['x-user-type']).toBeUndefined();
  });

  it('do not forward headers of the connection, and never drop headers of the gateway', async () => {
    const answer = await gateway.sendLines([
      'GET /job/owner/list HTTP/1.1',
      'Host: gateway',
      'X-User-ID: owner-123',
      'Connection: close, x-user-id, x-request-id, x-custom',
      'Keep-Alive: timeout=1',
      'Upgrade: h2c',
      'HTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA',
      'TE: trailers',
      'Proxy-Authorization: Basic eDp5',
      'X-Custom: of this connection',
    ]);

    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    const received = gateway.jobs.only.headers;
    expect(received['x-user-id']).toBe('owner-123');
    expect(received['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    for (const name of ['keep-alive', 'upgrade', 'http2-settings', 'te', 'proxy-authorization', 'x-custom']) {
      expect(received).not.toHaveProperty(name);
    }
  });

  it('make a request id when the given one is missing or invalid', async () => {
    for (const given of [undefined, 'short', 'a'.repeat(65), 'no spaces allowed']) {
      gateway.resetStubs();
      const answer = await gateway.fetch('/categories', { headers: given ? { 'x-request-id': given } : {} });

      const id = answer.headers.get('x-request-id');
      expect(id).toMatch(/^[0-9a-f-]{36}$/);
      expect(gateway.categories.only.headers['x-request-id']).toBe(id);
    }
  });

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

  it('forward an id with unusual characters as the same id', async () => {
    await gateway.fetch('/categories/C%2B%2B%20%C3%A9%3F%23%25?limit=1');

    expect(gateway.categories.only.url).toBe('/categories/C%2B%2B%20%C3%A9%3F%23%25?limit=1');
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
