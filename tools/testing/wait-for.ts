import { setTimeout as sleep } from 'node:timers/promises';
import { timeoutFactor } from './cloud/target';

/**
 * The first truthy value that `probe` gives.
 * @param timeout milliseconds on an embedded cloud; others may take longer
 * @throws Error saying what did not come, how long it was waited for and what the last probe said
 */
export async function waitFor<T>(
  probe: () => Promise<T> | T,
  { what, timeout = 20_000, interval = 50 }: { what: string; timeout?: number; interval?: number },
): Promise<NonNullable<T>> {
  const longest = timeout * timeoutFactor();
  const deadline = Date.now() + longest;
  for (;;) {
    let last: unknown;
    try {
      const value = await probe();
      if (value) return value;
      last = value;
    } catch (error) {
      last = error;
    }
    if (Date.now() > deadline)
      throw new Error(`Waited ${longest} ms in vain for ${what}; the last try gave ${String(last)}`);
    await sleep(interval);
  }
}
