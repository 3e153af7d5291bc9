import { createHash } from 'node:crypto';
import { type DynamoDBDocumentClient, ScanCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { resourceName, TABLES } from '@freelance/manifest';
import { createDynamoClient } from '@freelance/dynamo';
import { startTestCloud, type TestCloud } from '@freelance/testing';
import type { GatewayConfig } from '../gateway.config';
import { RunningGateway } from '../testing/running-gateway';
import { DynamoIdempotencyRepository } from './dynamo-idempotency.repository';
import type { IdempotencyRecord } from './idempotency-record';

const CREATE = '/job/owner/create';
const BODY = '{"name":"A"}';

describe('idempotency keys', () => {
  let cloud: TestCloud;
  let dynamo: DynamoDBDocumentClient;
  let gateway: RunningGateway;
  let table: string;
  let count = 0;
  const newKey = () => `key-${(count += 1)}`;

  beforeAll(async () => {
    cloud = await startTestCloud();
    dynamo = createDynamoClient();
    table = resourceName(cloud.environment, TABLES.gateway);
    gateway = await RunningGateway.start({
      ENVIRONMENT: cloud.environment,
      AWS_ENDPOINT_URL_DYNAMODB: cloud.endpoints.dynamodb,
      TRUSTED_PROXY_DEPTH: '1',
    });
  });
  afterAll(async () => {
    await gateway.stop();
    dynamo.destroy();
    await cloud.stop();
  });
  afterEach(() => gateway.resetStubs());

  const post = (key: string | undefined, body = BODY, headers: Record<string, string> = {}, path = CREATE) =>
    gateway.post(path, body, {
      'x-user-id': 'owner-123',
      ...(key === undefined ? {} : { 'idempotency-key': key }),
      ...headers,
    });

  /** Each answer of the service is different. */
  const answerWith = (status: number, body: () => string = () => `{"n":${gateway.jobs.seen.length}}`) => {
    gateway.jobs.behave = (_request, response) => {
      response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', etag: '"tag"' }).end(body());
    };
  };

  const rows = async (): Promise<IdempotencyRecord[]> => {
    const { Items = [] } = await dynamo.send(new ScanCommand({ TableName: table, ConsistentRead: true }));
    return Items as IdempotencyRecord[];
  };
  const change = async (row: IdempotencyRecord, name: 'ttl' | 'leaseUntil', value: number) =>
    dynamo.send(
      new UpdateCommand({
        TableName: table,
        Key: { key: row.key },
        UpdateExpression: 'SET #name = :value',
        ExpressionAttributeNames: { '#name': name },
        ExpressionAttributeValues: { ':value': value },
      }),
    );
  const newest = async (): Promise<IdempotencyRecord> => (await rows()).sort((a, b) => b.leaseUntil - a.leaseUntil)[0]!;

  it('return the same status, body and headers again, and call the service once', async () => {
    answerWith(201);
    const key = newKey();

    const first = await post(key);
    const second = await post(key);

    expect([first.status, second.status]).toEqual([201, 201]);
    expect(await second.text()).toBe(await first.text());
    expect(second.headers.get('etag')).toBe('"tag"');
    expect(second.headers.get('content-type')).toBe('application/json');
    expect(first.headers.get('idempotent-replayed')).toBeNull();
    expect(second.headers.get('idempotent-replayed')).toBe('true');
    expect(second.headers.get('x-request-id')).not.toBe(first.headers.get('x-request-id'));
    expect(gateway.forwarded).toBe(1);
  });

  it('repeat the Vary header of the answer', async () => {
    gateway.jobs.behave = (_request, response) => {
      response.writeHead(201, { 'content-type': 'application/json', vary: 'Authorization, X-User-ID' }).end('{}');
    };
    const key = newKey();

    const first = await post(key);
    const second = await post(key);

    expect(first.headers.get('vary')).toBe('Origin, Authorization, X-User-ID');
    expect(second.headers.get('vary')).toBe('Origin, Authorization, X-User-ID');
  });

  it('send the command id to the service, whatever the client sends; without a key none', async () => {
    await post(newKey(), BODY, { 'x-internal-command-id': '00000000-0000-4000-8000-000000000000' });
    await post(undefined, BODY, { X_Internal_Command_Id: '00000000-0000-4000-8000-000000000000' });

    const [keyed, keyless] = gateway.jobs.seen.map(({ headers }) => headers);
    expect(keyed!['x-internal-command-id']).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(keyed!['x-internal-command-id']).not.toMatch(/^00000000/);
    expect(JSON.stringify(keyless)).not.toContain('ommand');
  });

  it('refuse another body, type or query with 422, and do not call the service', async () => {
    const key = newKey();
    await post(key);

    for (const answer of [
      await post(key, '{"name":"B"}'),
      await post(key, BODY, { 'content-type': 'application/json; charset=utf-8' }),
      await post(key, BODY, {}, `${CREATE}?x=1`),
    ]) {
      expect(answer.status).toBe(422);
      expect(await answer.json()).toMatchObject({ errorCode: 'IDEMPOTENCY_KEY_REUSED' });
    }
    expect(gateway.forwarded).toBe(1);
  });

  it('repeat the answer to a link of a mail, also when query parameters were added to it', async () => {
    const key = newKey();
    await post(key, BODY, {}, '/unsubscribe/token');

    const answer = await post(key, BODY, {}, '/unsubscribe/token?utm_source=x');

    expect(answer.status).toBe(200);
    expect(answer.headers.get('idempotent-replayed')).toBe('true');
    expect(gateway.forwarded).toBe(1);
  });

  it.each<[string, Record<string, string>, string]>([
    ['caller', { 'x-user-id': 'owner-124' }, CREATE],
    ['route', {}, '/job/seeker/claim/job-1'],
  ])('are independent of those of another %s', async (_, headers, path) => {
    const key = newKey();
    await post(key);

    const answer = await post(key, BODY, headers, path);

    expect(answer.headers.get('idempotent-replayed')).toBeNull();
    expect(gateway.forwarded).toBe(2);
  });

  it('belong to the client address when the user is not identified', async () => {
    const key = newKey();
    const anonymous = (address: string) =>
      gateway.post('/categories', BODY, { 'idempotency-key': key, 'x-forwarded-for': address });

    await anonymous('192.0.2.1');

    expect((await anonymous('192.0.2.1')).headers.get('idempotent-replayed')).toBe('true');
    expect((await anonymous('192.0.2.2')).headers.get('idempotent-replayed')).toBeNull();
    const identified = await post(key, BODY, {}, '/categories');
    expect(identified.headers.get('idempotent-replayed')).toBeNull();
  });

  it.each([
    ['empty', ''],
    ['too long', 'k'.repeat(256)],
    ['with a space inside', 'a b'],
    ['not ASCII', 'clé'],
  ])('that are %s are refused with 400', async (_, key) => {
    const answer = await post(key);

    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ details: [{ field: 'Idempotency-Key' }] });
    expect(gateway.forwarded).toBe(0);
  });

  it('may be 255 characters long, and are ignored on routes that do not support them', async () => {
    expect((await post('~'.repeat(255))).status).toBe(200);
    const headers = { 'x-user-id': 'owner-123', 'idempotency-key': 'not valid' };
    for (const [method, path] of [
      ['GET', '/job/owner/list'],
      ['PUT', '/categories/web/subscription'],
      ['DELETE', '/categories/web/subscription'],
    ] as const) {
      expect((await gateway.fetch(path, { method, headers })).status).toBe(200);
    }
  });

  it('are checked after the identity: 401 first', async () => {
    const answer = await gateway.post(CREATE, BODY, { 'idempotency-key': 'not valid' });
    expect(answer.status).toBe(401);
  });

  it.each([400, 401, 412, 429, 500, 503])('are free after an answer %d, for the same command again', async (status) => {
    const key = newKey();
    answerWith(status);
    await post(key);
    answerWith(201);

    const second = await post(key);

    expect(second.status).toBe(201);
    expect(second.headers.get('idempotent-replayed')).toBeNull();
    const ids = gateway.jobs.seen.map(({ headers }) => headers['x-internal-command-id']);
    expect(ids).toEqual([ids[0], ids[0]]);
  });

  it.each([403, 404, 409])('keep an answer %d', async (status) => {
    const key = newKey();
    answerWith(status);
    await post(key);

    const second = await post(key);

    expect(second.status).toBe(status);
    expect(second.headers.get('idempotent-replayed')).toBe('true');
    expect(gateway.forwarded).toBe(1);
  });

  it('are free after a service that was too slow, or whose answer broke off', async () => {
    const key = newKey();
    gateway.jobs.behave = () => undefined;
    expect((await post(key)).status).toBe(504);
    gateway.jobs.behave = (_request, response) => {
      response.writeHead(201, { 'content-length': '100', 'content-type': 'application/json' });
      response.write('{"half":');
      setTimeout(() => response.destroy(), 20);
    };
    const broken = await post(key);
    expect(broken.status).toBe(503);
    expect(await broken.json()).toMatchObject({ errorCode: 'SERVICE_UNAVAILABLE' });
    answerWith(201);

    expect((await post(key)).status).toBe(201);
  });

  it('delay a second request until the first is answered', async () => {
    const key = newKey();
    gateway.jobs.behave = (_request, response) => {
      setTimeout(() => response.writeHead(201, { 'content-type': 'application/json' }).end('{"slow":true}'), 200);
    };

    const [first, second] = await Promise.all([post(key), post(key)]);

    expect([first.status, second.status]).toEqual([201, 201]);
    const replayed = [first, second].map(({ headers }) => headers.get('idempotent-replayed'));
    expect(replayed.sort()).toEqual([null, 'true'].sort());
    expect(gateway.forwarded).toBe(1);
  });

  it('cause 409 with Retry-After when the first takes longer than 3 seconds, and are taken over after its lease', async () => {
    const key = newKey();
    await post(key);
    const { answer: _lost, ...row } = await newest();
    // The row after a crash of the gateway that waited for the answer.
    await dynamo.send(
      new UpdateCommand({
        TableName: table,
        Key: { key: row.key },
        UpdateExpression: 'SET #state = :running, leaseUntil = :until REMOVE answer',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':running': 'running', ':until': Date.now() + 60_000 },
      }),
    );

    const started = Date.now();
    const refused = await post(key);
    const waited = Date.now() - started;

    expect(refused.status).toBe(409);
    expect(await refused.json()).toMatchObject({ error: 'Request in progress', errorCode: 'REQUEST_IN_PROGRESS' });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(50);
    expect(waited).toBeGreaterThan(2_400);
    expect(waited).toBeLessThan(3_500);
    expect(gateway.forwarded).toBe(1);

    await change(row, 'leaseUntil', Date.now() - 1);
    expect((await post(key)).headers.get('idempotent-replayed')).toBeNull();
    const ids = gateway.jobs.seen.map(({ headers }) => headers['x-internal-command-id']);
    expect(ids).toEqual([row.commandId, row.commandId]);
    expect((await post(key)).headers.get('idempotent-replayed')).toBe('true');
  });

  it('are run by one of many requests that take over at once', async () => {
    const key = newKey();
    await post(key);
    const row = await newest();
    await dynamo.send(
      new UpdateCommand({
        TableName: table,
        Key: { key: row.key },
        UpdateExpression: 'SET #state = :running, leaseUntil = :past REMOVE answer',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':running': 'running', ':past': Date.now() - 1 },
      }),
    );
    gateway.resetStubs();

    const answers = await Promise.all(Array.from({ length: 20 }, () => post(key)));

    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(gateway.forwarded).toBe(1);
  });

  it('are not taken over when the first run ends at that moment', async () => {
    const key = newKey();
    await post(key);
    const { answer: _kept, ...row } = await newest();
    const keys = new DynamoIdempotencyRepository(dynamo, { ENVIRONMENT: cloud.environment } as GatewayConfig);

    expect(await keys.replace({ ...row, state: 'running' }, { ...row, leaseId: 'another' })).toBe(false);

    expect((await post(key)).headers.get('idempotent-replayed')).toBe('true');
  });

  it('last for 24 hours, also when the database has not removed them yet', async () => {
    const key = newKey();
    await post(key);
    const row = await newest();
    expect(row.ttl * 1_000 - Date.now()).toBeGreaterThan(86_399_000);
    expect(row.ttl * 1_000 - Date.now()).toBeLessThan(86_401_000);
    await change(row, 'ttl', Math.floor(Date.now() / 1_000) - 1);

    const later = await post(key, '{"name":"B"}');

    expect(later.status).toBe(200);
    expect(later.headers.get('idempotent-replayed')).toBeNull();
    const ids = gateway.jobs.seen.map(({ headers }) => headers['x-internal-command-id']);
    expect(new Set(ids).size).toBe(2);
  });

  it('leave no plain text of the key, the caller or the path in the table', async () => {
    await post('my-secret-key', BODY, {}, '/unsubscribe/secret-token');

    const stored = JSON.stringify((await rows()).map(({ answer: _told, ...row }) => row));
    expect(stored).not.toMatch(/secret|owner-123|unsubscribe/);
    expect((await newest()).key).toMatch(/^[0-9a-f]{64}$/);
    expect(stored).not.toContain(createHash('sha256').update('my-secret-key').digest('hex'));
  });
});

describe('idempotency keys without a database', () => {
  let gateway: RunningGateway;
  beforeAll(async () => void (gateway = await RunningGateway.start()));
  afterAll(() => gateway.stop());
  afterEach(() => gateway.resetStubs());

  it('are refused with 503, since they cannot be stored; requests without one work', async () => {
    const headers = { 'x-user-id': 'owner-123' };

    const keyed = await gateway.post(CREATE, BODY, { ...headers, 'idempotency-key': 'key-1' });

    expect(keyed.status).toBe(503);
    expect(keyed.headers.get('retry-after')).toBe('1');
    expect(gateway.forwarded).toBe(0);
    expect((await gateway.post(CREATE, BODY, headers)).status).toBe(200);
  });

  it('leave the gateway ready, and degraded', async () => {
    const answer = await gateway.fetch('/health/ready');

    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ details: { dynamodb: { status: 'up', degraded: true } } });
  });
});
