/** Seconds since the program was started. */
export const elapsedSeconds = (): string => (performance.now() / 1_000).toFixed(1);

/** Prints one line to the terminal. */
export const printLine = (line: string): void => void process.stdout.write(`${line}\n`);

/** Runs a step. Prints what it does, and at the end that it is done and how long it took. */
export async function step<Result>(doing: string, done: string, work: () => Promise<Result>): Promise<Result> {
  const startedAt = performance.now();
  printLine(`${doing} ...`);
  const result = await work();
  printLine(`${done} in ${((performance.now() - startedAt) / 1_000).toFixed(1)} s`);
  return result;
}

/** Prints a failure in one sentence, without the stack trace. */
export const printFailure = (error: unknown): void =>
  void process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);

/** Runs a program; if it fails, prints why and ends with an error. */
export function run(program: () => Promise<void>): void {
  program().catch((error: unknown) => {
    printFailure(error);
    process.exit(1);
  });
}

/** Resolves at the first SIGINT or SIGTERM. At the second, calls `force` and ends the process. */
export function interruption(force: () => void): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    const onSignal = (): void => {
      if (asked) {
        force();
        process.exit(1);
      }
      asked = true;
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
    // The parent process has ended without a message, perhaps killed.
    process.on('disconnect', onSignal);
    process.channel?.unref();
  });
}
