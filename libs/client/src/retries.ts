import ky, { HTTPError } from 'ky';

export interface RetryOptions {
  /** How often a request is sent again, at most; 0 for never. */
  limit?: number;
  /** Longest `Retry-After`, in seconds, that is waited for; beyond it the refusal is told at once. */
  longestWaitSeconds?: number;
}

/** Twice what the platform gives itself to answer. */
const TRY_TIMEOUT_MS = 10_000;

export type Fetch = (input: Request) => Promise<Response>;

/** Passing by nature. Of the conflicts only the one of a key in use says when to come back. */
const PASSING = [409, 429, 500, 502, 503, 504];

/**
 * A `fetch` that sends again what failed in passing, when that cannot do anything twice: reads, and POSTs with a key,
 * which every try carries. It waits as long as `Retry-After` says, else longer each time.
 */
export function retryingFetch(fetch: Fetch, { limit = 3, longestWaitSeconds = 60 }: RetryOptions): Fetch {
  const isWorthIt = ({ response }: HTTPError): boolean => {
    const wait = response.headers.get('retry-after');
    return wait === null ? response.status !== 409 : Number(wait) <= longestWaitSeconds;
  };
  return async (request) => {
    const isKeyed = request.method === 'POST' && request.headers.has('idempotency-key');
    // Ky reads the body of a refusal, which is to be read by whoever asked.
    let refusal: Response | undefined;
    try {
      return await ky(request, {
        fetch: async (input) => {
          const response = await fetch(input as Request);
          refusal = response.ok ? undefined : response.clone();
          return response;
        },
        retry: {
          limit,
          methods: isKeyed ? ['get', 'head', 'post'] : ['get', 'head'],
          statusCodes: PASSING,
          afterStatusCodes: PASSING,
          backoffLimit: 5_000,
          jitter: true,
          retryOnTimeout: true,
          // Undefined: as the lists above say.
          shouldRetry: ({ error }) => (error instanceof HTTPError && !isWorthIt(error) ? false : undefined),
        },
        timeout: TRY_TIMEOUT_MS,
      });
    } catch (error) {
      if (error instanceof HTTPError && refusal) return refusal;
      throw error;
    }
  };
}
