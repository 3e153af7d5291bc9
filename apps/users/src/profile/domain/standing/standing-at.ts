import type { Standing } from '@freelance/contracts/plain';
import type { Profile } from '../profile';

type Standings = Pick<Profile, 'standing' | 'suspension'>;

/** A suspension ends at its `until`, also before the change is stored. */
export function hasLapsed({ standing, suspension }: Standings, now: Date): boolean {
  const until = suspension?.until ?? null;
  return standing === 'suspended' && until !== null && Date.parse(until) <= now.getTime();
}

export const standingAt = (profile: Standings, now: Date): Standing =>
  hasLapsed(profile, now) ? 'active' : profile.standing;

/** The profile as readers see it at this instant. */
export const asOf = (profile: Profile, now: Date): Profile =>
  hasLapsed(profile, now) ? { ...profile, standing: 'active', suspension: null } : profile;
