import type { Decision, Profile, SignInFacts } from '../profile';

/**
 * The address that the issuer has verified replaces an older one of this issuer. It does not replace an address that the
 * user confirmed here, nor one of another system. The first address counts also when it is not verified, as in a new
 * profile.
 */
export function takeOverEmail(before: Profile, facts: SignInFacts, now: Date): Decision {
  const { email } = facts;
  if (email === undefined || !isTakenOver(before, facts)) return { profile: before, events: [] };
  const { userId } = before;
  const sequence = before.sequence + 1;
  // Users of another system or an earlier release have no time of creation, and are not new.
  const change = before.email === null && before.createdAt !== null ? 'first' : 'signed-in';
  return {
    profile: {
      ...before,
      email,
      emailVerified: facts.emailVerified === true,
      updatedAt: now.toISOString(),
      sequence,
    },
    events: [
      { type: 'user.email_changed', detail: { sequence, userId, change, requestId: null, isRevertible: false } },
    ],
  };
}

function isTakenOver(before: Profile, { email, emailVerified, issuer }: SignInFacts): boolean {
  if (issuer === undefined || before.isEmailChosen) return false;
  if (before.email === null) return true;
  const isOfThisIssuer = before.issuer === issuer && before.emailVerified !== null;
  const isNews = before.email !== email || before.emailVerified !== true;
  return isOfThisIssuer && emailVerified === true && isNews;
}
