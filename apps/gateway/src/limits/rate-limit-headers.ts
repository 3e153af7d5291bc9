import type { Standing } from './leased-budget';

/**
 * What callers are told of their budgets: `RateLimit-Policy` and `RateLimit`, lists of structured fields with an entry
 * per budget (draft-ietf-httpapi-ratelimit-headers-11), and for older clients the budget with the fewest calls left.
 * @param standings at least one
 */
export function rateLimitHeaders(standings: readonly Standing[]): Record<string, string> {
  // Of two that are spent, the later one refused the call.
  const tightest = standings.reduce((known, next) => (next.remaining <= known.remaining ? next : known));
  return {
    'ratelimit-policy': standings
      .map(({ quota: { name, calls, windowSeconds } }) => `"${name}";q=${calls};w=${windowSeconds}`)
      .join(', '),
    ratelimit: standings
      .map(({ quota: { name }, remaining, resetSeconds }) => `"${name}";r=${remaining};t=${resetSeconds}`)
      .join(', '),
    'x-ratelimit-limit': String(tightest.quota.calls),
    'x-ratelimit-remaining': String(tightest.remaining),
    'x-ratelimit-reset': String(tightest.resetSeconds),
  };
}
