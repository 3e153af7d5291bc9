import type { Decision, Profile } from '../profile';
import { UserNotFoundError } from '../profile.errors';

/** All sessions that began before now have ended. @throws UserNotFoundError */
export function endSessions(profile: Profile, now: Date): Decision {
  if (profile.standing === 'erased') throw new UserNotFoundError();
  return { profile: { ...profile, sessionsValidFrom: now.toISOString() }, events: [] };
}
