import type { Decision, Profile } from '../profile';
import { UserNotSuspendedError } from './standing.errors';
import { hasLapsed } from './standing-at';

/** An administrator ends the suspension. @throws UserNotSuspendedError also when it has ended by time */
export function reinstate(profile: Profile, now: Date): Decision {
  if (profile.standing !== 'suspended' || hasLapsed(profile, now)) throw new UserNotSuspendedError();
  return ended(profile, { automatic: false, reinstatedAt: now.toISOString() }, now);
}

/** Ends a suspension whose time is over; otherwise changes nothing. */
export function lapse(profile: Profile, now: Date): Decision {
  if (!hasLapsed(profile, now)) return { profile, events: [] };
  return ended(profile, { automatic: true, reinstatedAt: profile.suspension!.until! }, now);
}

function ended(profile: Profile, end: { automatic: boolean; reinstatedAt: string }, now: Date): Decision {
  const sequence = profile.sequence + 1;
  return {
    profile: { ...profile, standing: 'active', suspension: null, updatedAt: now.toISOString(), sequence },
    events: [{ type: 'user.reinstated', detail: { sequence, userId: profile.userId, ...end } }],
  };
}
