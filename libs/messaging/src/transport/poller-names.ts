import type { QueueKey } from '@freelance/contracts';

const USUAL_POLLERS = 2;
/** Sending mail is what takes longest. */
const POLLERS: Partial<Record<QueueKey, number>> = { deliveries: 4 };

/** Each poller receives up to ten messages at a time and handles them together. */
export const pollerNames = (queue: QueueKey): string[] =>
  Array.from({ length: POLLERS[queue] ?? USUAL_POLLERS }, (_, index) => `${queue}#${index + 1}`);
