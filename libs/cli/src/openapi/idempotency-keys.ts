interface Operation {
  parameters?: object[];
  responses: Record<string, { description: string; headers?: object; content?: object }>;
}

const KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    "The client's own name for this request, so that it can be sent again: for 24 hours the same key with the same " +
    'body gives the same answer and has no second effect',
  schema: { type: 'string', minLength: 1, maxLength: 255, pattern: '^[!-~]+$' },
};

const REPLAYED = {
  'Idempotent-Replayed': {
    description: 'This is the answer to an earlier request with the same key',
    schema: { type: 'string', enum: ['true'] },
  },
};

/** Before the key in the order of checks, or worth another try: never replayed. */
const NOT_KEPT = /^(400|401|413|415|429|5..)$/;

/** What the gateway adds to every POST that a service answers; the clock of a sandbox is its own. */
export function describeIdempotencyKeys(paths: Record<string, object>): void {
  for (const [path, { post }] of Object.entries(paths) as [string, { post?: Operation }][]) {
    if (!post || path.startsWith('/sandbox/')) continue;
    post.parameters = [...(post.parameters ?? []), KEY];
    const { content } = post.responses['500']!;
    post.responses['409'] ??= { description: 'A request with the same key is in progress; see Retry-After', content };
    post.responses['422'] = { description: 'The key was used for another request', content };
    for (const [status, response] of Object.entries(post.responses)) {
      if (!NOT_KEPT.test(status) && status !== '422') response.headers = { ...response.headers, ...REPLAYED };
    }
  }
}
