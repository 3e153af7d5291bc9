import { AUTH_PATHS } from './auth-paths';

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
    description: '`true` says that this is the answer to an earlier request with the same key; never another value',
    schema: { type: 'string' },
  },
};

/** Statuses that are never replayed: sent before the key is checked, or worth a retry. */
const NOT_KEPT = /^(400|401|413|415|429|5..)$/;

const RETRY_AFTER = { 'Retry-After': { $ref: '#/components/headers/Retry-After' } };

/** Describes what the gateway adds to every POST, except to its own for sessions, which can be repeated anyway. */
export function describeIdempotencyKeys(paths: Record<string, object>): void {
  for (const [path, { post }] of Object.entries(paths) as [string, { post?: Operation }][]) {
    if (!post || path in AUTH_PATHS) continue;
    post.parameters = [...(post.parameters ?? []), KEY];
    const { content } = post.responses['429']!;
    post.responses['409'] ??= {
      description: 'A request with the same idempotency key is in progress. Retry after `Retry-After` seconds',
      content,
    };
    post.responses['409'].headers = RETRY_AFTER;
    post.responses['422'] = { description: 'The idempotency key was used for a different request', content };
    for (const [status, response] of Object.entries(post.responses)) {
      if (!NOT_KEPT.test(status) && status !== '422') response.headers = { ...response.headers, ...REPLAYED };
    }
  }
}
