const TELL_EVERY_MS = 2_000;

/** Passes on at most one call in two seconds, and none in the first two: what is over soon needs no progress. */
export function everySoOften<Arguments extends unknown[]>(tell: (...told: Arguments) => void) {
  let toldAt = performance.now();
  return (...told: Arguments): void => {
    if (performance.now() - toldAt < TELL_EVERY_MS) return;
    toldAt = performance.now();
    tell(...told);
  };
}
