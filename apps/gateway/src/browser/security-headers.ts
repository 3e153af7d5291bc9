import helmet from 'helmet';

/** Swagger UI works with helmet's default policy, but `upgrade-insecure-requests` would break local use over http. */
const addHeaders = helmet({ contentSecurityPolicy: { directives: { 'upgrade-insecure-requests': null } } });

/** No header depends on the request, so they are made once, not for each request as in `@fastify/helmet`. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = recordHeaders();

function recordHeaders(): Record<string, string> {
  const headers: Record<string, string> = {};
  const recorder = {
    setHeader: (name: string, value: string) => (headers[name.toLowerCase()] = value),
    removeHeader: () => undefined,
  };
  addHeaders({} as never, recorder as never, () => undefined);
  return headers;
}
