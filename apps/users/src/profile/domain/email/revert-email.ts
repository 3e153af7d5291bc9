import type { Decision, Profile } from '../profile';
import { EmailLinkInvalidError } from './email.errors';
import { type EmailLink, type IsToken, isUnexpired } from './email-state';

/** The replaced address that this token restores. @throws EmailLinkInvalidError */
export function previousOf({ previousEmails, standing }: Profile, isToken: IsToken, now: Date): EmailLink {
  const found = previousEmails.find((link) => isToken(link.token) && isUnexpired(link, now));
  if (standing === 'erased' || !found) throw new EmailLinkInvalidError();
  return found;
}

/**
 * Restores a replaced address. All sessions end, and so do the links of later changes and of an address that waits for its
 * confirmation: the later changes may be those of a thief.
 * @throws EmailLinkInvalidError
 */
export function revertEmail(before: Profile, isToken: IsToken, now: Date): Decision {
  const restored = previousOf(before, isToken, now);
  const { address, requestId } = restored;
  const { userId, previousEmails } = before;
  const sequence = before.sequence + 1;
  return {
    profile: {
      ...before,
      email: address,
      emailVerified: true,
      isEmailChosen: true,
      pendingEmail: null,
      previousEmails: previousEmails.slice(0, previousEmails.indexOf(restored)),
      sessionsValidFrom: now.toISOString(),
      updatedAt: now.toISOString(),
      sequence,
    },
    events: [
      { type: 'user.email_changed', detail: { sequence, userId, change: 'reverted', requestId, isRevertible: false } },
    ],
  };
}
