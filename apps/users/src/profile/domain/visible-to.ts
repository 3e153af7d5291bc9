import type { Profile } from './profile';
import { ProfileNotVisibleError, UserNotFoundError } from './profile.errors';

/** Who asks for a profile. */
export interface Reader {
  userId?: string | undefined;
  isAdmin: boolean;
}

/**
 * Nothing shows whether a hidden or erased user exists.
 * @throws UserNotFoundError, ProfileNotVisibleError
 */
export function assertVisibleTo({ userId, isAdmin }: Reader, profile: Profile): void {
  if (profile.standing === 'erased') throw new UserNotFoundError();
  if (isAdmin || userId === profile.userId || profile.visibility === 'public') return;
  if (profile.visibility === 'hidden') throw new UserNotFoundError();
  if (userId === undefined) throw new ProfileNotVisibleError();
}
