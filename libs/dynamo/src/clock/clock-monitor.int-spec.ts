import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { Logger } from '@nestjs/common';
import { TABLES } from '@freelance/manifest';
import { HealthRegistry, PlatformClock, ServiceConfig } from '@freelance/service';
import { startTestCloud, type TestCloud } from '@freelance/testing';
import { createDynamoClient } from '../dynamo.module';
import { ClockMonitor, type ClockProbeKey } from './clock-monitor';
import { compareClock } from './compare-clock';

describe('the clock of a service that depends on time', () => {
  let cloud: TestCloud;
  beforeAll(async () => void (cloud = await startTestCloud()));
  afterAll(() => cloud.stop());

  const configOf = (): ServiceConfig => Object.assign(new ServiceConfig(), { ENVIRONMENT: cloud.environment });

  const startMonitor = async (
    client: DynamoDBDocumentClient,
    clockCheck: ClockProbeKey['clockCheck'] = 'readiness',
  ) => {
    const clock = new PlatformClock();
    compareClock(client, clock);
    const health = new HealthRegistry();
    const key = { jobId: 'clock' };
    const monitor = new ClockMonitor(client, clock, health, configOf(), { table: TABLES.jobs, key, clockCheck });
    await monitor.onModuleInit();
    await monitor.onModuleDestroy();
    const { check } = [...health.readiness, ...health.degraded].find(({ name }) => name === 'clock')!;
    return { clock, health, check };
  };

  it('is compared with the database before the service listens', async () => {
    const client = createDynamoClient();
    const { clock, check } = await startMonitor(client);
    expect(clock.unreliableReason()).toBeUndefined();
    await expect(check()).resolves.toBeUndefined();
    client.destroy();
  });

  it('degrades, but does not make unready, a service that uses time only for signatures', async () => {
    const client = createDynamoClient();
    const { clock, health } = await startMonitor(client, 'degraded');
    expect(clock.unreliableReason()).toBeUndefined();
    expect(health.readiness).toEqual([]);
    expect(health.degraded).toMatchObject([{ name: 'clock' }]);
    client.destroy();
  });

  it('keeps the service unready until it is compared, also when the database answers with an error', async () => {
    jest.spyOn(Logger.prototype, 'warn').mockReturnValue();
    const client = createDynamoClient();
    const send = jest.spyOn(client, 'send').mockRejectedValue(new Error('down') as never);
    const { check } = await startMonitor(client);
    await expect(check()).rejects.toThrow('has not been compared');
    send.mockRestore();
    // An error response also has a date.
    const missing = new GetCommand({ TableName: 'nowhere', Key: { jobId: 'clock' } });
    await expect(client.send(missing)).rejects.toThrow('does not exist');
    jest.spyOn(client, 'send').mockRejectedValue(new Error('down') as never);
    await expect(check()).resolves.toBeUndefined();
    client.destroy();
  });
});
