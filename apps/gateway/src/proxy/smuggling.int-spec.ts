import { RunningGateway } from '../testing/running-gateway';

const statusesIn = (answers: string) =>
  [...answers.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));

/** A service would treat this as the next request, if it found another end of the first one than the gateway. */
const SMUGGLED = ['GET /job/owner/list HTTP/1.1', 'Host: gateway', 'X-User-ID: victim', '', ''].join('\r\n');

describe('requests that can be interpreted in two ways', () => {
  let gateway: RunningGateway;
  beforeAll(async () => void (gateway = await RunningGateway.start()));
  afterAll(() => gateway.stop());
  afterEach(() => gateway.resetStubs());

  const create = (lines: string[], body: string) =>
    gateway.sendLines(
      [
        'POST /job/owner/create HTTP/1.1',
        'Host: gateway',
        'X-User-ID: owner-123',
        'Content-Type: application/json',
      ].concat(lines),
      body,
    );
  const list = (...lines: string[]) =>
    gateway.sendLines(['GET /job/owner/list HTTP/1.1', 'Host: gateway', 'Connection: close', ...lines]);

  it.each([
    ['a length and chunks', ['Content-Length: 4', 'Transfer-Encoding: chunked']],
    ['chunks and a length', ['Transfer-Encoding: chunked', 'Content-Length: 4']],
    ['two lengths', ['Content-Length: 0', 'Content-Length: 4']],
    ['two lengths in one', ['Content-Length: 0, 4']],
    ['a length with a sign', ['Content-Length: +4']],
    ['a length in hex', ['Content-Length: 0x4']],
    ['a negative length', ['Content-Length: -1']],
    ['an empty length', ['Content-Length:']],
    ['a length that overflows', ['Content-Length: 18446744073709551620']],
    ['chunks announced before a colon with a space', ['Transfer-Encoding : chunked']],
    ['chunks announced after a tab', ['Content-Length: 4', 'Transfer-Encoding:\tchunked']],
    ['chunks announced on a folded line', ['Content-Length: 4', 'Transfer-Encoding:', ' chunked']],
    ['chunks announced twice', ['Transfer-Encoding: chunked', 'Transfer-Encoding: chunked']],
    ['chunks announced before another coding', ['Transfer-Encoding: chunked', 'Transfer-Encoding: identity']],
    ['a coding that only looks like chunks', ['Transfer-Encoding: xchunked']],
  ])('are refused, with %s, together with what follows', async (_what, framing) => {
    const answers = await create(framing, `0\r\n\r\n${SMUGGLED}`);

    expect(statusesIn(answers)).toEqual([400]);
    expect(gateway.forwarded).toBe(0);
  });

  it.each([
    ['a size in hex with a prefix', '0x2\r\n{}\r\n0\r\n\r\n'],
    ['a size with a sign', '+2\r\n{}\r\n0\r\n\r\n'],
    ['a size that is too small', '1\r\n{}\r\n0\r\n\r\n'],
    ['lines that end with a line feed alone', '2\n{}\n0\n\n'],
    ['an extension that holds a line feed', '2;a\nb\r\n{}\r\n0\r\n\r\n'],
  ])('are refused, in chunks with %s', async (_what, body) => {
    const answers = await create(['Transfer-Encoding: chunked'], body + SMUGGLED);

    expect(statusesIn(answers)).toEqual([400]);
    expect(gateway.forwarded).toBe(0);
  });

  it.each([
    ['a space before the colon', 'X-User-ID : owner-123'],
    ['a name that is folded', ' X-User-ID: owner-123'],
    ['a folded value', 'X-User-ID: owner-123\r\n root'],
    ['a NUL', 'X-User-ID: owner-123\0root'],
    ['a carriage return alone', 'X-Tag: a\rX-User-ID: owner-123'],
    ['a line feed alone', 'X-Tag: a\nX-User-ID: owner-123'],
    ['no name', ': owner-123'],
    ['no colon', 'X-User-ID owner-123'],
    ['two hosts', 'host: gateway'],
  ])('are refused, with a header with %s', async (_what, line) => {
    const answers = await list(line);

    expect(statusesIn(answers)).toEqual([400]);
    expect(gateway.forwarded).toBe(0);
  });

  it('have no identity from a trailer', async () => {
    const answers = await gateway.sendLines(
      [
        'POST /job/owner/create HTTP/1.1',
        'Host: gateway',
        'Connection: close',
        'Content-Type: application/json',
        'Transfer-Encoding: chunked',
        'Trailer: X-User-ID',
      ],
      '2\r\n{}\r\n0\r\nX-User-ID: owner-123\r\n\r\n',
    );

    expect(statusesIn(answers)).toEqual([401]);
    expect(gateway.forwarded).toBe(0);
  });

  it.each(['x_user_id', 'X_USER_ID', 'X-User_ID', 'x-user-id-', 'X.User.ID', 'X-User-ID2'])(
    'have no identity from a header with the name %s',
    async (name) => {
      expect(statusesIn(await list(`${name}: owner-123`))).toEqual([401]);
      expect(gateway.forwarded).toBe(0);
    },
  );

  it('reach a service as one request, also when the body of a GET looks like a request', async () => {
    const answers = await gateway.sendLines(
      [
        'GET /categories HTTP/1.1',
        'Host: gateway',
        'Connection: close',
        'Content-Type: application/json',
        `Content-Length: ${SMUGGLED.length}`,
      ],
      SMUGGLED,
    );

    expect(statusesIn(answers)).toEqual([200]);
    expect(gateway.categories.only.body).toHaveLength(0);
    expect(gateway.forwarded).toBe(1);
  });

  it('keep their own identity when many arrive on one connection', async () => {
    const request = (userId: string, connection: string) =>
      ['GET /job/owner/list HTTP/1.1', 'Host: gateway', `X-User-ID: ${userId}`, `Connection: ${connection}`].join(
        '\r\n',
      );
    const nobodys = request('', 'keep-alive');

    const answers = await gateway.sendLines([
      request('ann', 'keep-alive'),
      '',
      nobodys,
      '',
      request('ben', 'keep-alive'),
      '',
      request('cem', 'close'),
    ]);

    expect(statusesIn(answers)).toEqual([200, 401, 200, 200]);
    expect(gateway.jobs.seen.map(({ headers }) => headers['x-user-id']).sort()).toEqual(['ann', 'ben', 'cem']);
  });

  it('are checked in old versions of HTTP too, and end their connection', async () => {
    const answers = await gateway.sendLines(['GET /job/owner/list HTTP/1.0', 'X-User-ID: owner-123']);

    expect(statusesIn(answers)).toEqual([200]);
    expect(statusesIn(await gateway.sendLines(['GET /job/owner/list HTTP/1.0']))).toEqual([401]);
    expect(statusesIn(await gateway.sendLines(['GET /job/owner/list']))).toEqual([401]);
    expect(gateway.forwarded).toBe(1);
  });

  it('keep their method, whatever a header contains', async () => {
    await list('X-User-ID: owner-123', 'X-HTTP-Method-Override: DELETE', 'X-Method-Override: DELETE');

    expect(gateway.jobs.only.method).toBe('GET');
  });

  it.each([
    '//job/owner/list',
    '/job//owner/list',
    '/job/owner//list',
    '/job/owner/list/',
    '/job/owner/list;a=b',
    '/job/./owner/list',
    '/job/owner/view/../list',
    '/categories/../job/owner/list',
    '/categories/..;/job/owner/list',
    '/categories/%2e%2e/job/owner/list',
    '/categories/..%2fjob%2fowner%2flist',
    '/categories/..%252fjob%252fowner%252flist',
    '/categories/x%2f..%2f..%2fjob%2fowner%2flist',
    '/categories/%5c..%5cjob%5cowner%5clist',
    '/unsubscribe/..%2fsubscriptions',
    '/unsubscribe/%2e%2e%2fhealth%2fready',
    '/%6aob/owner/list',
    '/%2e/job/owner/list',
    '/job%2fowner%2flist',
    '/JOB/OWNER/LIST',
    'job/owner/list',
    '/job/owner/list#',
    'http://gateway/job/owner/list',
    'http://elsewhere/job/owner/list',
    '//elsewhere/job/owner/list',
    '*',
  ])('without an identity do not reach %s', async (target) => {
    const answers = await gateway.sendLines([`GET ${target} HTTP/1.1`, 'Host: gateway', 'Connection: close']);

    expect([[400], [401], [404]]).toContainEqual(statusesIn(answers));
    expect(gateway.forwarded).toBe(0);
  });

  it('reach our own services only, with their host names, whatever host the client sends', async () => {
    const answers = [
      await gateway.sendLines([
        'GET /job/owner/list HTTP/1.1',
        'Host: evil.example.com',
        'X-Forwarded-Host: evil.example.com',
        'X-Host: evil.example.com',
        'X-User-ID: owner-123',
        'Connection: close',
      ]),
      await gateway.sendLines([
        'GET http://evil.example.com/job/owner/list HTTP/1.1',
        'Host: gateway',
        'X-User-ID: owner-123',
        'Connection: close',
      ]),
    ];

    for (const { headers, url } of gateway.jobs.seen) {
      expect(url).toBe('/job/owner/list');
      expect(headers.host).toBe(new URL(gateway.jobs.origin).host);
      expect(headers['x-forwarded-host']).toBeUndefined();
    }
    expect(answers.join()).not.toContain('evil');
  });
});
