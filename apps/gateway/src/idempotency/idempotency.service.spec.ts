import { PlatformClock } from '@freelance/service';
import type { GatewayConfig } from '../gateway.config';
import type { DynamoIdempotencyRepository } from './dynamo-idempotency.repository';
import { Idempotency } from './idempotency.service';
import type { IdempotencyRecord } from './idempotency-record';

it('a request is run when its lease was written and the answer of that write was lost', async () => {
  let row: IdempotencyRecord | undefined;
  // The SDK retries a write that succeeded.
  const keys = {
    replace: async (_before: IdempotencyRecord | undefined, run: IdempotencyRecord) => {
      row = run;
      return false;
    },
    find: async () => row,
  };
  const idempotency = new Idempotency(keys as unknown as DynamoIdempotencyRepository, new PlatformClock(), {
    UPSTREAM_BUDGET_MS: 4_000,
  } as GatewayConfig);

  expect(await idempotency.begin({ key: 'key', fingerprint: 'fingerprint' })).toEqual({ record: row });
});
