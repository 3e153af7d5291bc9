import { setTimeout as sleep } from 'node:timers/promises';

const FIRST_PAUSE_MS = 5;
const LONGEST_PAUSE_MS = 2_000;
/** A new index of a large table takes long to fill; an emulator answers at once. */
const PATIENCE_MS = 60 * 60 * 1_000;

/**
 * Calls `attempt`, with growing pauses, until it returns a value.
 * @throws Error that names the `goal` if it was not reached within an hour, or the error of `attempt`
 */
export async function retryUntil<Result>(goal: string, attempt: () => Promise<Result | undefined>): Promise<Result> {
  const givenUpAt = performance.now() + PATIENCE_MS;
  for (let pause = FIRST_PAUSE_MS; performance.now() < givenUpAt; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    const result = await attempt();
    if (result !== undefined) return result;
    await sleep(pause);
  }
  throw new Error(`Gave up waiting until ${goal}. Look at it in the AWS console, then provision again.`);
}
