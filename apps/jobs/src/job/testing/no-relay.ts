import type { OutboxRelay } from '@freelance/messaging';

/** Leaves every event in the outbox. */
export const NO_RELAY = {
  relayInBackground: () => undefined,
  relayStored: async () => undefined,
} as unknown as OutboxRelay;
