import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { PlatformClock } from '@freelance/service';

const dateOf = (response: unknown): number => {
  const { headers = {} } = response as { headers?: Record<string, string> };
  return Date.parse(headers.date ?? '');
};

/**
 * Compares the clock with the date of every database response, errors included. The middleware is the last before the
 * HTTP request, so that it measures each try alone. A response without a date is ignored.
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
