import { ApiError } from './api-error.ts';
import { type ClientOptions, createFreelanceClient } from './client.ts';

interface Seen {
  method: string;
  url: URL;
  headers: Headers;
  text: string;
}

const json = (status: number, body: object, headers: Record<string, string> = {}): Response =>
  Response.json(body, { status, headers });
const refusal = (status: number, headers: Record<string, string> = {}): Response =>
  json(status, { error: 'No', errorCode: 'JOB_NOT_FOUND', requestId: 'abcdefgh', timestamp: '' }, headers);
const AT_ONCE = { 'retry-after': '0' };

/** A client of a platform that sends these responses in order; an error stands for a broken connection. */
function clientOf(answers: (Response | Error)[], options: Partial<ClientOptions> = {}) {
  const seen: Seen[] = [];
  const fetch = async (request: Request) => {
    seen.push({
      method: request.method,
      url: new URL(request.url),
      headers: request.headers,
      text: await request.text(),
    });
    const answer = answers.shift();
    if (!answer) throw new Error('nobody expected this request');
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return { client: createFreelanceClient({ baseUrl: 'http://api.test', fetch, ...options }), seen };
}

const failureOf = (call: Promise<unknown>): Promise<ApiError> =>
  call.then(
    () => Promise.reject(new Error('it did not fail')),
    (error: ApiError) => error,
  );

const VIEW = '/job/seeker/view/{jobId}';
const CLAIM = '/job/seeker/claim/{jobId}';
const params = { path: { jobId: 'job-1' } };

describe('the client', () => {
  it('returns what the platform sends, and asks for the credentials before each call', async () => {
    const tokens = ['one', 'two'];
    const credentials = () => Promise.resolve({ authorization: `Bearer ${tokens.shift()}` });
    const { client, seen } = clientOf([json(200, { name: 'A' }), json(200, { name: 'B' })], { credentials });

    const { data, response } = await client.GET(VIEW, { params });
    await client.GET(VIEW, { params });

    expect({ name: data.name, status: response.status }).toEqual({ name: 'A', status: 200 });
    expect(seen.map(({ url }) => url.href)).toEqual(Array(2).fill('http://api.test/job/seeker/view/job-1'));
    expect(seen.map(({ headers }) => headers.get('authorization'))).toEqual(['Bearer one', 'Bearer two']);
  });

  it('has types for requests and responses', () => {
    const { client } = clientOf([]);
    // Never called: the test is that it compiles.
    const calls = [
      // @ts-expect-error -- there is no such path
      () => client.GET('/nothing'),
      // @ts-expect-error -- the job id is missing
      () => client.GET(VIEW),
      // @ts-expect-error -- a job needs a pay amount
      () => client.POST('/job/owner/create', { body: { name: 'A' } }),
      // @ts-expect-error -- a view is no list
      () => client.pages(VIEW, { params }),
      // @ts-expect-error -- no job has this status
      () => client.pages('/job/owner/list', { params: { query: { status: 'lost' } } }),
      // @ts-expect-error -- a category has no pay amount
      async () => (await client.GET('/categories')).data.categories[0]?.payAmount,
    ];
    expect(calls).toHaveLength(6);
  });

  it('adds an idempotency key to each POST, the same on each try, unless the caller set one', async () => {
    const answers = [refusal(503, AT_ONCE), new TypeError('fetch failed'), json(200, {}), json(200, {}), json(200, {})];
    const { client, seen } = clientOf(answers);

    await client.POST(CLAIM, { params, body: { claimerNotes: 'Me' } });
    await client.POST(CLAIM, { params });
    await client.POST(CLAIM, { params: { ...params, header: { 'Idempotency-Key': 'mine' } } });

    const keys = seen.map(({ headers }) => headers.get('idempotency-key'));
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(keys.slice(0, 3)).toEqual(Array(3).fill(keys[0]));
    expect(keys[3]).not.toBe(keys[0]);
    expect(keys[4]).toBe('mine');
    expect(seen.slice(0, 3).map(({ text }) => text)).toEqual(Array(3).fill('{"claimerNotes":"Me"}'));
  });

  it.each([409, 429, 500, 502, 503, 504])('tries again after a %i with Retry-After', async (status) => {
    const { client, seen } = clientOf([refusal(status, AT_ONCE), json(200, { name: 'A' })]);

    expect((await client.GET(VIEW, { params })).data.name).toBe('A');
    expect(seen).toHaveLength(2);
  });

  it('waits as long as Retry-After says', async () => {
    const { client } = clientOf([refusal(429, { 'retry-after': '1' }), json(200, {})]);
    const startedAt = performance.now();

    await client.GET(VIEW, { params });

    expect(performance.now() - startedAt).toBeGreaterThan(990);
  });

  it('stops trying at the limit and throws the last error', async () => {
    const { client, seen } = clientOf([refusal(503, AT_ONCE), refusal(503, AT_ONCE), refusal(500, AT_ONCE)], {
      retry: { limit: 2 },
    });

    expect((await failureOf(client.GET(VIEW, { params }))).status).toBe(500);
    expect(seen).toHaveLength(3);
  });

  it.each<[string, Response]>([
    ['no conflict', refusal(409)],
    ['no fault of its own', refusal(400, AT_ONCE)],
    ['no refusal that lasts too long', refusal(429, { 'retry-after': '61' })],
  ])('repeats %s', async (_what, answer) => {
    const { client, seen } = clientOf([answer]);

    await expect(client.POST(CLAIM, { params })).rejects.toBeInstanceOf(ApiError);
    expect(seen).toHaveLength(1);
  });

  it.each(['PUT', 'DELETE'] as const)('repeats no %s', async (method) => {
    const { client, seen } = clientOf([refusal(503, AT_ONCE)]);
    const path = '/categories/{categoryId}/subscription';
    const init = { params: { path: { categoryId: 'web' } } };

    const call = method === 'PUT' ? client.PUT(path, init) : client.DELETE(path, init);

    expect((await failureOf(call)).status).toBe(503);
    expect(seen).toHaveLength(1);
  });

  it('stops waiting when the caller aborts', async () => {
    const { client, seen } = clientOf([refusal(503, { 'retry-after': '30' })]);

    await expect(client.GET(VIEW, { params, signal: AbortSignal.timeout(100) })).rejects.toThrow(/timeout|abort/i);
    expect(seen).toHaveLength(1);
  });

  it('throws an error with everything that the platform sent', async () => {
    const details = [{ field: 'name', message: 'name is required' }];
    const facts = { errorCode: 'VALIDATION_FAILED', requestId: 'abcdefgh', details };
    const plain = { ...facts, error: 'name is required' };
    const problem = { ...facts, detail: 'name is required', title: 'Bad Request', status: 400 };
    const { client } = clientOf([json(400, plain), json(400, problem)]);

    for (const form of ['plain', 'problem']) {
      const error = await failureOf(client.GET(VIEW, { params }));
      expect(error).toBeInstanceOf(ApiError);
      expect({ form, message: error.message, status: error.status }).toEqual({
        form,
        message: plain.error,
        status: 400,
      });
      expect(error).toMatchObject(facts);
    }
  });

  it('throws an error for a response of a proxy in front of the platform', async () => {
    const answer = new Response('<h1>', { status: 403, statusText: 'Forbidden', headers: { 'x-request-id': 'abc' } });
    const { client } = clientOf([answer]);

    expect(await failureOf(client.GET(VIEW, { params }))).toMatchObject({
      message: '403 Forbidden',
      errorCode: undefined,
      details: [],
      requestId: 'abc',
    });
  });

  it('reads a list to its end, page by page, and reads no page before it is needed', async () => {
    const page = (ids: string[], lastKey: string | null) =>
      json(200, { jobs: ids.map((jobId) => ({ jobId })), count: ids.length, lastKey });
    // An empty page need not be the last.
    const { client, seen } = clientOf([page(['a', 'b'], 'k/1'), page([], 'k2'), page(['c'], null)]);

    const ids: string[] = [];
    const asked: number[] = [];
    for await (const job of client.pages('/job/owner/list', { params: { query: { status: 'open', limit: 2 } } })) {
      ids.push(job.jobId);
      asked.push(seen.length);
    }

    expect(ids).toEqual(['a', 'b', 'c']);
    expect(asked).toEqual([1, 1, 3]);
    expect(seen.map(({ url }) => url.searchParams.get('lastKey'))).toEqual([null, 'k/1', 'k2']);
    expect(seen.map(({ url }) => url.searchParams.get('status'))).toEqual(Array(3).fill('open'));
  });
});
