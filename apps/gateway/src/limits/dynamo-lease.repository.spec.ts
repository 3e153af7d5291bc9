import type { DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { Logger } from '@nestjs/common';
import type { GatewayConfig } from '../gateway.config';
import { DynamoLeaseRepository } from './dynamo-lease.repository';
import type { LeasedWindow } from './leased-budget';

const WINDOW: LeasedWindow = { quota: 'user', caller: 'user ann', endsAt: 60_000 };

describe('leases in DynamoDB', () => {
  const calls: UpdateCommand['input'][] = [];
  let isAway = false;
  const send = async ({ input }: UpdateCommand) => {
    calls.push(input);
    if (isAway) throw new Error('no answer');
    return { Attributes: { taken: 1 } };
  };
  const leases = new DynamoLeaseRepository(
    { send } as unknown as DynamoDBDocumentClient,
    { ENVIRONMENT: 'test' } as GatewayConfig,
  );
  beforeEach(() => void (calls.length = 0));

  const keyOf = async (window: LeasedWindow) => {
    await leases.take(window, 1);
    return calls.at(-1)!.Key!['key'] as string;
  };

  it.each<[string, Partial<LeasedWindow>]>([
    ['quota', { quota: 'claim' }],
    ['caller', { caller: 'user ben' }],
    ['window', { endsAt: 120_000 }],
  ])('of another %s are counted separately, and none contains a user id', async (_, difference) => {
    const [one, other] = [await keyOf(WINDOW), await keyOf({ ...WINDOW, ...difference })];
    expect(one).toMatch(/^limit [0-9a-f]{64}$/);
    expect(other).not.toBe(one);
    expect(await keyOf(WINDOW)).toBe(one);
  });

  it('are requested by one call in five seconds while the database fails, and by every call afterwards', async () => {
    jest.spyOn(Logger.prototype, 'warn').mockReturnValue();
    const now = jest.spyOn(performance, 'now').mockReturnValue(0);
    const takeTwoAtOnce = () => Promise.all([leases.take(WINDOW, 1), leases.take(WINDOW, 1)]);
    isAway = true;
    expect(await leases.take(WINDOW, 1)).toBeUndefined();
    now.mockReturnValue(4_999);
    expect(await takeTwoAtOnce()).toEqual([undefined, undefined]);
    expect(calls).toHaveLength(1);

    isAway = false;
    now.mockReturnValue(5_000);
    expect(await takeTwoAtOnce()).toEqual([1, undefined]);
    expect(calls).toHaveLength(2);
    expect(await takeTwoAtOnce()).toEqual([1, 1]);
  });

  it('expire a minute after their window', async () => {
    await leases.take(WINDOW, 1);
    expect(Object.values(calls[0]!.ExpressionAttributeValues!)).toContain(120);
  });
});
