import type { GatewayConfig } from '../gateway.config';
import { Budgets, type CountedCall } from './budgets';
import type { DynamoLeaseRepository } from './dynamo-lease.repository';
import { MemoryLeases } from './testing/memory-leases';

it('a user whose id is an address does not share the budget of anonymous clients at that address', async () => {
  const config = {
    RATE_LIMIT_PER_SECOND: 9,
    RATE_LIMIT_ANONYMOUS_PER_MINUTE: 9,
    RATE_LIMIT_UNSUBSCRIBE_PER_MINUTE: 9,
    RATE_LIMIT_CLAIMS_PER_MINUTE: 9,
    RATE_LIMIT_CATEGORIES_PER_MINUTE: 1,
  } as GatewayConfig;
  const budgets = new Budgets(config, new MemoryLeases() as unknown as DynamoLeaseRepository);
  const isAdmitted = async (userId: string | undefined) => {
    const call: CountedCall = {
      userId,
      clientAddress: '192.0.2.1',
      extraLimit: 'category',
      isForMailProviders: undefined,
    };
    return (await budgets.take(call, new Date('2026-01-15T12:00:00.000Z'))).at(-1)!.isAdmitted;
  };

  expect([await isAdmitted('192.0.2.1'), await isAdmitted('192.0.2.1')]).toEqual([true, false]);
  expect(await isAdmitted(undefined)).toBe(true);
});
