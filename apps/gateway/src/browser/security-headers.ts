import helmet from 'helmet';

/** Swagger UI works with helmet's own policy; asking browsers to upgrade to https would break plain local use. */
const addHeaders = helmet({ contentSecurityPolicy: { directives: { 'upgrade-insecure-requests': null } } });

/** None of these headers depends on the request, so they are made once; `@fastify/helmet` makes them anew for each. */
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
