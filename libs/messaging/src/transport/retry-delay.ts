import type { QueueBehaviour } from '@freelance/manifest';

const JITTER = 0.25;

/** SQS hides a message for at most twelve hours from its receipt on, the time it was handled included. */
const LONGEST_HIDDEN_SECONDS = 43_000;

/**
 * Whole seconds until a message that failed is tried again: 5, 10, 20 … 900 as its queue declares it, each up to a quarter longer so that what
 * failed together does not come back together. Never shorter: the schedule promises to outlast an outage of an hour.
 * @param random in [0, 1)
 * @param divisor makes the schedule shorter in tests
 */
export function retryDelaySeconds(
  { firstDelaySeconds, longestDelaySeconds }: Pick<QueueBehaviour, 'firstDelaySeconds' | 'longestDelaySeconds'>,
  receiveCount: number,
  random: number,
  divisor: number,
): number {
  const planned = Math.min(longestDelaySeconds, firstDelaySeconds * 2 ** (receiveCount - 1));
  return Math.round((planned * (1 + JITTER * random)) / divisor);
}

/** Whole seconds to hide a message that has come too early. */
export const laterDelaySeconds = (delaySeconds: number): number =>
  Math.min(LONGEST_HIDDEN_SECONDS, Math.max(0, Math.ceil(delaySeconds)));
