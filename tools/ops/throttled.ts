const INTERVAL_MS = 2_000;

/** Passes on at most one call in two seconds, and none in the first two: what is over soon needs no progress. */
export function throttled<Arguments extends unknown[]>(report: (...values: Arguments) => void) {
  let reportedAt = performance.now();
  return (...values: Arguments): void => {
    if (performance.now() - reportedAt < INTERVAL_MS) return;
    reportedAt = performance.now();
    report(...values);
  };
}
