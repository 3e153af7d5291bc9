import { RunningGateway } from '../testing/running-gateway';

const ORIGIN = 'https://app.example.com';
const HOST = 'Host: gateway.test';

/** What only Node or Fastify sees of a request, and what they refuse it with. */
const REFUSED: [what: string, status: number, errorCode: string, lines: string[]][] = [
  ['a path that cannot be decoded', 400, 'BAD_REQUEST', ['GET /job/owner/view/%zz HTTP/1.1', HOST]],
  ['a path that cannot be decoded, by HEAD', 400, '', ['HEAD /categories/%zz HTTP/1.1', HOST]],
  [
    'a preflight for such a path',
    400,
    'BAD_REQUEST',
    ['OPTIONS /%zz HTTP/1.1', HOST, 'Access-Control-Request-Method: GET'],
  ],
  ['the server as a whole', 404, 'ROUTE_NOT_FOUND', ['OPTIONS * HTTP/1.1', HOST]],
  ['no path at all', 404, 'ROUTE_NOT_FOUND', ['GET ftp://gateway.test/categories HTTP/1.1', HOST]],
  ['a tunnel', 405, 'METHOD_NOT_ALLOWED', ['CONNECT example.com:443 HTTP/1.1', HOST]],
  ['no host', 400, 'BAD_REQUEST', ['GET /categories HTTP/1.1']],
  ['two hosts', 400, 'BAD_REQUEST', ['GET /categories HTTP/1.1', HOST, 'Host: other.test']],
  ['an expectation', 417, 'EXPECTATION_FAILED', ['GET /categories HTTP/1.1', HOST, 'Expect: 200-ok']],
  ['large headers', 431, 'HEADERS_TOO_LARGE', ['GET /categories HTTP/1.1', HOST, `X-Big: ${'a'.repeat(20_000)}`]],
  ['no HTTP', 400, 'BAD_REQUEST', ['GET /categories HTTQ/1.1', HOST]],
  ['a header without a name', 400, 'BAD_REQUEST', ['GET /categories HTTP/1.1', HOST, ': value']],
  ['a length that is no number', 400, 'BAD_REQUEST', ['POST /categories HTTP/1.1', HOST, 'Content-Length: ten']],
  [
    'a chunk of no size',
    400,
    'BAD_REQUEST',
    ['POST /categories HTTP/1.1', HOST, 'Transfer-Encoding: chunked', '', 'zz'],
  ],
];

describe('answers that no hook and no route sees', () => {
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
    'to %s: %d, with the body and the headers of every other',
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

  it('keep the id of the request, and take the form that the client prefers', async () => {
    const asked = ['X-Request-ID: my-request-1', 'Accept: application/json;q=0.1, application/problem+json'];
    for (const line of ['GET /%zz HTTP/1.1', 'GET /nothing HTTP/1.1']) {
      const { headers, content } = await answerTo([line, HOST, ...asked]);
      expect(headers.get('x-request-id')).toBe('my-request-1');
      expect(headers.get('content-type')).toBe('application/problem+json');
      expect(JSON.parse(content)).toMatchObject({ requestId: 'my-request-1' });
    }
  });

  it('tell pages of other origins nothing', async () => {
    const text = await gateway.sendLines([
      'GET /%zz HTTP/1.1',
      HOST,
      'Origin: https://evil.example',
      'Connection: close',
    ]);
    expect(text).toContain('HTTP/1.1 400');
    expect(text.toLowerCase()).not.toContain('access-control-allow-origin');
  });

  it('are not needed for a whole URL, whose path is what counts', async () => {
    const { status } = await answerTo(['GET http://gateway.test/categories HTTP/1.1', HOST]);
    expect(status).toBe(200);
    expect((await answerTo(['GET http://gateway.test HTTP/1.1', HOST])).status).toBe(200);
  });
});
