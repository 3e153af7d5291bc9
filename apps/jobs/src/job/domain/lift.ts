import type { Claim, Job } from './job';

/** What other tables have seen of a job. */
export interface SeenPast {
  /** The largest number of an event; 0 for none. */
  sequence: number;
  /** Each claim as its newest event left it, and the number of that event. */
  claims: readonly { claim: Claim; sequence: number }[];
}

/** A job after its row was put back, and the claims whose state differs from what their events say. */
export interface Lifted {
  job: Job;
  /** Their numbers are the last ones of `job`, in this order; with no claim, one number is for the restore alone. */
  claims: Claim[];
}

/**
 * A restore of JobsTable puts a job back to an earlier state. The state stays, but the numbers of its next events must be
 * new: an event id that was used before makes the next event look like a repeat. Claims that the restore undid end.
 * @returns undefined when the job agrees with its past
 */
export function lift(job: Job, seen: SeenPast): Lifted | undefined {
  const claims = correctedClaims(job, seen.claims);
  if (claims.length === 0 && job.sequence === seen.sequence) return undefined;
  const newest = Math.max(job.sequence, seen.sequence);
  return { job: { ...job, sequence: newest + Math.max(1, claims.length) }, claims };
}

function correctedClaims(job: Job, seen: SeenPast['claims']): Claim[] {
  const others = seen.filter(({ claim }) => claim.claimId !== job.claim?.claimId);
  const undone = others
    .filter(({ claim, sequence }) => isUndone(claim, sequence > job.sequence))
    .map(({ claim }): Claim => ({ ...claim, status: 'withdrawn' }));
  if (!job.claim) return undone;
  const known = seen.find(({ claim }) => claim.claimId === job.claim?.claimId);
  return known && hasSameState(known.claim, job.claim) ? undone : [...undone, job.claim];
}

/** The job no longer has the claim, but the events of the claim do not say how it ended. */
function isUndone({ status }: Claim, isAfterRestore: boolean): boolean {
  switch (status) {
    case 'active':
    case 'submitted':
      return true;
    case 'approved':
    case 'rejected':
      return isAfterRestore;
    case 'timedout':
    case 'withdrawn':
      return false;
  }
}

/** Whether the events left the claim as the job has it. */
export const hasSameState = (known: Claim, held: Claim): boolean =>
  known.status === held.status &&
  known.submissionDeadline === held.submissionDeadline &&
  known.submittedAt === held.submittedAt &&
  known.reviewedAt === held.reviewedAt;
