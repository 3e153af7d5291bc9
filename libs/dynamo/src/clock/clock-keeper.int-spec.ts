import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { Logger } from '@nestjs/common';
import { TABLES } from '@freelance/manifest';
import { HealthRegistry, PlatformClock, ServiceConfig } from '@freelance/service';
import { startTestCloud, type TestCloud } from '@freelance/testing';
import { createDynamoClient } from '../dynamo.module';
import { ClockKeeper, type OwnKey } from './clock-keeper';
import { compareClock } from './compare-clock';

describe('the clock of a service that decides by time', () => {
  let cloud: TestCloud;
  beforeAll(async () => void (cloud = await startTestCloud()));
  afterAll(() => cloud.stop());

  const configOf = (): ServiceConfig => Object.assign(new ServiceConfig(), { ENVIRONMENT: cloud.environment });

  const startKeeper = async (client: DynamoDBDocumentClient, clockIs: OwnKey['clockIs'] = 'essential') => {
    const clock = new PlatformClock();
    compareClock(client, clock);
    const health = new HealthRegistry();
    const key = { jobId: 'clock' };
    const keeper = new ClockKeeper(client, clock, health, configOf(), { table: TABLES.jobs, key, clockIs });
    await keeper.onModuleInit();
    await keeper.onModuleDestroy();
    const { check } = [...health.essential, ...health.helpers].find(({ name }) => name === 'clock')!;
    return { clock, health, check };
  };

  it('is compared before the service listens', async () => {
    const client = createDynamoClient();
    const { clock, check } = await startKeeper(client);
    expect(clock.doubt()).toBeUndefined();
    await expect(check()).resolves.toBeUndefined();
    client.destroy();
  });

  it('degrades a service that only signs by it, and no more', async () => {
    const client = createDynamoClient();
    const { clock, health } = await startKeeper(client, 'helper');
    expect(clock.doubt()).toBeUndefined();
    expect(health.essential).toEqual([]);
    expect(health.helpers).toMatchObject([{ name: 'clock' }]);
    client.destroy();
  });

  it('keeps the service unready until it could be compared, with whatever the database answers', async () => {
    jest.spyOn(Logger.prototype, 'warn').mockReturnValue();
    const client = createDynamoClient();
    const send = jest.spyOn(client, 'send').mockRejectedValue(new Error('down') as never);
    const { check } = await startKeeper(client);
    await expect(check()).rejects.toThrow('has not been compared');
    send.mockRestore();
    // A refusal has a date as well.
    const missing = new GetCommand({ TableName: 'nowhere', Key: { jobId: 'clock' } });
    await expect(client.send(missing)).rejects.toThrow('not found');
    jest.spyOn(client, 'send').mockRejectedValue(new Error('down') as never);
    await expect(check()).resolves.toBeUndefined();
    client.destroy();
  });
});
