import type { Decision, Profile } from '../profile';
import { UserNotFoundError } from '../profile.errors';
import { EmailAlreadyVerifiedError, EmailMissingError } from './email.errors';

/**
 * An administrator confirms the present address, for a user who cannot use the link of the mail. An address that waits for
 * its confirmation still waits.
 * @throws EmailMissingError, EmailAlreadyVerifiedError, UserNotFoundError
 */
export function verifyEmail(before: Profile, now: Date): Decision {
  if (before.standing === 'erased') throw new UserNotFoundError();
  if (before.email === null) throw new EmailMissingError();
  if (before.emailVerified === true) throw new EmailAlreadyVerifiedError();
  const { userId } = before;
  const sequence = before.sequence + 1;
  return {
    profile: { ...before, emailVerified: true, updatedAt: now.toISOString(), sequence },
    events: [
      {
        type: 'user.email_changed',
        detail: { sequence, userId, change: 'confirmed', requestId: null, isRevertible: false },
      },
    ],
  };
}
