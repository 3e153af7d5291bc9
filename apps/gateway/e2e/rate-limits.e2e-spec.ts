import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { resourceName, TABLES } from '@freelance/manifest';
import { createDynamoClient } from '@freelance/dynamo';
import { itNeeds, Platform, type Replica } from '@freelance/testing';
import { waitForRoomInWindow } from '../src/testing/wait-for-room-in-window';
import { type Answer, Api } from './api';

const CALLS = 40;
/** For two replicas: the quota and a tenth. */
const BOUND = 44;

describe('two gateways', () => {
  let platform: Platform;
  let replica: Replica;
  let gateways: Api[];

  beforeAll(async () => {
    const limits = { RATE_LIMIT_ANONYMOUS_PER_MINUTE: String(CALLS), RATE_LIMIT_PER_SECOND: String(CALLS) };
    platform = await Platform.start({ ...limits, TRUSTED_PROXY_DEPTH: '1' }, ['gateway'], { isOwnProcess: true });
    // Its machine is in another window; both replicas use the clock of the database.
    replica = await platform.startReplica('gateway', { skewMs: 60_000 });
    gateways = [new Api(platform.url), new Api(replica.url)];
  });
  afterAll(() => platform.stop());

  const callFrom = (address: string, index: number) =>
    gateways[index % 2]!.get('/nothing', { headers: { 'x-forwarded-for': address } });
  const admitted = (answers: Answer[]) => answers.filter(({ status }) => status === 404).length;
  const leasesTaken = (metrics: string) =>
    Number(/^freelance_rate_limit_leases_total\{.*outcome="taken".*\} (\d+)$/m.exec(metrics)?.[1]);
  const leases = async () => {
    const dynamo = createDynamoClient();
    const TableName = resourceName(platform.cloud.environment, TABLES.gateway);
    const { Items = [] } = await dynamo.send(new ScanCommand({ TableName, ConsistentRead: true }));
    dynamo.destroy();
    return Items as { key: string; taken: number; ttl: number }[];
  };

  it('share the limit of a caller who calls them in turn', async () => {
    await waitForRoomInWindow(60);
    const answers: Answer[] = [];
    for (let call = 0; call < 2 * CALLS; call++) answers.push(await callFrom('192.0.2.1', call));

    expect(admitted(answers)).toBeGreaterThanOrEqual(CALLS - CALLS / 10);
    expect(admitted(answers)).toBeLessThanOrEqual(BOUND);
    expect(answers.filter(({ status }) => ![404, 429].includes(status))).toEqual([]);
    expect(answers[0]!.headers.get('ratelimit')).toMatch(/^"anonymous";r=39;t=\d+$/);
    expect(answers.at(-1)!.headers.get('ratelimit')).toMatch(/^"anonymous";r=0;t=\d+$/);
  });

  it('share the limit of a caller who calls both at once, with any number of calls', async () => {
    await waitForRoomInWindow(60);
    const answers = await Promise.all(Array.from({ length: 200 }, (_, index) => callFrom('192.0.2.2', index)));

    expect(admitted(answers)).toBeGreaterThanOrEqual(CALLS);
    expect(admitted(answers)).toBeLessThanOrEqual(BOUND);
  });

  it('write few leases, none for callers with few calls, and no user ids or permanent rows', async () => {
    await waitForRoomInWindow(60);
    const before = (await leases()).length;
    for (let call = 0; call < 8; call++) await callFrom('192.0.2.3', call);
    expect(await leases()).toHaveLength(before);

    // For the 280 calls above: at most ten for each of the two callers on each gateway.
    const metrics = await Promise.all([platform.metricsOf('gateway'), replica.metrics()]);
    const writes = metrics.map(leasesTaken);
    expect(Math.max(...writes)).toBeLessThanOrEqual(20);
    const rows = await leases();
    expect(rows).toHaveLength(2);
    for (const { key, taken, ttl } of rows) {
      expect(key).toMatch(/^limit [0-9a-f]{64}$/);
      expect(taken).toBeGreaterThanOrEqual(CALLS);
      expect(ttl).toBeGreaterThan(Date.now() / 1_000);
      expect(ttl).toBeLessThan(Date.now() / 1_000 + 180);
    }
  });

  itNeeds('a cloud to stop')('continue to count, each alone, when the database is down', async () => {
    await waitForRoomInWindow(60);
    await platform.cloud.stop();

    const answers = await Promise.all(Array.from({ length: 200 }, (_, index) => callFrom('192.0.2.4', index)));

    expect(answers.filter(({ status }) => ![404, 429].includes(status))).toEqual([]);
    expect(admitted(answers)).toBe(2 * CALLS);
  });
});
