import { PlatformClock } from '@freelance/service';
import type { GatewayConfig } from '../gateway.config';
import type { DynamoKeyRepository } from './dynamo-key.repository';
import { Idempotency } from './idempotency.service';
import type { KeyRow } from './key-row';

it('a request whose lease was written, but whose answer to that was lost, is run', async () => {
  let row: KeyRow | undefined;
  // As a retry of the SDK meets it: the first try was written.
  const keys = {
    replace: async (_before: KeyRow | undefined, run: KeyRow) => {
      row = run;
      return false;
    },
    find: async () => row,
  };
  const idempotency = new Idempotency(keys as unknown as DynamoKeyRepository, new PlatformClock(), {
    UPSTREAM_BUDGET_MS: 4_000,
  } as GatewayConfig);

  expect(await idempotency.begin({ key: 'key', fingerprint: 'fingerprint' })).toEqual({ run: row });
});
