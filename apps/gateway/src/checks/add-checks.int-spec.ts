import { AS_OWNER, RunningGateway } from '../testing/running-gateway';

const OVER_LIMIT = `{"a":"${'x'.repeat(100_000)}"}`;
const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);

describe('the checks before a request is forwarded', () => {
  let gateway: RunningGateway;
  beforeAll(async () => void (gateway = await RunningGateway.start()));
  afterAll(() => gateway.stop());
  afterEach(() => gateway.resetStubs());

  const create = (body: string, headers: Record<string, string> = {}) =>
    gateway.post('/job/owner/create', body, headers);

  /** A POST whose header lines are sent as they are. */
  const createWithLines = (...lines: string[]) =>
    gateway.sendLines(['POST /job/owner/create HTTP/1.1', 'Host: gateway', 'Connection: close', ...lines]);

  it('refuse a body over 100 kB with 413', async () => {
    const answer = await create(OVER_LIMIT, AS_OWNER);

    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({
      error: 'Request body is larger than 100 kB',
      errorCode: 'PAYLOAD_TOO_LARGE',
    });
    expect(gateway.forwarded).toBe(0);
  });

  it('accept a body of exactly 100 kB', async () => {
    const body = `"${'x'.repeat(99_998)}"`;

    expect((await create(body, AS_OWNER)).status).toBe(200);
    expect(gateway.jobs.only.body).toHaveLength(100_000);
  });

  it('refuse a body over 100 kB that arrives in chunks, without waiting for its end', async () => {
    const chunk = `${(60_000).toString(16)}\r\n${'x'.repeat(60_000)}\r\n`;

    const answer = await gateway.sendLines(
      [
        'POST /job/owner/create HTTP/1.1',
        'Host: gateway',
        'X-User-ID: owner-123',
        'Content-Type: application/json',
        'Transfer-Encoding: chunked',
      ],
      chunk + chunk,
    );

    expect(statusOf(answer)).toBe(413);
    expect(gateway.forwarded).toBe(0);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', 'nonsense', ''])(
    'refuse a body of type "%s" with 415',
    async (type) => {
      const answer = await create('{}', { ...AS_OWNER, 'content-type': type });

      expect(answer.status).toBe(415);
      expect(await answer.json()).toMatchObject({
        error: 'Content-Type must be application/json',
        errorCode: 'UNSUPPORTED_MEDIA_TYPE',
      });
    },
  );

  it('test size and type before identity', async () => {
    expect((await create(OVER_LIMIT)).status).toBe(413);
    expect((await create('{}', { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await create('{}')).status).toBe(401);
  });

  it('refuse a client without an identity', async () => {
    const nobody: Record<string, string>[] = [
      {},
      { 'x-user-id': '' },
      { 'x-user-id': '   ' },
      { x_user_id: 'owner-123' },
    ];
    for (const headers of nobody) {
      const answer = await create('{}', headers);

      expect(answer.status).toBe(401);
      expect(await answer.json()).toMatchObject({
        error: 'Unauthorized: User ID not found',
        errorCode: 'USER_ID_MISSING',
      });
    }
    expect(gateway.forwarded).toBe(0);
  });

  it.each([
    ['a repeated X-User-ID', ['X-User-ID: owner-123', 'x-user-id: owner-123'], 'X-User-ID'],
    ['a repeated X-User-ID, once empty', ['X-User-ID: owner-123', 'X-User-ID:'], 'X-User-ID'],
    ['a repeated X-User-Email', ['X-User-ID: u', 'X-User-Email: a@b.c', 'X-User-Email: d@e.f'], 'X-User-Email'],
    ['a repeated X-User-Type', ['X-User-ID: u', 'X-User-Type: owner', 'X-User-Type: owner'], 'X-User-Type'],
    ['an unknown X-User-Type', ['X-User-ID: u', 'X-User-Type: admin'], 'X-User-Type'],
    ['an X-User-ID with a space', ['X-User-ID: owner 123'], 'X-User-ID'],
    ['an X-User-ID of 129 characters', [`X-User-ID: ${'u'.repeat(129)}`], 'X-User-ID'],
    ['an X-User-ID beyond ASCII', ['X-User-ID: \xfcser'], 'X-User-ID'],
  ])('refuse %s with 400', async (_what, lines, field) => {
    const answer = await createWithLines(...lines);

    expect(statusOf(answer)).toBe(400);
    const body = JSON.parse(answer.slice(answer.indexOf('\r\n\r\n'))) as Record<string, unknown>;
    expect(body).toMatchObject({ errorCode: 'VALIDATION_FAILED', details: [{ field }] });
    expect(gateway.forwarded).toBe(0);
  });

  it('refuse invalid identity headers on a public route too', async () => {
    expect((await gateway.fetch('/categories', { headers: { 'x-user-type': 'admin' } })).status).toBe(400);
    expect((await gateway.fetch('/categories', { headers: { 'x-user-id': 'a b' } })).status).toBe(400);
    expect((await gateway.fetch('/categories')).status).toBe(200);
  });

  it('ignore an X-User-Email that is no address', async () => {
    await gateway.fetch('/job/owner/list', { headers: { ...AS_OWNER, 'x-user-email': 'Ann <ann@example.com>' } });

    expect(gateway.jobs.only.headers['x-user-email']).toBeUndefined();
  });
});
