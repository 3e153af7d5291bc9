import type { ReasonCode } from '@freelance/contracts/plain';
import type { Decision, Profile } from '../profile';
import { UserNotFoundError } from '../profile.errors';
import { lapse } from './reinstate';
import { OwnAccountError, UserAlreadySuspendedError, UserLeavingError } from './standing.errors';

export interface SuspensionOrder {
  /** User id of the administrator. */
  by: string;
  code: ReasonCode;
  reason: string;
  until: string | null;
}

/**
 * A suspension that has ended by time ends first, with its own event.
 * @throws OwnAccountError, UserAlreadySuspendedError, UserLeavingError, UserNotFoundError
 */
export function suspend(stored: Profile, order: SuspensionOrder, now: Date): Decision {
  if (order.by === stored.userId) throw new OwnAccountError();
  const { profile, events } = lapse(stored, now);
  if (profile.standing === 'erased') throw new UserNotFoundError();
  if (profile.standing === 'leaving') throw new UserLeavingError();
  if (profile.standing === 'suspended') throw new UserAlreadySuspendedError();
  const since = now.toISOString();
  const sequence = profile.sequence + 1;
  const { code, until } = order;
  return {
    profile: { ...profile, standing: 'suspended', suspension: { ...order, since }, updatedAt: since, sequence },
    events: [
      ...events,
      {
        type: 'user.suspended',
        detail: { sequence, userId: profile.userId, reasonCode: code, until, suspendedAt: since },
      },
    ],
  };
}
