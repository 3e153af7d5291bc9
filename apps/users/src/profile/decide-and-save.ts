import { type BusinessTime, ServiceUnavailableError } from '@freelance/service';
import type { AuditRecord } from './domain/act';
import type { Decision, Profile } from './domain/profile';
import type { ProfileRepository, StoredProfile } from './domain/profile.repository';

/** How often a command decides again when other writers are faster. */
const ATTEMPTS = 8;

interface Command {
  profiles: ProfileRepository;
  time: BusinessTime;
  commandId: string;
}

type Decide = (profile: Profile, now: Date) => Decision & { audit?: AuditRecord | undefined };

/**
 * After a conflict, decides again on the profile as another writer stored it.
 * @param found as it was read
 * @param decide returns the profile itself when nothing changes
 * @throws ServiceUnavailableError, and what `decide` throws
 */
export async function decideAndSave(
  { profiles, time, commandId }: Command,
  found: StoredProfile,
  decide: Decide,
): Promise<Profile> {
  let stored = found;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const decidedAt = time.now();
    const { audit, ...decision } = decide(stored.profile, decidedAt);
    if (decision.profile === stored.profile) return stored.profile;
    const write = { ...decision, commandId, decidedAt, ...(audit && { audit }) };
    const current = await profiles.save(stored, write);
    if (!current) return decision.profile;
    stored = current;
  }
  throw new ServiceUnavailableError('Too many concurrent changes of this profile, try again');
}
