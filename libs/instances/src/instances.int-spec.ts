import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { Logger, Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { register } from 'prom-client';
import { DynamoModule } from '@freelance/dynamo';
import { TABLES } from '@freelance/manifest';
import {
  createServiceApp,
  HealthRegistry,
  INSTANCE_ID,
  Replicas,
  ServiceConfig,
  ServiceModule,
} from '@freelance/service';
import { startTestCloud, type TestCloud, waitFor } from '@freelance/testing';
import { DynamoInstanceRepository, type InstanceRow } from './dynamo-instance.repository';
import { Heartbeat } from './heartbeat';
import { InstancesModule } from './instances.module';

class ReportingConfig extends ServiceConfig {}

@Module({
  imports: [
    ServiceModule.forRoot(ReportingConfig),
    DynamoModule.forRoot({ table: TABLES.jobs, key: { jobId: 'clock' }, clockCheck: 'degraded' }),
    InstancesModule.forRoot('jobs'),
  ],
})
class ReportingModule {}

let cloud: TestCloud;
let app: NestFastifyApplication;
let instances: DynamoInstanceRepository;

beforeEach(async () => {
  jest.spyOn(Logger.prototype, 'warn').mockReturnValue();
  cloud = await startTestCloud();
  Object.assign(process.env, {
    LOG_LEVEL: 'silent',
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_ENDPOINT_URL_DYNAMODB: cloud.endpoints.dynamodb,
    ENVIRONMENT: cloud.environment,
    APP_VERSION: '1.2.3',
  });
  register.clear();
  app = await createServiceApp(ReportingModule, { name: 'jobs-service', port: () => 0 });
  instances = app.get(DynamoInstanceRepository);
});
afterEach(async () => {
  await app.close();
  await cloud.stop();
});

const own = async (): Promise<InstanceRow | undefined> =>
  (await instances.of('jobs')).find(({ instance }) => instance === INSTANCE_ID);
/** One more beat, as after 15 seconds. */
const beat = () => app.get(Heartbeat).beat();

it('a process stores its state from its start on, and that it stopped in order', async () => {
  await waitFor(async () => (await own()) !== undefined, { what: 'the first state' });
  expect(await own()).toMatchObject({ service: 'jobs', version: '1.2.3', ready: true, failing: [], degraded: [] });
  const repository = instances;
  await app.close();
  const [row] = await repository.of('jobs');
  expect(row?.stoppedAt).toBe(row?.lastSeenAt);
});

it('a failed check keeps the time since when it fails, and disappears when it recovers', async () => {
  const { readiness } = app.get(HealthRegistry);
  readiness.push({ name: 'dynamodb', check: () => Promise.reject(new Error('gone')) });
  await beat();
  const first = (await own())!;
  await beat();
  const second = (await own())!;
  expect(second).toMatchObject({ ready: false, failing: [{ name: 'dynamodb', message: 'gone' }] });
  expect(second.failing[0]!.since).toBe(first.failing[0]!.since);
  expect(second.lastSeenAt > first.lastSeenAt).toBe(true);
  readiness.pop();
  await beat();
  expect(await own()).toMatchObject({ ready: true, failing: [] });
});

it('stops in two seconds although the database does not answer', async () => {
  await waitFor(async () => (await own()) !== undefined, { what: 'the first state' });
  const silent = createServer(() => undefined);
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const { port } = silent.address() as AddressInfo;
  // The checks and the states of this process now go to a server that accepts connections and never answers.
  const client = app.get(DynamoDBDocumentClient);
  client.config.endpoint = () => Promise.resolve({ protocol: 'http:', hostname: '127.0.0.1', port, path: '/' });
  const running = beat();
  const since = performance.now();
  await app.get(Heartbeat).onModuleDestroy();
  expect(performance.now() - since).toBeLessThan(2_000);
  expect(await running).toBe(false);
  silent.close();
  silent.closeAllConnections();
});

it('only one process reports that another one ended without stopping', async () => {
  await waitFor(async () => (await own()) !== undefined, { what: 'the first state' });
  const lost = { ...(await own())!, instance: 'lost', lastSeenAt: '2026-01-15T12:00:00.000Z' };
  await instances.put(lost);
  const now = new Date();
  expect(await Promise.all([instances.markLost(lost, now), instances.markLost(lost, now)])).toEqual(
    expect.arrayContaining([true, false]),
  );
});

it('a process that has given a newer sign of life is not reported', async () => {
  await waitFor(async () => (await own()) !== undefined, { what: 'the first state' });
  const frozen = { ...(await own())!, instance: 'frozen', lastSeenAt: '2026-01-15T12:00:00.000Z' };
  await instances.put({ ...frozen, lastSeenAt: '2026-01-15T12:05:00.000Z' });
  expect(await instances.markLost(frozen, new Date())).toBe(false);
});

it('reads the rows of ended processes only at its start and after another process has ended', async () => {
  await waitFor(async () => (await own()) !== undefined, { what: 'the first state' });
  const readOthers = () => app.get(Heartbeat).readOthers();
  const another = { ...(await own())!, instance: 'another', lastSeenAt: new Date().toISOString() };
  await readOthers();
  const all = jest.spyOn(instances, 'of');
  await readOthers();
  await instances.put(another);
  await readOthers();
  await readOthers();
  expect(app.get(Replicas).others).toHaveLength(1);
  expect(all).not.toHaveBeenCalled();
  await instances.put({ ...another, stoppedAt: another.lastSeenAt });
  await readOthers();
  await readOthers();
  expect(app.get(Replicas).others).toHaveLength(0);
  expect(all).toHaveBeenCalledTimes(1);
});

it('a state that TTL has removed is not created again', async () => {
  await waitFor(async () => (await own()) !== undefined, { what: 'the first state' });
  const unknown = { ...(await own())!, instance: 'removed' };
  expect(await instances.markLost(unknown, new Date())).toBe(false);
});

describe('what processes of a service say to each other', () => {
  const another = async (fields: Partial<InstanceRow>): Promise<void> =>
    instances.put({
      ...(await own())!,
      instance: 'another',
      lastSeenAt: new Date().toISOString(),
      retrying: [],
      nudges: {},
      ...fields,
    });
  const readOthers = () => app.get(Heartbeat).readOthers();
  const later = (ms: number) => new Date(Date.now() + ms).toISOString();
  const RETRYING = [{ queue: 'jobExpiry', count: 3, oldestSentAt: '2026-01-15T12:00:00.000Z' }];
  let tried: string[];

  beforeEach(async () => {
    await waitFor(async () => (await own()) !== undefined, { what: 'the first state' });
    tried = [];
    app.get(Replicas).tryNow = async (queue) => tried.push(queue);
  });

  it('each knows what waits in the others that run', async () => {
    const replicas = app.get(Replicas);
    replicas.retrying = () => RETRYING;
    expect(await replicas.publish()).toBe(true);
    expect((await own())!.retrying).toEqual(RETRYING);
    await readOthers();
    expect(replicas.others).toEqual([]);
    await another({ retrying: RETRYING });
    await readOthers();
    expect(replicas.others).toEqual([{ retrying: RETRYING }]);
    await another({ retrying: RETRYING, stoppedAt: later(0) });
    await readOthers();
    expect(replicas.others).toEqual([]);
  });

  it('each follows a nudge of another one once, and none from before its start', async () => {
    await another({ nudges: { jobExpiry: later(-3_600_000) } });
    await readOthers();
    expect(tried).toEqual([]);
    await another({ nudges: { jobExpiry: later(1_000) } });
    await readOthers();
    await readOthers();
    expect(tried).toEqual(['jobExpiry']);
    await another({ nudges: { jobExpiry: later(2_000), jobTimeout: later(1_000) } });
    await readOthers();
    expect(tried).toEqual(['jobExpiry', 'jobExpiry', 'jobTimeout']);
  });

  it('a nudge that failed is followed by the next heartbeat', async () => {
    await another({ nudges: { jobExpiry: later(1_000) } });
    app.get(Replicas).tryNow = () => Promise.reject(new Error('SQS does not answer'));
    await expect(readOthers()).rejects.toThrow('SQS does not answer');
    app.get(Replicas).tryNow = async (queue) => tried.push(queue);
    await readOthers();
    expect(tried).toEqual(['jobExpiry']);
  });
});
