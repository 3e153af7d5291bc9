interface Operation {
  responses: Record<string, { headers?: object }>;
}

const whole = (description: string, example: number) => ({
  description,
  schema: { type: 'integer', minimum: 0 },
  example,
});
const list = (description: string, example: string) => ({ description, schema: { type: 'string' }, example });

/** Told with every answer that counts; declared where a client has to act on them. */
export const RATE_LIMIT_HEADERS: Record<string, object> = {
  'Retry-After': whole('Seconds to wait', 42),
  RateLimit: list(
    'For each budget that this call was counted in, calls left (`r`) and seconds until they are all back (`t`)',
    '"user";r=99;t=1, "claim";r=0;t=42',
  ),
  'RateLimit-Policy': list(
    'The same budgets: calls (`q`) in so many seconds (`w`)',
    '"user";q=100;w=1, "claim";q=60;w=60',
  ),
  'X-RateLimit-Limit': whole('Calls in a window of the budget with the fewest left', 60),
  'X-RateLimit-Remaining': whole('Calls left in it', 0),
  'X-RateLimit-Reset': whole('Seconds until they are all back', 42),
};

const REFERENCES = Object.fromEntries(
  Object.keys(RATE_LIMIT_HEADERS).map((name) => [name, { $ref: `#/components/headers/${name}` }]),
);

export function describeRateLimits(paths: Record<string, object>): void {
  for (const path of Object.values(paths)) {
    for (const { responses } of Object.values(path) as Operation[]) {
      const refusal = responses['429'];
      if (refusal) refusal.headers = { ...refusal.headers, ...REFERENCES };
    }
  }
}
