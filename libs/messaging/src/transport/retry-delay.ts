import type { QueueBehaviour } from '@freelance/manifest';

const JITTER = 0.25;

/** SQS hides a message for at most twelve hours from its receive, including the time it was being handled. */
const LONGEST_HIDDEN_SECONDS = 43_000;

/**
 * Whole seconds until a failed message is retried: 5, 10, 20 … 900 as its queue declares, plus up to a quarter at random so
 * that messages that failed together are not retried together. Never shorter: the schedule must outlast an outage of one hour.
 * @param random in [0, 1)
 * @param divisor shortens the schedule in tests
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

/** Whole seconds to hide a message that came too early. */
export const laterDelaySeconds = (delaySeconds: number): number =>
  Math.min(LONGEST_HIDDEN_SECONDS, Math.max(0, Math.ceil(delaySeconds)));
