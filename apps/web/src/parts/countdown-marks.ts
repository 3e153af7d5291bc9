/** Seconds before a deadline at which screen readers say what is left; between them a countdown is silent. */
const MARKS = [3_600, 600, 60, 0] as const;
export type CountdownMark = (typeof MARKS)[number];

/** A tab that slept jumps over a mark; what it says then would no longer be true. */
const LATEST_SECONDS = 5;

/** The mark that was passed between two ticks, in milliseconds before the deadline. Its end is always said. */
export function markBetween(before: number, after: number): CountdownMark | undefined {
  const passed = MARKS.filter((mark) => before > mark * 1_000 && after <= mark * 1_000).at(-1);
  if (passed === undefined) return undefined;
  return passed === 0 || after > (passed - LATEST_SECONDS) * 1_000 ? passed : undefined;
}
