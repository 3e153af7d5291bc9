import { DomainError } from '@freelance/contracts';
import { ISSUER_HEADER } from './roles';

/** The signed header in which the gateway tells services when the user last proved who they are: epoch seconds. */
export const AUTH_TIME_HEADER = 'x-user-auth-time';

/** How long a proof counts for the calls that need one. */
const RECENT_SECONDS = 600;

export class SignInAgainError extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'SIGN_IN_AGAIN';
  readonly challenge = `Bearer error="insufficient_user_authentication", max_age=${RECENT_SECONDS}`;
  constructor() {
    super('Sign in again to do this');
  }
}

/**
 * For calls that need a recent sign-in, as a change of the mail address. Each handler calls it after validation. Users
 * without an issuer came without token or session, where nobody has signed in: they are not asked.
 * @param realNow of `Clock`: the time of the sign-in is real too
 * @throws SignInAgainError
 */
export function requireRecentSignIn(headers: Record<string, string | string[] | undefined>, realNow: Date): void {
  if (headers[ISSUER_HEADER] === undefined) return;
  const signedInAt = Number(headers[AUTH_TIME_HEADER] ?? Number.NaN);
  const isRecent = realNow.getTime() / 1_000 - signedInAt <= RECENT_SECONDS;
  if (!isRecent) throw new SignInAgainError();
}
