import { setTimeout as pause } from 'node:timers/promises';

/** Waits for the next window of a rate limit unless nine tenths of this one are left, or five seconds. */
export async function waitForRoomInWindow(windowSeconds: number): Promise<void> {
  const windowMs = windowSeconds * 1_000;
  const msLeft = windowMs - (Date.now() % windowMs);
  if (msLeft < Math.min(0.9 * windowMs, 5_000)) await pause(msLeft + 5);
}
