import type { Decision, Profile } from '../profile';
import { lapse } from '../standing/reinstate';
import { ErasureBegunError, ErasureNotFoundError } from './leaving.errors';

/** The account stays. A suspension that still runs counts again. @throws ErasureNotFoundError, ErasureBegunError */
export function callOffErasure(before: Profile, now: Date): Decision {
  if (!before.leaving) throw new ErasureNotFoundError();
  if (before.leaving.begunAt) throw new ErasureBegunError();
  const standing = before.suspension ? 'suspended' : 'active';
  return lapse({ ...before, standing, leaving: null, updatedAt: now.toISOString() }, now);
}
