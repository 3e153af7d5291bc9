import { createHash } from 'node:crypto';
import { BODY, CREATE, KeyedGateway } from '../testing/keyed-gateway';

describe('idempotency keys', () => {
  let keyed: KeyedGateway;
  beforeAll(async () => void (keyed = await KeyedGateway.start({ UPSTREAM_BUDGET_MS: '2000' })));
  afterAll(() => keyed.stop());
  afterEach(() => keyed.gateway.resetStubs());

  /** Each answer of the service is different. */
  const answerWith = (status: number, body: () => string = () => `{"n":${keyed.gateway.jobs.seen.length}}`) => {
    keyed.gateway.jobs.behave = (_request, response) => {
      response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', etag: '"tag"' }).end(body());
    };
  };

  it('return the same status, body and headers again, and call the service once', async () => {
    answerWith(201);
    const key = keyed.newKey();

    const first = await keyed.post(key);
    const second = await keyed.post(key);

    expect([first.status, second.status]).toEqual([201, 201]);
    expect(await second.text()).toBe(await first.text());
    expect(second.headers.get('etag')).toBe('"tag"');
    expect(second.headers.get('content-type')).toBe('application/json');
    expect(first.headers.get('idempotent-replayed')).toBeNull();
    expect(second.headers.get('idempotent-replayed')).toBe('true');
    expect(second.headers.get('x-request-id')).not.toBe(first.headers.get('x-request-id'));
    expect(keyed.gateway.forwarded).toBe(1);
  });

  it('repeat the Vary header of the answer', async () => {
    keyed.gateway.jobs.behave = (_request, response) => {
      response.writeHead(201, { 'content-type': 'application/json', vary: 'Authorization, X-User-ID' }).end('{}');
    };
    const key = keyed.newKey();

    const first = await keyed.post(key);
    const second = await keyed.post(key);

    expect(first.headers.get('vary')).toBe('Origin, Authorization, X-User-ID, Cookie');
    expect(second.headers.get('vary')).toBe('Origin, Authorization, X-User-ID, Cookie');
  });

  it('send the command id to the service, whatever the client sends; without a key none', async () => {
    await keyed.post(keyed.newKey(), BODY, { 'x-internal-command-id': '00000000-0000-4000-8000-000000000000' });
    await keyed.post(undefined, BODY, { X_Internal_Command_Id: '00000000-0000-4000-8000-000000000000' });

    const [withKey, withoutKey] = keyed.gateway.jobs.seen.map(({ headers }) => headers);
    expect(withKey!['x-internal-command-id']).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(withKey!['x-internal-command-id']).not.toMatch(/^00000000/);
    expect(JSON.stringify(withoutKey)).not.toContain('ommand');
  });

  it('refuse another body, type or query with 422, and do not call the service', async () => {
    const key = keyed.newKey();
    await keyed.post(key);

    for (const answer of [
      await keyed.post(key, '{"name":"B"}'),
      await keyed.post(key, BODY, { 'content-type': 'application/json; charset=utf-8' }),
      await keyed.post(key, BODY, {}, `${CREATE}?x=1`),
    ]) {
      expect(answer.status).toBe(422);
      expect(await answer.json()).toMatchObject({ errorCode: 'IDEMPOTENCY_KEY_REUSED' });
    }
    expect(keyed.gateway.forwarded).toBe(1);
  });

  it('repeat the answer to a link of a mail, also when query parameters were added to it', async () => {
    const key = keyed.newKey();
    await keyed.post(key, BODY, {}, '/unsubscribe/token');

    const answer = await keyed.post(key, BODY, {}, '/unsubscribe/token?utm_source=x');

    expect(answer.status).toBe(200);
    expect(answer.headers.get('idempotent-replayed')).toBe('true');
    expect(keyed.gateway.forwarded).toBe(1);
  });

  it.each<[string, Record<string, string>, string]>([
    ['caller', { 'x-user-id': 'owner-124' }, CREATE],
    ['route', {}, '/job/seeker/claim/job-1'],
  ])('are independent of those of another %s', async (_, headers, path) => {
    const key = keyed.newKey();
    await keyed.post(key);

    const answer = await keyed.post(key, BODY, headers, path);

    expect(answer.headers.get('idempotent-replayed')).toBeNull();
    expect(keyed.gateway.forwarded).toBe(2);
  });

  it('belong to the client address when the user is not identified', async () => {
    const key = keyed.newKey();
    const anonymous = (address: string) =>
      keyed.gateway.post('/categories', BODY, { 'idempotency-key': key, 'x-forwarded-for': address });

    await anonymous('192.0.2.1');

    expect((await anonymous('192.0.2.1')).headers.get('idempotent-replayed')).toBe('true');
    expect((await anonymous('192.0.2.2')).headers.get('idempotent-replayed')).toBeNull();
    const identified = await keyed.post(key, BODY, {}, '/categories');
    expect(identified.headers.get('idempotent-replayed')).toBeNull();
  });

  it.each([
    ['empty', ''],
    ['too long', 'k'.repeat(256)],
    ['with a space inside', 'a b'],
    ['not ASCII', 'clé'],
  ])('that are %s are refused with 400', async (_, key) => {
    const answer = await keyed.post(key);

    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ details: [{ field: 'Idempotency-Key' }] });
    expect(keyed.gateway.forwarded).toBe(0);
  });

  it('may be 255 characters long, and are ignored on routes that do not support them', async () => {
    expect((await keyed.post('~'.repeat(255))).status).toBe(200);
    const headers = { 'x-user-id': 'owner-123', 'idempotency-key': 'not valid' };
    for (const [method, path] of [
      ['GET', '/job/owner/list'],
      ['PUT', '/categories/web/subscription'],
      ['DELETE', '/categories/web/subscription'],
    ] as const) {
      expect((await keyed.gateway.fetch(path, { method, headers })).status).toBe(200);
    }
  });

  it('are checked after the identity: 401 first', async () => {
    const answer = await keyed.gateway.post(CREATE, BODY, { 'idempotency-key': 'not valid' });
    expect(answer.status).toBe(401);
  });

  it.each([400, 401, 412, 429, 500, 503])('are free after an answer %d, for the same command again', async (status) => {
    const key = keyed.newKey();
    answerWith(status);
    await keyed.post(key);
    answerWith(201);

    const second = await keyed.post(key);

    expect(second.status).toBe(201);
    expect(second.headers.get('idempotent-replayed')).toBeNull();
    const ids = keyed.gateway.jobs.seen.map(({ headers }) => headers['x-internal-command-id']);
    expect(ids).toEqual([ids[0], ids[0]]);
  });

  it.each([403, 404, 409])('keep an answer %d', async (status) => {
    const key = keyed.newKey();
    answerWith(status);
    await keyed.post(key);

    const second = await keyed.post(key);

    expect(second.status).toBe(status);
    expect(second.headers.get('idempotent-replayed')).toBe('true');
    expect(keyed.gateway.forwarded).toBe(1);
  });

  it('are free after a service that was too slow, or whose answer broke off', async () => {
    const key = keyed.newKey();
    keyed.gateway.jobs.behave = () => undefined;
    expect((await keyed.post(key)).status).toBe(504);
    keyed.gateway.jobs.behave = (_request, response) => {
      response.writeHead(201, { 'content-length': '100', 'content-type': 'application/json' });
      response.write('{"half":');
      setTimeout(() => response.destroy(), 20);
    };
    const broken = await keyed.post(key);
    expect(broken.status).toBe(503);
    expect(await broken.json()).toMatchObject({ errorCode: 'SERVICE_UNAVAILABLE' });
    answerWith(201);

    expect((await keyed.post(key)).status).toBe(201);
  });

  it('leave no plain text of the key, the caller or the path in the table', async () => {
    await keyed.post('my-secret-key', BODY, {}, '/unsubscribe/secret-token');

    const stored = JSON.stringify((await keyed.rows()).map(({ answer: _told, ...row }) => row));
    expect(stored).not.toMatch(/secret|owner-123|unsubscribe/);
    expect((await keyed.newest()).key).toMatch(/^[0-9a-f]{64}$/);
    expect(stored).not.toContain(createHash('sha256').update('my-secret-key').digest('hex'));
  });
});
