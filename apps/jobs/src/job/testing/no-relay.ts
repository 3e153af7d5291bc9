import type { OutboxRelay } from '@freelance/messaging';

/** Leaves every event in the outbox. */
export const NO_RELAY = { kick: () => undefined, relayStored: async () => undefined } as unknown as OutboxRelay;
