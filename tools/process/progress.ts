/** Since the program was started. */
export const elapsedSeconds = (): string => (performance.now() / 1_000).toFixed(1);

/** One line for the person at the terminal. */
export const printLine = (line: string): void => void process.stdout.write(`${line}\n`);

/** Runs a step, saying what is done now, and at the end that it is and how long it took. */
export async function step<Result>(doing: string, done: string, work: () => Promise<Result>): Promise<Result> {
  const startedAt = performance.now();
  printLine(`${doing} ...`);
  const result = await work();
  printLine(`${done} in ${((performance.now() - startedAt) / 1_000).toFixed(1)} s`);
  return result;
}

/** A failure in a sentence, without the stack trace. */
export const printFailure = (error: unknown): void =>
  void process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);

/** Ends a program that fails by saying why. */
export function run(program: () => Promise<void>): void {
  program().catch((error: unknown) => {
    printFailure(error);
    process.exit(1);
  });
}

/** Resolves at the first Ctrl-C or termination; at the second `force` is called and the process ends. */
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
    // Whoever started this is gone without a word, killed perhaps.
    process.on('disconnect', onSignal);
    process.channel?.unref();
  });
}
