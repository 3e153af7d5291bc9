import createOpenApiClient, {
  type Client,
  type ClientPathsWithMethod,
  type MaybeOptionalInit,
  type MethodResponse,
  type Middleware,
} from 'openapi-fetch';
import { ApiError } from './api-error.ts';
import type { paths } from './generated/openapi.ts';
import { type PagedPath, type Row, rowsOf } from './pages.ts';
import { type Fetch, type RetryOptions, retryingFetch } from './retries.ts';

export interface ClientOptions {
  /** The origin of the platform, such as `https://api.example.com`. */
  baseUrl: string;
  /** The caller's headers: `X-User-ID`, or `Authorization` for callers with tokens. Asked for before each call. */
  credentials?: () => Record<string, string> | Promise<Record<string, string>>;
  retry?: RetryOptions;
  /** Used instead of the global `fetch`. */
  fetch?: Fetch;
}

type Method = 'get' | 'put' | 'post' | 'delete';
type PathOf<M extends Method> = ClientPathsWithMethod<Client<paths>, M>;
type InitOf<Path extends keyof paths, M extends Method> = MaybeOptionalInit<paths[Path], M>;
type Given<Init> = undefined extends Init ? [init?: Init] : [init: Init];

export interface Answer<Data> {
  /** Undefined when the response has no body, as after a DELETE. */
  data: [Data] extends [never] ? undefined : Data;
  response: Response;
}

type Call<M extends Method> = <Path extends PathOf<M>, Init extends InitOf<Path, M>>(
  path: Path,
  ...init: Given<Init>
) => Promise<Answer<MethodResponse<Client<paths>, M, Path, Init>>>;

/**
 * Each call returns `{data, response}`, or throws an `ApiError`. The options are those of openapi-fetch:
 * `{params: {path, query, header}, body, signal, …}`.
 */
export interface FreelanceClient {
  GET: Call<'get'>;
  PUT: Call<'put'>;
  /** Sends an `Idempotency-Key`: the one in `params.header`, or else a generated one. */
  POST: Call<'post'>;
  DELETE: Call<'delete'>;
  /** Every row of a list. `limit` is the page size. */
  pages<Path extends PagedPath>(path: Path, ...init: Given<InitOf<Path, 'get'>>): AsyncGenerator<Row<Path>, void>;
}

const throwErrors: Middleware = {
  onResponse: async ({ response }) => {
    if (response.status >= 400) throw await ApiError.from(response);
  },
};

const addKey: Middleware = {
  onRequest: ({ request }) => {
    if (request.method === 'POST' && !request.headers.has('idempotency-key')) {
      request.headers.set('idempotency-key', crypto.randomUUID());
    }
  },
};

const addCredentials = (credentials: NonNullable<ClientOptions['credentials']>): Middleware => ({
  onRequest: async ({ request }) => {
    for (const [name, value] of Object.entries(await credentials())) request.headers.set(name, value);
  },
});

interface ListOptions {
  params?: { query?: object };
}

export function createFreelanceClient(options: ClientOptions): FreelanceClient {
  const { baseUrl, credentials, retry = {}, fetch = (request) => globalThis.fetch(request) } = options;
  const client = createOpenApiClient<paths>({ baseUrl, fetch: retryingFetch(fetch, retry) });
  client.use(throwErrors, addKey, ...(credentials ? [addCredentials(credentials)] : []));
  // The middleware throws where openapi-fetch would return an error.
  const { GET, PUT, POST, DELETE } = client as unknown as FreelanceClient;
  const read = GET as (path: string, options: ListOptions) => Promise<{ data: object }>;
  const pages = (path: string, { params, ...rest }: ListOptions = {}) =>
    rowsOf(async (lastKey) => {
      const query = { ...params?.query, ...(lastKey === undefined ? {} : { lastKey }) };
      return (await read(path, { ...rest, params: { ...params, query } })).data;
    });
  return { GET, PUT, POST, DELETE, pages: pages as FreelanceClient['pages'] };
}
