import type { Session } from './session';
import { UNCONFIRMED_MS } from './session';

/** While a provider fails, it is asked about one session no more often. */
export const RETRY_MS = 30_000;

/** What a provider answered to a refresh token. `refused`: it does not accept the token. */
export type Refusal = 'refused' | 'no-answer' | 'not-reached';

/** What becomes of a session after a refresh without new tokens. */
export type AfterRefusal = { end: true } | { end: false; set: Partial<Session>; remove: (keyof Session)[] };

/**
 * @param session as it was before this refresh
 * A refused token ends the session. If an earlier answer was lost, the provider may have replaced the token, so the user
 * is not signed out; but without a token that works, the session ends within a day.
 */
export function afterRefusal(
  session: Session,
  refusal: Refusal,
  { now, realNow }: { now: Date; realNow: Date },
): AfterRefusal {
  const at = realNow.getTime();
  if (refusal === 'refused') {
    if (!session.isRefreshUncertain) return { end: true };
    const endsAt = new Date(Math.min(Date.parse(session.endsAt), now.getTime() + UNCONFIRMED_MS)).toISOString();
    return { end: false, set: { endsAt }, remove: [...OF_REFRESH, 'refreshToken'] };
  }
  const set = { failingSince: session.failingSince ?? at, failedAt: at, leaseUntil: at + RETRY_MS };
  const isStillCertain = refusal === 'not-reached' && !session.isRefreshUncertain;
  return { end: false, set, remove: isStillCertain ? ['leaseId', 'isRefreshUncertain'] : ['leaseId'] };
}

/** Attributes of a refresh in progress or of failed ones; a successful refresh removes them. */
export const OF_REFRESH: (keyof Session)[] = [
  'leaseId',
  'leaseUntil',
  'isRefreshUncertain',
  'failingSince',
  'failedAt',
];
