import { expire } from './expire';
import { type Claim, type DecidedEvent, type Decision, effectiveStatus, type Job } from './job';

/** The event by which a claimer lost the job, and their claim as it ended. */
export type LostClaim = DecidedEvent & { claim: Claim & { status: 'timedout' | 'withdrawn' } };

/**
 * A claimed job is without a claimer again: open for everybody else, or expired when its listing has lapsed meanwhile;
 * then both facts are told, in one write.
 */
export function reopen(job: Job, lost: LostClaim, now: Date): Decision {
  const { claimerId, status } = lost.claim;
  const open: Job = {
    ...job,
    status: 'open',
    claim: null,
    barred: { ...job.barred, [claimerId]: status },
    updatedAt: now.toISOString(),
    sequence: lost.detail.sequence,
  };
  if (effectiveStatus(open, now) === 'open') return { job: open, events: [lost] };
  const expired = expire(open, now);
  return { job: expired.job, events: [lost, ...expired.events] };
}
