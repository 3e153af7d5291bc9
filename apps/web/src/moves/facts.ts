import type { UserValue } from '../texts/text-ref';
import type { JobView } from './job-view';
import type { Past } from './recall';
import { dueAt } from './situation';

const KEPT_DAYS = 90;
const DAY = 86_400_000;

/** How long the owner has to review, where the platform does not say otherwise. */
export const REVIEW_SECONDS = 14 * 86_400;

/** What the texts of a cell are made of. */
export interface Facts {
  job: JobView;
  past: Past;
  owner: UserValue;
  /** An empty id where the viewer may not know who it is. */
  claimer: UserValue;
  /** The other person, seen by the viewer. */
  other: UserValue;
  /** When the state ends by itself; empty where it does not. */
  due: string;
  /** The deadline of somebody who claims the job now. */
  claimedNow: string;
  /** Whether the job closes, and does not open again, when the claim times out: its listing has lapsed by then. */
  closesAfterClaim: boolean;
  /** Until when an ended job is kept. */
  keptUntil: string;
  /** When the owner decided. */
  decidedAt: string;
  /** When the job closed. */
  closedAt: string;
  review: number;
}

interface Given {
  job: JobView;
  now: number;
  past: Past;
  isOwner: boolean;
  reviewSeconds: number;
}

export function factsOf({ job, now, past, isOwner, reviewSeconds }: Given): Facts {
  const due = dueAt(job) ?? '';
  const owner = { user: job.ownerId };
  const claimer = { user: job.claim?.claimerId ?? past.lost?.claimerId ?? '' };
  const decidedAt = job.claim?.reviewedAt ?? job.updatedAt;
  const closedAt = past.expiredAt ?? later(job.expiryDate, job.status === 'open' ? '' : job.updatedAt);
  const endedAt = job.status === 'rejected' ? decidedAt : closedAt;
  return {
    job,
    past,
    owner,
    claimer,
    other: isOwner ? claimer : owner,
    due,
    claimedNow: new Date(now + job.timeToCompleteSeconds * 1_000).toISOString(),
    closesAfterClaim: due !== '' && Date.parse(due) > Date.parse(job.expiryDate),
    keptUntil: new Date(Date.parse(endedAt) + KEPT_DAYS * DAY).toISOString(),
    decidedAt,
    closedAt,
    review: reviewSeconds,
  };
}

/** Instants of the platform have one form, so their order is that of their texts. */
const later = (one: string, other: string): string => (one > other ? one : other);
