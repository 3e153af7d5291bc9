import type { IncomingHttpHeaders } from 'node:http';
import {
  givenValues,
  headerValue,
  readCaller,
  readUserType,
  type Role,
  type UserType,
  ValidationFailedError,
} from '@freelance/service';

/** Who calls, as services are told. */
export interface Identity {
  userId?: string | undefined;
  userType?: UserType | undefined;
  /** Of the token; left out where there are no tokens, and everybody may act in each role. */
  roles?: readonly Role[];
  /** Told to services for their logs; mail never goes there. */
  email?: string | undefined;
}

export const ANONYMOUS: Identity = {};

const SINGLE = { 'x-user-id': 'X-User-ID', 'x-user-email': 'X-User-Email', 'x-user-type': 'X-User-Type' } as const;
const EMAIL = /^[^\s@,;<>"]{1,64}@[^\s@,;<>"]{1,253}$/;

/** The user id as it was sent; empty when there is none. */
export const userIdHeader = (headers: IncomingHttpHeaders): string => headerValue(headers['x-user-id']);

/**
 * Reads the identity headers.
 * @param rawHeaders names and values in turn, as they arrived: Node joins repeated headers into one value
 * @throws ValidationFailedError when one of them is repeated, or cannot be right
 */
export function readIdentity(headers: IncomingHttpHeaders, rawHeaders: readonly string[]): Identity {
  refuseRepeated(headers, rawHeaders);
  const email = headers['x-user-email'];
  const { userId, userType } =
    userIdHeader(headers) === '' ? { userId: undefined, userType: readUserType(headers) } : readCaller(headers);
  return {
    userId,
    userType,
    // Only ever logged, so one that is no address is not worth refusing the call.
    email: typeof email === 'string' && EMAIL.test(email) ? email : undefined,
  };
}

function refuseRepeated(headers: IncomingHttpHeaders, rawHeaders: readonly string[]): void {
  for (const [name, shown] of Object.entries(SINGLE)) {
    // A repeated header is joined with a comma, so almost every request is spared the search.
    if (!String(headers[name] ?? '').includes(',')) continue;
    const times = givenValues(rawHeaders, name).length;
    if (times > 1) throw new ValidationFailedError([{ field: shown, message: `${shown} must be sent only once` }]);
  }
}
