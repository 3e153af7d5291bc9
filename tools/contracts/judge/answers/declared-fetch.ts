import type { DeclaredResponses } from './declared-responses';

/** `fetch` for calls to the gateway: throws when the OpenAPI document does not declare the response. */
export function declaredFetch(answers: DeclaredResponses) {
  return async (input: string | Request, options?: RequestInit): Promise<Response> => {
    const request = new Request(input, options);
    const { method, url } = request;
    const response = await fetch(request);
    const { status, headers } = response;
    const { pathname, search } = new URL(url);
    const path = pathname + search;
    const text = await response.clone().text();
    const faults = answers.faultsOf({ method, path, status, headers, text });
    if (faults.length === 0) return response;
    throw new Error(
      `${method} ${path} answered ${status} ${text.slice(0, 1_000)}\n` +
        `openapi.json does not declare that:\n${faults.map((fault) => `- ${fault}`).join('\n')}`,
    );
  };
}
