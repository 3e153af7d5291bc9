import { type Claim, type JobStatus, type JobView, statusAt, type Viewer } from './job-view';

/** The viewer's part in a job. */
export type Part =
  | 'owner'
  /** Holds the current or final claim. */
  | 'claimer'
  /** Lost a claim since the job was listed last, and may not claim it until it is listed anew. */
  | 'barred'
  | 'seeker'
  /** May only post jobs. */
  | 'poster'
  /** May neither post nor claim. */
  | 'admin'
  | 'signed-out';

/** One cell of the table: what a job is, to whom. */
export type Situation =
  | 'open/owner'
  | 'open/seeker'
  | 'open/barred'
  | 'open/signed-out'
  | 'open/poster'
  | 'open/admin'
  | 'open/standing'
  | 'claimed/owner'
  | 'claimed/claimer'
  | 'changes-asked/claimer'
  | 'overdue/owner'
  | 'overdue/claimer'
  | 'taken/other'
  | 'submitted/owner'
  | 'submitted/claimer'
  | 'review-over/owner'
  | 'review-over/claimer'
  | 'approved/owner'
  | 'approved/claimer'
  | 'rejected/owner'
  | 'rejected/claimer'
  | 'expired/owner'
  | 'expired/barred'
  | 'cancelled/owner'
  | 'cancelled/other'
  | 'closed/other';

/** The statuses of a job while a claim with this status is its current or final one. */
const JOB_STATUS_OF: Record<Claim['status'], JobStatus | undefined> = {
  active: 'claimed',
  submitted: 'submitted',
  approved: 'approved',
  rejected: 'rejected',
  timedout: undefined,
  withdrawn: undefined,
};

/** Whether a claim was made since the job was listed last; an earlier one has no effect any more. */
const isOfThisListing = (job: JobView, claim: Claim): boolean =>
  Date.parse(claim.claimedAt) >= Date.parse(job.listedAt);

export function partOf(job: JobView, { userId, roles }: Viewer): Part {
  if (userId === undefined) return 'signed-out';
  if (userId === job.ownerId) return 'owner';
  const { claim } = job;
  if (claim?.claimerId === userId && isOfThisListing(job, claim)) {
    if (JOB_STATUS_OF[claim.status] === job.status) return 'claimer';
    if (claim.status === 'timedout' || claim.status === 'withdrawn') return 'barred';
  }
  if (roles.includes('seeker')) return 'seeker';
  return roles.includes('owner') ? 'poster' : 'admin';
}

/** When the state ends by itself, as far as the viewer may know; null when it does not. */
export const dueAt = (job: JobView): string | null =>
  job.status === 'open'
    ? job.expiryDate
    : (job.nextAction?.dueAt ?? (job.status === 'claimed' ? (job.claim?.submissionDeadline ?? null) : null));

export function situationOf(job: JobView, viewer: Viewer, now: number): Situation {
  const part = partOf(job, viewer);
  const due = dueAt(job);
  const isOver = due !== null && now > Date.parse(due);
  const isHolder = part === 'owner' || part === 'claimer';
  const status = statusAt(job, now);
  switch (status) {
    case 'open':
      if (part === 'claimer') return 'open/seeker';
      return part === 'seeker' && isLimited(viewer) ? 'open/standing' : `open/${part}`;
    case 'claimed':
      if (!isHolder) return 'taken/other';
      if (isOver) return `overdue/${part}`;
      return part === 'claimer' && job.claim?.submittedAt ? 'changes-asked/claimer' : `claimed/${part}`;
    case 'submitted':
      if (!isHolder) return 'taken/other';
      return isOver ? `review-over/${part}` : `submitted/${part}`;
    case 'approved':
    case 'rejected':
      return isHolder ? `${status}/${part}` : 'closed/other';
    case 'expired':
      return part === 'owner' || part === 'barred' ? `expired/${part}` : 'closed/other';
    case 'cancelled':
      return part === 'owner' ? 'cancelled/owner' : 'cancelled/other';
  }
}

export const isLimited = ({ standing }: Viewer): boolean => standing === 'suspended' || standing === 'leaving';
