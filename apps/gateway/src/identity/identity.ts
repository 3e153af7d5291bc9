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
import type { ProfileFacts } from './profile-facts';

/** The caller of a request, as the gateway sends it to services. */
export interface Identity {
  userId?: string | undefined;
  userType?: UserType | undefined;
  /** From the token; undefined without tokens, when every user may act in each role. */
  roles?: readonly Role[];
  /** Of the token or session; undefined with identity headers. */
  issuer?: string | undefined;
  /** What a token says about the user's profile. */
  facts?: ProfileFacts | undefined;
  /** When the user last proved who they are, in epoch seconds; undefined where the provider does not say so. */
  authTime?: number | undefined;
  /** For the logs of services; never an address for mail. */
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
 * @throws ValidationFailedError when one of them is repeated or invalid
 */
export function readIdentity(headers: IncomingHttpHeaders, rawHeaders: readonly string[]): Identity {
  refuseRepeated(headers, rawHeaders);
  const email = headers['x-user-email'];
  const { userId, userType } =
    userIdHeader(headers) === '' ? { userId: undefined, userType: readUserType(headers) } : readCaller(headers);
  return {
    userId,
    userType,
    // Only for logs, so an invalid address is ignored.
    email: typeof email === 'string' && EMAIL.test(email) ? email : undefined,
  };
}

function refuseRepeated(headers: IncomingHttpHeaders, rawHeaders: readonly string[]): void {
  for (const [name, shown] of Object.entries(SINGLE)) {
    // Node joins repeated headers with a comma. Without one, skip the search.
    if (!String(headers[name] ?? '').includes(',')) continue;
    const times = givenValues(rawHeaders, name).length;
    if (times > 1) throw new ValidationFailedError([{ field: shown, message: `${shown} must be sent only once` }]);
  }
}
