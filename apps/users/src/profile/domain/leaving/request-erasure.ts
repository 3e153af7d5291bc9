import type { Decision, Profile } from '../profile';
import { ErasureBegunError } from './leaving.errors';

/**
 * The account closes: the erasure begins after the waiting time. A request that waits already stays as it is.
 * @throws ErasureBegunError
 */
export function requestErasure(
  before: Profile,
  { requestId, waitingMs }: { requestId: string; waitingMs: number },
  now: Date,
): Decision {
  if (before.leaving?.begunAt) throw new ErasureBegunError();
  if (before.leaving) return { profile: before, events: [] };
  const { userId } = before;
  const requestedAt = now.toISOString();
  const erasesAt = new Date(now.getTime() + waitingMs).toISOString();
  const sequence = before.sequence + 1;
  return {
    profile: {
      ...before,
      // A suspension stays in the profile: it counts again when the user calls the erasure off.
      standing: 'leaving',
      leaving: { requestId, requestedAt, erasesAt, begunAt: null, pseudonym: null },
      updatedAt: requestedAt,
      sequence,
    },
    events: [{ type: 'user.erasure_requested', detail: { sequence, userId, requestId, erasesAt } }],
  };
}
