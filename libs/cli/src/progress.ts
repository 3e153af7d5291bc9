import { performance } from 'node:perf_hooks';

const startedAt = performance.now();

export const elapsedSeconds = (): string => ((performance.now() - startedAt) / 1_000).toFixed(1);

/** One line for the person at the terminal. */
export const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Runs a step and says how long it took. */
export async function step<T>(what: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const result = await work();
  say(`  ${what} (${((performance.now() - began) / 1_000).toFixed(1)} s)`);
  return result;
}

/** Ends a program with its failure in one sentence, not with a stack trace. */
export function run(program: () => Promise<void>): void {
  program().catch((error: unknown) => {
    process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
}
