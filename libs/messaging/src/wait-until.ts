import { setTimeout as sleep } from 'node:timers/promises';

const STEP_MS = 20;

/** Whether the condition came true within the time. */
export async function waitUntil(condition: () => boolean, withinMs: number): Promise<boolean> {
  const deadline = performance.now() + withinMs;
  while (!condition()) {
    if (performance.now() >= deadline) return false;
    await sleep(STEP_MS);
  }
  return true;
}
