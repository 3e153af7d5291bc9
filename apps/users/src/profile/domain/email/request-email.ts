import type { Decision, Profile } from '../profile';
import { TooManyEmailChangesError } from './email.errors';
import { after, EMAIL_TIMES, type EmailLink, REQUESTS_PER_WINDOW } from './email-state';

/**
 * The user names an address, perhaps the present one again. It replaces an address that waits for its confirmation, and
 * its link. Whose address it is makes no difference: the answer would tell strangers who is registered.
 * @throws TooManyEmailChangesError
 */
export function requestEmail(before: Profile, link: Omit<EmailLink, 'expiresAt'>, now: Date): Decision {
  const from = now.getTime() - EMAIL_TIMES.requestWindowMs;
  const latest = before.emailRequestedAt.filter((at) => Date.parse(at) > from);
  if (latest.length >= REQUESTS_PER_WINDOW) {
    const oldest = Date.parse(latest.at(-REQUESTS_PER_WINDOW)!);
    throw new TooManyEmailChangesError(Math.ceil((oldest - from) / 1_000));
  }
  const sequence = before.sequence + 1;
  return {
    profile: {
      ...before,
      pendingEmail: { ...link, expiresAt: after(now, EMAIL_TIMES.confirmWithinMs) },
      emailRequestedAt: [...latest, now.toISOString()],
      sequence,
    },
    events: [
      {
        type: 'user.email_change_requested',
        detail: { sequence, userId: before.userId, requestId: link.requestId },
      },
    ],
  };
}
