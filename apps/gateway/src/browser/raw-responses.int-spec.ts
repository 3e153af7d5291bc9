import { RunningGateway } from '../testing/running-gateway';

const ORIGIN = 'https://app.example.com';
const HOST = 'Host: gateway.test';

const TOO_LONG = 'a'.repeat(2_049);

/** Requests that Node or Fastify refuses before any hook runs. */
const REFUSED: [what: string, status: number, errorCode: string, lines: string[]][] = [
  ['a path that cannot be decoded', 400, 'BAD_REQUEST', ['GET /job/owner/view/%zz HTTP/1.1', HOST]],
  ['a path that cannot be decoded, by HEAD', 400, '', ['HEAD /categories/%zz HTTP/1.1', HOST]],
  [
    'a preflight for such a path',
    400,
    'BAD_REQUEST',
    ['OPTIONS /%zz HTTP/1.1', HOST, 'Access-Control-Request-Method: GET'],
  ],
  ['the server as a whole, by GET', 404, 'ROUTE_NOT_FOUND', ['GET * HTTP/1.1', HOST]],
  ['no path at all', 404, 'ROUTE_NOT_FOUND', ['GET ftp://gateway.test/categories HTTP/1.1', HOST]],
  ['a tunnel', 405, 'METHOD_NOT_ALLOWED', ['CONNECT example.com:443 HTTP/1.1', HOST]],
  ['no host', 400, 'BAD_REQUEST', ['GET /categories HTTP/1.1']],
  ['no host, on a path of the gateway itself', 400, 'BAD_REQUEST', ['GET / HTTP/1.1']],
  ['two hosts', 400, 'BAD_REQUEST', ['GET /categories HTTP/1.1', HOST, 'Host: other.test']],
  ['a host that is none', 400, 'BAD_REQUEST', ['GET /categories HTTP/1.1', 'Host: a b/c@d']],
  ['an empty host', 400, 'BAD_REQUEST', ['GET /categories HTTP/1.1', 'Host:']],
  ['a port without a host', 400, 'BAD_REQUEST', ['GET /categories HTTP/1.1', 'Host: :80']],
  ['a host that is no address', 400, 'BAD_REQUEST', ['GET /categories HTTP/1.1', 'Host: [1:2]']],
  [
    'two types of the body',
    400,
    'BAD_REQUEST',
    ['POST /categories HTTP/1.1', HOST, 'Content-Type: application/json', 'Content-Type: text/plain'],
  ],
  ['an expectation', 417, 'EXPECTATION_FAILED', ['GET /categories HTTP/1.1', HOST, 'Expect: 200-ok']],
  ['an id that is too long', 414, 'URI_TOO_LONG', [`GET /job/owner/view/${TOO_LONG} HTTP/1.1`, HOST]],
  [
    'a segment of bytes that are too many',
    414,
    'URI_TOO_LONG',
    [`GET /categories/${'%C3%A4'.repeat(342)} HTTP/1.1`, HOST],
  ],
  ['such a path that is no route', 414, 'URI_TOO_LONG', [`GET /nothing/${TOO_LONG}/x HTTP/1.1`, HOST]],
  ['such a path that is a document', 414, 'URI_TOO_LONG', [`GET /docs/${TOO_LONG} HTTP/1.1`, HOST]],
  ['such a path with a method that it does not allow', 414, 'URI_TOO_LONG', [`PATCH /${TOO_LONG} HTTP/1.1`, HOST]],
  ['such a path, by HEAD', 414, '', [`HEAD /categories/${TOO_LONG} HTTP/1.1`, HOST]],
  ['a path of many segments', 404, 'ROUTE_NOT_FOUND', [`GET ${'/ab'.repeat(3_000)} HTTP/1.1`, HOST]],
  ['a query that is too large', 431, 'HEADERS_TOO_LARGE', [`GET /categories?x=${'a'.repeat(20_000)} HTTP/1.1`, HOST]],
  ['large headers', 431, 'HEADERS_TOO_LARGE', ['GET /categories HTTP/1.1', HOST, `X-Big: ${'a'.repeat(20_000)}`]],
  ['no HTTP', 400, 'BAD_REQUEST', ['GET /categories HTTQ/1.1', HOST]],
  ['a header without a name', 400, 'BAD_REQUEST', ['GET /categories HTTP/1.1', HOST, ': value']],
  ['a length that is no number', 400, 'BAD_REQUEST', ['POST /categories HTTP/1.1', HOST, 'Content-Length: ten']],
  [
    'a coding of the body that is not known',
    400,
    'BAD_REQUEST',
    ['POST /categories HTTP/1.1', HOST, 'X-User-ID: u', 'Transfer-Encoding: gzip, chunked', '', '0', '', ''],
  ],
  [
    'a body after a refusal',
    400,
    'BAD_REQUEST',
    ['POST /categories HTTP/1.1', HOST, HOST, 'Transfer-Encoding: chunked', '', 'zz'],
  ],
  [
    'a chunk of no size',
    400,
    'BAD_REQUEST',
    ['POST /categories HTTP/1.1', HOST, 'Transfer-Encoding: chunked', '', 'zz'],
  ],
];

describe('answers that no hook and no route handles', () => {
  let gateway: RunningGateway;
  beforeAll(async () => void (gateway = await RunningGateway.start()));
  afterAll(() => gateway.stop());

  const answerTo = async ([first = '', ...others]: string[]) => {
    const text = await gateway.sendLines([first, `Origin: ${ORIGIN}`, 'Connection: close', ...others]);
    const [head = '', content = ''] = text.split('\r\n\r\n');
    const [statusLine = '', ...rest] = head.split('\r\n');
    const headers = new Headers(rest.map((line) => line.split(/: ?(.*)/, 2) as [string, string]));
    return { status: Number(statusLine.split(' ')[1]), headers, content };
  };

  it.each(REFUSED)(
    'to %s: %d, with the body and the headers of every other answer',
    async (_what, status, errorCode, lines) => {
      const answer = await answerTo(lines);

      expect(answer.status).toBe(status);
      const requestId = answer.headers.get('x-request-id');
      expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
      expect(answer.headers.get('content-type')).toBe('application/json');
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'");
      expect(answer.headers.get('access-control-allow-origin')).toBe(ORIGIN);
      expect(answer.headers.get('access-control-expose-headers')).toContain('X-Request-ID');
      expect(answer.headers.get('vary')).toContain('Origin');
      // HEAD has no body.
      const facts =
        errorCode === '' ? undefined : (JSON.parse(answer.content) as { errorCode: string; requestId: string });
      expect([facts?.errorCode ?? '', facts?.requestId ?? requestId, answer.content === '']).toEqual([
        errorCode,
        requestId,
        errorCode === '',
      ]);
    },
  );

  it('have the id of the request, and the format that the client prefers', async () => {
    const asked = ['X-Request-ID: my-request-1', 'Accept: application/json;q=0.1, application/problem+json'];
    for (const line of ['GET /%zz HTTP/1.1', 'GET /nothing HTTP/1.1']) {
      const { headers, content } = await answerTo([line, HOST, ...asked]);
      expect(headers.get('x-request-id')).toBe('my-request-1');
      expect(headers.get('content-type')).toBe('application/problem+json');
      expect(JSON.parse(content)).toMatchObject({ requestId: 'my-request-1' });
    }
  });

  it.each([
    ['GET /categories HTTP/1.1', [], 'Host is required'],
    ['GET /categories HTTP/1.1', [HOST, HOST], 'Host must be sent only once'],
    ['GET /categories HTTP/1.1', ['Host: a b'], 'Host must be a host name or address, with or without a port'],
    ['NONSENSE', [], 'The request line must begin with an HTTP method, in capital letters'],
    [
      'GET /categories HTTQ/1.1',
      [HOST],
      'The request line must be a method, a path and HTTP/1.1, separated by one space, and end with a carriage return and a line feed',
    ],
    [
      'POST /categories HTTP/1.1',
      [HOST, 'Content-Length: ten'],
      'Content-Length must be a whole number of bytes, and not sent with Transfer-Encoding',
    ],
    [
      'POST /categories HTTP/1.1',
      [HOST, 'Content-Length: 1', 'Content-Length: 2'],
      'Content-Length must be sent only once, and not with Transfer-Encoding',
    ],
    [
      'GET /categories HTTP/1.1',
      [HOST, ': value'],
      'Each header must be one line: a name without spaces, a colon, and a value without control characters',
    ],
    [
      'GET /categories HTTP/1.1',
      [HOST, 'X-Tag: a\nX-Tag: b'],
      'Each line of the request head, and of a chunk, must end with a carriage return and a line feed',
    ],
  ])('say what is wrong with %s %j', async (line, others, message) => {
    const { content } = await answerTo([line, ...others]);
    const { error, details } = JSON.parse(content) as { error: string; details: { message: string }[] };
    expect([error, details[0]!.message]).toEqual([message, message]);
  });

  it.each([
    'gateway.test:80',
    '127.0.0.1:3000',
    '[::1]',
    '[::ffff:1.2.3.4]:80',
    'my_host.',
    'xn--a-ecp.ru:',
    'a%C3%A4',
  ])('are not needed for the host %s', async (host) => {
    expect((await answerTo(['GET /categories HTTP/1.1', `Host: ${host}`])).status).toBe(200);
  });

  it('are not needed for an empty Host header with an absolute URL, which has a host', async () => {
    expect((await answerTo(['GET http://gateway.test/categories HTTP/1.1', 'Host:'])).status).toBe(200);
  });

  it('cannot be read by pages of other origins', async () => {
    const text = await gateway.sendLines([
      'GET /%zz HTTP/1.1',
      HOST,
      'Origin: https://evil.example',
      'Connection: close',
    ]);
    expect(text).toContain('HTTP/1.1 400');
    expect(text.toLowerCase()).not.toContain('access-control-allow-origin');
  });

  it('are not needed for an absolute URL, whose path selects the route', async () => {
    const { status } = await answerTo(['GET http://gateway.test/categories HTTP/1.1', HOST]);
    expect(status).toBe(200);
    expect((await answerTo(['GET http://gateway.test HTTP/1.1', HOST])).status).toBe(200);
  });

  it('are not needed for a segment, or a query, of the greatest length', async () => {
    for (const target of [`/categories/${'a'.repeat(2_048)}`, `/categories?x=${'a'.repeat(10_000)}`])
      expect((await answerTo([`GET ${target} HTTP/1.1`, HOST])).status).toBe(200);
  });

  it('are not needed for OPTIONS *, which lists the methods of the server and nothing else', async () => {
    const { status, headers, content } = await answerTo(['OPTIONS * HTTP/1.1', HOST]);
    expect([status, content]).toEqual([204, '']);
    expect(headers.get('allow')!.split(', ').sort()).toEqual(['DELETE', 'GET', 'HEAD', 'OPTIONS', 'POST', 'PUT']);
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect((await answerTo(['OPTIONS /* HTTP/1.1', HOST])).status).toBe(404);
  });
});

describe('raw responses to requests that arrive in parts', () => {
  let gateway: RunningGateway;
  let slowBody: Promise<string>;
  let slowHead: Promise<string>;
  beforeAll(async () => {
    gateway = await RunningGateway.start();
    const body = ['Content-Type: application/json', 'Content-Length: 50', '', '{"na'];
    // The gateway waits ten seconds for the rest, for both at the same time.
    slowBody = sendInParts([[...HEAD, ...body].join('\r\n')]);
    slowHead = sendInParts([`${HEAD.join('\r\n')}\r\nX-Tag: `]);
  });
  afterAll(() => gateway.stop());

  const HEAD = ['POST /categories HTTP/1.1', HOST, `Origin: ${ORIGIN}`, 'X-Request-ID: my-request-1'];
  const headOf = (text: string) => text.toLowerCase().split('\r\n\r\n', 1)[0]!;
  const sendInParts = async (parts: string[]) => headOf(await gateway.sendParts(parts));

  it('have the id of the request whose body does not arrive', async () => {
    const head = await slowBody;
    expect(head).toContain('http/1.1 408 ');
    expect(head).toContain(`access-control-allow-origin: ${ORIGIN}\r\n`);
    expect(head).toContain('x-request-id: my-request-1\r\n');
  }, 20_000);

  it('may be read by every page when the origin is not known', async () => {
    const first = `${HEAD.join('\r\n')}\r\n`;
    const answers: [number, Promise<string>][] = [
      [408, slowHead],
      [431, sendInParts([first, `X-Big: ${'a'.repeat(20_000)}\r\n\r\n`])],
      [400, sendInParts([first, ': value\r\n\r\n'])],
    ];
    await Promise.all(
      answers.map(async ([status, answer]) => {
        const head = await answer;
        expect(head).toContain(`http/1.1 ${status} `);
        expect(head).toContain('access-control-allow-origin: *\r\n');
        expect(head).toContain('access-control-expose-headers: x-request-id');
        expect(head).not.toContain('access-control-allow-credentials');
      }),
    );
  }, 20_000);
});

/** The second request of a connection is invalid, and arrives while the first has no answer yet. */
const SECOND: [what: string, status: number, lines: string[]][] = [
  ['what is no HTTP', 400, ['NONSENSE']],
  ['a length that is no number', 400, ['POST /categories HTTP/1.1', HOST, 'Content-Length: ten']],
  ['a chunk of no size', 400, ['POST /categories HTTP/1.1', HOST, 'Transfer-Encoding: chunked', '', 'zz']],
  ['large headers', 431, ['GET /categories HTTP/1.1', HOST, `X-Big: ${'a'.repeat(20_000)}`]],
  ['a path that cannot be decoded', 400, ['GET /%zz HTTP/1.1', HOST]],
  ['an expectation', 417, ['GET /categories HTTP/1.1', HOST, 'Expect: 200-ok', 'Connection: close']],
  ['a tunnel', 405, ['CONNECT example.com:443 HTTP/1.1', HOST]],
];

describe('raw responses on a connection with other requests', () => {
  let gateway: RunningGateway;
  beforeAll(async () => void (gateway = await RunningGateway.start()));
  afterAll(() => gateway.stop());
  afterEach(() => gateway.resetStubs());

  const FIRST = ['GET /categories HTTP/1.1', HOST, 'Origin: https://evil.example', 'X-Request-ID: the-first', ''];
  const statusesIn = (text: string) => [...text.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => Number(status));

  it.each(SECOND)(
    'to %s follow the answers to earlier requests: %d',
    async (_what, status, [first = '', ...others]) => {
      gateway.categories.behave = (_request, response) => void setTimeout(() => response.end('"slow"'), 50);
      const text = await gateway.sendLines([...FIRST, ...FIRST, first, `Origin: ${ORIGIN}`, ...others]);

      expect(statusesIn(text)).toEqual([200, 200, status]);
      const last = text.slice(text.lastIndexOf('HTTP/1.1 '));
      expect(last).toContain('"errorCode":');
      expect(last).not.toContain('the-first');
      expect(last).toContain(`access-control-allow-origin: ${ORIGIN}`);
      expect(last).not.toContain('evil.example');
    },
  );

  it('do not interrupt an answer that is being sent', async () => {
    gateway.categories.behave = (_request, response) => {
      response.writeHead(200, { 'content-length': '10' }).write('12345');
      setTimeout(() => response.end('67890'), 100);
    };
    const text = await gateway.sendInTurn(FIRST.join('\r\n') + '\r\n', '12345', 'NONSENSE\r\n\r\n');
    expect(text).toMatch(/\r\n\r\n1234567890HTTP\/1\.1 400 /);
  });

  it('are the only answer to a request whose body cannot be read', async () => {
    const head = ['POST /categories HTTP/1.1', HOST, HOST, 'Transfer-Encoding: chunked', '', ''].join('\r\n');
    const text = await gateway.sendInTurn(head, '"requestId"', 'zz\r\n\r\n');
    expect(statusesIn(text)).toEqual([400]);
  });
});
