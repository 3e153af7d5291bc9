type Fetch = (request: Request) => Promise<Response>;

interface Remembered {
  tag: string;
  body: ArrayBuffer;
  headers: Headers;
}

/** Enough for every view and list that a person keeps open. */
const MOST = 200;

/**
 * A `fetch` that asks for an answer again only if it has changed: it keeps each answer with an ETag, and gives it again
 * when the server answers 304. The browser's own cache cannot do it, because answers to signed-in people are not stored.
 */
export function withRememberedAnswers(fetch: Fetch): Fetch & { forget: () => void } {
  const answers = new Map<string, Remembered>();
  const remember = async (url: string, tag: string, response: Response): Promise<void> => {
    const body = await response.clone().arrayBuffer();
    answers.delete(url);
    answers.set(url, { tag, body, headers: response.headers });
    if (answers.size > MOST) answers.delete(answers.keys().next().value!);
  };
  const ask = async (request: Request): Promise<Response> => {
    if (request.method !== 'GET') return fetch(request);
    const known = answers.get(request.url);
    if (known) request.headers.set('if-none-match', known.tag);
    const response = await fetch(request);
    if (response.status === 304 && known) return new Response(known.body, { headers: known.headers });
    const tag = response.headers.get('etag');
    if (response.status === 200 && tag !== null) await remember(request.url, tag, response);
    return response;
  };
  /** For the next person on this device. */
  return Object.assign(ask, { forget: () => answers.clear() });
}
