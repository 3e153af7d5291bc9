import type { Decision, Profile } from '../profile';
import { EmailLinkInvalidError } from './email.errors';
import { after, EMAIL_TIMES, type EmailLink, type IsToken, isUnexpired } from './email-state';

/** The new address that this token confirms. @throws EmailLinkInvalidError */
export function pendingOf({ pendingEmail, standing }: Profile, isToken: IsToken, now: Date): EmailLink {
  if (standing === 'erased' || !pendingEmail || !isToken(pendingEmail.token) || !isUnexpired(pendingEmail, now))
    throw new EmailLinkInvalidError();
  return pendingEmail;
}

/**
 * The new address becomes the address of the user. The previous one can be restored, unless it is the same or nobody has
 * proved to receive mail there.
 * @throws EmailLinkInvalidError
 */
export function confirmEmail(before: Profile, isToken: IsToken, revertToken: string, now: Date): Decision {
  const { address, requestId } = pendingOf(before, isToken, now);
  const { userId, email: previous, emailVerified } = before;
  const isRevertible = previous !== null && previous !== address && emailVerified !== false;
  const sequence = before.sequence + 1;
  return {
    profile: {
      ...before,
      email: address,
      emailVerified: true,
      isEmailChosen: true,
      pendingEmail: null,
      previousEmails: [
        ...before.previousEmails.filter((link) => isUnexpired(link, now)),
        ...(isRevertible
          ? [{ requestId, address: previous, token: revertToken, expiresAt: after(now, EMAIL_TIMES.revertWithinMs) }]
          : []),
      ],
      updatedAt: now.toISOString(),
      sequence,
    },
    events: [
      { type: 'user.email_changed', detail: { sequence, userId, change: 'confirmed', requestId, isRevertible } },
    ],
  };
}
