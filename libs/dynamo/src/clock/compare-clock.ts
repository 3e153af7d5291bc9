import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { PlatformClock } from '@freelance/service';

const dateOf = (response: unknown): number => {
  const { headers = {} } = response as { headers?: Record<string, string> };
  return Date.parse(headers.date ?? '');
};

/**
 * Lets every answer of the database, a refusal too, correct the clock. Next to the wire, so that each try is timed by
 * itself. An answer without a date says nothing.
 */
export function compareClock(dynamo: DynamoDBDocumentClient, clock: PlatformClock): void {
  dynamo.middlewareStack.add(
    (next) => async (call) => {
      const sentAt = performance.now();
      const result = await next(call);
      const date = dateOf(result.response);
      if (!Number.isNaN(date)) clock.compare({ date, sentAt, receivedAt: performance.now() });
      return result;
    },
    { step: 'deserialize', priority: 'low', name: 'compareClock' },
  );
}
