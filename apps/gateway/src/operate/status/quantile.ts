/**
 * The value below which the given share of a histogram lies, interpolated within its bucket; null when it is empty.
 * @param buckets counts by upper bound (`0.1`, `+Inf`), cumulative
 */
export function quantileOf(buckets: Readonly<Record<string, number>>, share: number): number | null {
  const bounds = Object.entries(buckets)
    .map(([bound, count]) => ({ bound: bound === '+Inf' ? Infinity : Number(bound), count }))
    .sort((a, b) => a.bound - b.bound);
  const total = bounds.at(-1)?.count ?? 0;
  if (total === 0) return null;
  const rank = share * total;
  let below = { bound: 0, count: 0 };
  for (const bucket of bounds) {
    if (bucket.count >= rank) {
      // The last bucket has no upper bound: its lower bound is the most that is known.
      if (bucket.bound === Infinity) return below.bound;
      return below.bound + ((bucket.bound - below.bound) * (rank - below.count)) / (bucket.count - below.count);
    }
    below = bucket;
  }
  return below.bound;
}

/** The sum of histograms with the same bounds. A histogram without a bound has nothing up to it that is not in a lower one. */
export function mergedBuckets(histograms: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const bounds = [...new Set(histograms.flatMap((histogram) => Object.keys(histogram)))];
  return Object.fromEntries(
    bounds.map((bound) => [bound, histograms.reduce((sum, histogram) => sum + countUpTo(histogram, bound), 0)]),
  );
}

function countUpTo(histogram: Readonly<Record<string, number>>, bound: string): number {
  const limit = bound === '+Inf' ? Infinity : Number(bound);
  return Math.max(
    0,
    ...Object.entries(histogram)
      .filter(([own]) => (own === '+Inf' ? Infinity : Number(own)) <= limit)
      .map(([, count]) => count),
  );
}
