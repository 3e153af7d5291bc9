import { RunningGateway, AS_ADMIN, AS_OWNER } from '../testing/running-gateway';
import { type Route, ROUTES } from '../routes';

describe('the routes of the gateway', () => {
  let gateway: RunningGateway;
  beforeAll(async () => void (gateway = await RunningGateway.start()));
  afterAll(() => gateway.stop());
  afterEach(() => gateway.resetStubs());

  const concrete = (path: string) => path.replaceAll(/:\w+/g, 'some-id');
  const callerOf = ({ isForAdmins }: Route) => (isForAdmins ? AS_ADMIN : AS_OWNER);

  it.each(ROUTES)('forward $method $path to $upstream', async (route) => {
    const { method, path, upstream } = route;
    const url = `${concrete(path)}?limit=5&x=%C3%A9`;
    const answer = await gateway.fetch(url, { method, headers: callerOf(route) });

    expect(answer.status).toBe(200);
    expect(gateway.stubs[upstream].seen).toContainEqual(expect.objectContaining({ method, url }));
    expect(gateway.forwarded).toBe(1);
  });

  it.each(ROUTES)('forward no identity of the client’s choice to $method $path', async (route) => {
    const { method, path } = route;
    const madeUp = [
      ...['X-User-Roles', 'X_User_Id', 'x-user_name', 'X-Internal-Signature', 'X_INTERNAL_COMMAND_ID'],
      ...['Forwarded', 'X-Forwarded-For', 'x_forwarded_proto', 'Authorization'],
    ];
    const headers = { ...callerOf(route), ...Object.fromEntries(madeUp.map((name) => [name, 'made-up'])) };

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

  it('forward an id with unusual characters as the same id', async () => {
    await gateway.fetch('/categories/C%2B%2B%20%C3%A9%3F%23%25?limit=1');

    expect(gateway.categories.only.url).toBe('/categories/C%2B%2B%20%C3%A9%3F%23%25?limit=1');
  });
});
