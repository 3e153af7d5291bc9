/** After its first comparison the clock can be off by 1.5 s. A larger difference means that it was corrected. */
const UNCERTAIN_MS = 2_000;

/** The start of a process stays the same, unless its clock was corrected. In milliseconds since 1970. */
export const settledStart = (known: number | undefined, estimate: number): number =>
  known !== undefined && Math.abs(estimate - known) <= UNCERTAIN_MS ? known : estimate;
