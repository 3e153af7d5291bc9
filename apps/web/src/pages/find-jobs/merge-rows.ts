interface Row {
  jobId: string;
  /** ISO instant. */
  listedAt: string;
}

export interface ShownRow<R extends Row> {
  row: R;
  /** It is in the list no more: claimed, closed or changed. */
  isGone: boolean;
}

/**
 * A list as it is read, when it is read again: nothing is inserted above what is shown, rows that left the list stay in
 * their place, and older rows follow at the end.
 * @param fresh newest first
 * @returns `newer`: how many rows wait above
 */
export function mergeRows<R extends Row>(
  shown: readonly ShownRow<R>[],
  fresh: readonly R[],
): { rows: ShownRow<R>[]; newer: number } {
  const byId = new Map(fresh.map((row) => [row.jobId, row]));
  const kept = shown.map(({ row }) => {
    const now = byId.get(row.jobId);
    return now ? { row: now, isGone: false } : { row, isGone: true };
  });
  const first = shown[0]?.row.listedAt;
  const known = new Set(shown.map(({ row }) => row.jobId));
  const others = fresh.filter(({ jobId }) => !known.has(jobId));
  const older = first === undefined ? others : others.filter(({ listedAt }) => listedAt <= first);
  return {
    rows: [...kept, ...older.map((row) => ({ row, isGone: false }))],
    newer: others.length - older.length,
  };
}
