import ky, { HTTPError, isTimeoutError } from 'ky';
import { issuerAt, TOKEN_CLIENT, TOKEN_GRANT } from './settings';

/**
 * A token of the running local identity provider, valid for one hour.
 * @throws Error in one sentence that says what to do
 */
export async function askToken(port: number, userId: string, roles: readonly string[]): Promise<string> {
  const origin = issuerAt(port);
  const body = new URLSearchParams({ grant_type: TOKEN_GRANT, client_id: TOKEN_CLIENT, user_id: userId });
  for (const role of roles) body.append('role', role);
  try {
    const answer = await ky.post(`${origin}/token`, { body, retry: 0 }).json<{ access_token: string }>();
    return answer.access_token;
  } catch (error) {
    throw new Error(explain(error, origin), { cause: error });
  }
}

function explain(error: unknown, origin: string): string {
  if (error instanceof HTTPError) {
    const { error_description: description } = (error.data ?? {}) as { error_description?: string };
    return description ?? `The program at ${origin} is not the local identity provider: set OIDC_PORT to its port`;
  }
  const problem = isTimeoutError(error) ? 'does not answer' : 'does not run';
  return (
    `The local identity provider ${problem} at ${origin}. Start the platform with npm start, ` +
    'or only the provider with npm run identity-provider; OIDC_PORT sets another port'
  );
}
