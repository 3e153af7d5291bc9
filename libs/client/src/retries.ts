import ky, { HTTPError } from 'ky';

export interface RetryOptions {
  /** How often a request is retried at most; 0 for never. */
  limit?: number;
  /** The longest `Retry-After`, in seconds, that the client waits for. A longer one is thrown as an error at once. */
  longestWaitSeconds?: number;
}

/** Twice the time limit of the platform for a response. */
const TRY_TIMEOUT_MS = 10_000;

export type Fetch = (input: Request) => Promise<Response>;

/** Temporary failures. A 409 is one only with `Retry-After`: another request with the same idempotency key is running. */
const PASSING = [409, 429, 500, 502, 503, 504];

/**
 * A `fetch` that retries temporary failures where a repeat cannot act twice: reads, and POSTs with an idempotency key,
 * which is the same on every try. It waits as long as `Retry-After` says, or else with growing delays.
 */
export function retryingFetch(fetch: Fetch, { limit = 3, longestWaitSeconds = 60 }: RetryOptions): Fetch {
  const isWorthIt = ({ response }: HTTPError): boolean => {
    const wait = response.headers.get('retry-after');
    return wait === null ? response.status !== 409 : Number(wait) <= longestWaitSeconds;
  };
  return async (request) => {
    const isKeyed = request.method === 'POST' && request.headers.has('idempotency-key');
    // Ky reads the body of an error response, but the caller must be able to read it.
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
          // Undefined: Ky then applies the lists above.
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
