import { error, INVALID } from './error-answers';

interface Operation {
  security?: object[];
  responses: Record<string, object>;
}

/** Routes that ignore who calls. */
const FOR_ANYBODY = /^\/(health|unsubscribe)\/|^\/api\/v1\/auth\/(providers|backchannel-logout)$/;

/** Describes that a session identifies the caller like a token, and what the gateway refuses then. */
export function describeSessions(paths: Record<string, object>): void {
  for (const [path, operations] of Object.entries(paths)) {
    if (FOR_ANYBODY.test(path)) continue;
    for (const [method, { security, responses }] of Object.entries(operations) as [string, Operation][]) {
      if (security && !security.some((one) => 'session' in one)) security.unshift({ session: [] });
      responses['400'] ??= error(INVALID);
      if (method !== 'get') responses['403'] ??= error('A page of another site may have sent this request');
    }
  }
}
