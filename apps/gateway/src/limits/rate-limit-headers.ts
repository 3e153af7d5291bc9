import type { RateLimitStatus } from './leased-budget';

/**
 * The headers about budgets: `RateLimit-Policy` and `RateLimit`, lists of structured fields with an entry
 * per budget (draft-ietf-httpapi-ratelimit-headers-11), and for older clients the budget with the fewest calls left.
 * @param statuses at least one
 */
export function rateLimitHeaders(statuses: readonly RateLimitStatus[]): Record<string, string> {
  // When two are spent, the later one refused the call.
  const tightest = statuses.reduce((known, next) => (next.remaining <= known.remaining ? next : known));
  return {
    'ratelimit-policy': statuses
      .map(({ quota: { name, calls, windowSeconds } }) => `"${name}";q=${calls};w=${windowSeconds}`)
      .join(', '),
    ratelimit: statuses
      .map(({ quota: { name }, remaining, resetSeconds }) => `"${name}";r=${remaining};t=${resetSeconds}`)
      .join(', '),
    'x-ratelimit-limit': String(tightest.quota.calls),
    'x-ratelimit-remaining': String(tightest.remaining),
    'x-ratelimit-reset': String(tightest.resetSeconds),
  };
}
