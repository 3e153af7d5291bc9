import { PlatformClock } from '@freelance/service';
import type { GatewayConfig } from '../gateway.config';
import type { DynamoIdempotencyRepository } from './dynamo-idempotency.repository';
import { Idempotency } from './idempotency.service';
import type { IdempotencyRecord } from './idempotency-record';

it('a request whose lease was written, but whose answer to that was lost, is run', async () => {
  let row: IdempotencyRecord | undefined;
  // As a retry of the SDK meets it: the first try was written.
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
