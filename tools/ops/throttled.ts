const INTERVAL_MS = 2_000;

/** Calls `report` at most once in two seconds, and not in the first two: short work needs no progress reports. */
export function throttled<Arguments extends unknown[]>(report: (...values: Arguments) => void) {
  let reportedAt = performance.now();
  return (...values: Arguments): void => {
    if (performance.now() - reportedAt < INTERVAL_MS) return;
    reportedAt = performance.now();
    report(...values);
  };
}
