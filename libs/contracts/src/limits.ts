/** Field limits of the public contract (section 2, Rules). Lengths are in Unicode code points, durations in seconds. */
export const LIMITS = {
  name: 200,
  description: 10_000,
  summaryDescription: 280,
  notes: 5_000,
  url: 2_048,
  fileName: 255,
  files: 20,
  payAmount: 1_000_000_000,
  durationSeconds: 31_536_000,
  pageSize: { default: 50, max: 100 },
  /** Rows that one list call may read before it returns a short page with a `lastKey`. */
  rowsExamined: 10_000,
  bodyBytes: 100_000,
  userId: 128,
} as const;
