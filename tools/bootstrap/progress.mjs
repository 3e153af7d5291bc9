const HEARTBEAT_MS = 10_000;

/**
 * Runs `work`. Prints what is done, repeats it while the work continues, and prints the seconds at the end.
 * Writes to stderr, so that a program's own output can be piped.
 */
export async function withProgress(doing, done, work) {
  const startedAt = performance.now();
  const seconds = () => ((performance.now() - startedAt) / 1000).toFixed(1);

  console.error(`${doing} ...`);
  const heartbeat = setInterval(() => console.error(`  ${doing}, ${seconds()} s so far ...`), HEARTBEAT_MS);
  try {
    await work();
  } finally {
    clearInterval(heartbeat);
  }
  console.error(`${done} in ${seconds()} s`);
}
