import type { components } from '@freelance/client';

export type ClaimRow = components['schemas']['ClaimSummaryDto'];

export interface Claims {
  /** Work to hand in, the nearest deadline first. */
  needYou: ClaimRow[];
  /** Handed in: the owner decides. */
  waiting: ClaimRow[];
  /** The latest first. */
  ended: ClaimRow[];
}

/** A seeker's claims by whose turn it is. */
export function groupClaims(claims: readonly ClaimRow[]): Claims {
  const of = (...statuses: ClaimRow['status'][]) => claims.filter(({ status }) => statuses.includes(status));
  return {
    needYou: of('active').sort((a, b) => a.submissionDeadline.localeCompare(b.submissionDeadline)),
    waiting: of('submitted').sort((a, b) => (a.submittedAt ?? '').localeCompare(b.submittedAt ?? '')),
    ended: of('approved', 'rejected', 'timedout', 'withdrawn').sort((a, b) => b.claimedAt.localeCompare(a.claimedAt)),
  };
}
