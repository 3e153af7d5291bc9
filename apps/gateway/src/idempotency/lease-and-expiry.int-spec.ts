import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { GatewayConfig } from '../gateway.config';
import { KeyedGateway } from '../testing/keyed-gateway';
import { DynamoIdempotencyRepository } from './dynamo-idempotency.repository';
import type { IdempotencyRecord } from './idempotency-record';

describe('idempotency keys', () => {
  let keyed: KeyedGateway;
  beforeAll(async () => void (keyed = await KeyedGateway.start()));
  afterAll(() => keyed.stop());
  afterEach(() => keyed.gateway.resetStubs());

  const change = async (row: IdempotencyRecord, name: 'ttl' | 'leaseUntil', value: number) =>
    keyed.dynamo.send(
      new UpdateCommand({
        TableName: keyed.table,
        Key: { key: row.key },
        UpdateExpression: 'SET #name = :value',
        ExpressionAttributeNames: { '#name': name },
        ExpressionAttributeValues: { ':value': value },
      }),
    );

  /** The row after a crash of the gateway that waited for the answer. */
  const leaveRunning = async (row: Pick<IdempotencyRecord, 'key'>, leaseUntil: number) =>
    keyed.dynamo.send(
      new UpdateCommand({
        TableName: keyed.table,
        Key: { key: row.key },
        UpdateExpression: 'SET #state = :running, leaseUntil = :until REMOVE answer',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':running': 'running', ':until': leaseUntil },
      }),
    );

  it('delay a second request until the first is answered', async () => {
    const key = keyed.newKey();
    keyed.gateway.jobs.behave = (_request, response) => {
      setTimeout(() => response.writeHead(201, { 'content-type': 'application/json' }).end('{"slow":true}'), 200);
    };

    const [first, second] = await Promise.all([keyed.post(key), keyed.post(key)]);

    expect([first.status, second.status]).toEqual([201, 201]);
    const replayed = [first, second].map(({ headers }) => headers.get('idempotent-replayed'));
    expect(replayed.sort()).toEqual([null, 'true'].sort());
    expect(keyed.gateway.forwarded).toBe(1);
  });

  it('cause 409 with Retry-After when the first takes longer than 3 seconds, and are taken over after its lease', async () => {
    const key = keyed.newKey();
    await keyed.post(key);
    const { answer: _lost, ...row } = await keyed.newest();
    await leaveRunning(row, Date.now() + 60_000);

    const started = Date.now();
    const refused = await keyed.post(key);
    const waited = Date.now() - started;

    expect(refused.status).toBe(409);
    expect(await refused.json()).toMatchObject({ error: 'Request in progress', errorCode: 'REQUEST_IN_PROGRESS' });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(50);
    expect(waited).toBeGreaterThan(2_400);
    expect(waited).toBeLessThan(8_000);
    expect(keyed.gateway.forwarded).toBe(1);

    await change(row, 'leaseUntil', Date.now() - 1);
    expect((await keyed.post(key)).headers.get('idempotent-replayed')).toBeNull();
    const ids = keyed.gateway.jobs.seen.map(({ headers }) => headers['x-internal-command-id']);
    expect(ids).toEqual([row.commandId, row.commandId]);
    expect((await keyed.post(key)).headers.get('idempotent-replayed')).toBe('true');
  });

  it('are run by one of many requests that take over at once', async () => {
    const key = keyed.newKey();
    await keyed.post(key);
    const row = await keyed.newest();
    await leaveRunning(row, Date.now() - 1);
    keyed.gateway.resetStubs();

    const answers = await Promise.all(Array.from({ length: 20 }, () => keyed.post(key)));

    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(keyed.gateway.forwarded).toBe(1);
  });

  it('are not taken over when the first run ends at that moment', async () => {
    const key = keyed.newKey();
    await keyed.post(key);
    const { answer: _kept, ...row } = await keyed.newest();
    const keys = new DynamoIdempotencyRepository(keyed.dynamo, {
      ENVIRONMENT: keyed.cloud.environment,
    } as GatewayConfig);

    expect(await keys.replace({ ...row, state: 'running' }, { ...row, leaseId: 'another' })).toBe(false);

    expect((await keyed.post(key)).headers.get('idempotent-replayed')).toBe('true');
  });

  it('last for 24 hours, also when the database has not removed them yet', async () => {
    const key = keyed.newKey();
    await keyed.post(key);
    const row = await keyed.newest();
    expect(row.ttl * 1_000 - Date.now()).toBeGreaterThan(86_399_000);
    expect(row.ttl * 1_000 - Date.now()).toBeLessThan(86_401_000);
    await change(row, 'ttl', Math.floor(Date.now() / 1_000) - 1);

    const later = await keyed.post(key, '{"name":"B"}');

    expect(later.status).toBe(200);
    expect(later.headers.get('idempotent-replayed')).toBeNull();
    const ids = keyed.gateway.jobs.seen.map(({ headers }) => headers['x-internal-command-id']);
    expect(new Set(ids).size).toBe(2);
  });
});
