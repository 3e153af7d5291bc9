interface Operation {
  responses: Record<string, { $ref?: string; headers?: object }>;
}

const whole = (description: string, example: number) => ({
  description,
  schema: { type: 'integer', minimum: 0 },
  example,
});
const text = (description: string, example: string) => ({ description, schema: { type: 'string' }, example });

const RATE_LIMITS = {
  RateLimit: text(
    'Rate limits that this request counts against: remaining requests (`r`) and seconds until the limit resets (`t`)',
    '"user";r=99;t=1, "claim";r=0;t=42',
  ),
  'RateLimit-Policy': text(
    'The same rate limits: allowed requests (`q`) per window of `w` seconds',
    '"user";q=100;w=1, "claim";q=60;w=60',
  ),
  'X-RateLimit-Limit': whole('Requests per window of the rate limit that has the fewest requests left', 60),
  'X-RateLimit-Remaining': whole('Requests left in that window', 0),
  'X-RateLimit-Reset': whole('Seconds until that window resets', 42),
};

/** Headers of more than one operation; headers of few operations are declared with these. */
export const ANSWER_HEADERS: Record<string, object> = {
  'X-Request-ID': {
    description: 'Request id: the one the client sent, or a generated one. Every log line of the request has it',
    required: true,
    schema: { type: 'string', pattern: '^[A-Za-z0-9-]{8,64}$' },
    example: '123e4567-e89b-12d3-a456-426614174000',
  },
  'Retry-After': whole('Seconds to wait before a retry', 42),
  'WWW-Authenticate': text(
    'Authentication scheme, with AUTH_MODE=jwt. `error` only where the request has a token',
    'Bearer error="invalid_token"',
  ),
  ...RATE_LIMITS,
};

const referencesTo = (names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));

const ALWAYS = ['X-Request-ID'];
/** A response sent before the call was counted has no rate limit headers. */
const COUNTED = [...ALWAYS, ...Object.keys(RATE_LIMITS)];

/** References for responses that belong to no operation. */
export const UNCOUNTED_HEADERS = referencesTo(ALWAYS);
export const COUNTED_HEADERS = referencesTo(COUNTED);

const BEFORE_COUNTING = ['401', '413', '415'];
const OF_STATUS: Record<string, readonly string[]> = {
  401: ['WWW-Authenticate'],
  429: ['Retry-After'],
  503: ['Retry-After'],
};

/** Adds the headers that the gateway or every service sets in the responses of all operations. */
export function describeAnswerHeaders(paths: Record<string, object>): void {
  for (const [path, operations] of Object.entries(paths)) {
    const isCounted = !path.startsWith('/health/');
    for (const { responses } of Object.values(operations) as Operation[]) {
      for (const [status, response] of Object.entries(responses)) {
        if (response.$ref) continue;
        const shared = isCounted && !BEFORE_COUNTING.includes(status) ? COUNTED : ALWAYS;
        response.headers = { ...response.headers, ...referencesTo([...shared, ...(OF_STATUS[status] ?? [])]) };
      }
    }
  }
}
