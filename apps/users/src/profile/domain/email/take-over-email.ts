import type { Decision, Profile, SignInFacts } from '../profile';

/**
 * The address that the issuer has verified replaces an older one of this issuer, or none. It does not replace an address
 * that the user confirmed here. An address from before the first sign-in may be of another system, and stays too.
 */
export function takeOverEmail(before: Profile, { email, emailVerified, issuer }: SignInFacts, now: Date): Decision {
  const unchanged = { profile: before, events: [] };
  if (email === undefined || emailVerified !== true || issuer === undefined || before.isEmailChosen) return unchanged;
  if (before.email !== null && before.issuer !== issuer) return unchanged;
  if (before.email === email && before.emailVerified === true) return unchanged;
  const { userId } = before;
  const sequence = before.sequence + 1;
  return {
    profile: { ...before, email, emailVerified: true, updatedAt: now.toISOString(), sequence },
    events: [
      {
        type: 'user.email_changed',
        detail: { sequence, userId, change: 'signed-in', requestId: null, isRevertible: false },
      },
    ],
  };
}
