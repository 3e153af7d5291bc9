import { setTimeout as sleep } from 'node:timers/promises';
import { timeoutFactor } from './cloud/target';

/**
 * Returns the first truthy value of `probe`.
 * @param timeout milliseconds on an embedded cloud; longer on slower targets
 * @throws Error that says what was missing, how long it waited and what the last probe returned
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
