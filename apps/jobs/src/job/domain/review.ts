import {
  addSeconds,
  allows,
  type Claim,
  claimEventFacts,
  type Decision,
  effectiveStatus,
  type Job,
  type JobCommand,
} from './job';
import { JobNotSubmittedError, JobNotSubmittedYetError, NotOwnerError } from './job.errors';

interface ReviewFacts {
  now: Date;
  actor: string;
}

/** @throws NotOwnerError, JobNotSubmittedYetError, JobNotSubmittedError */
export function approve(job: Job, input: { approvalNotes?: string | undefined }, facts: ReviewFacts): Decision {
  const approvedAt = facts.now.toISOString();
  const approvalNotes = input.approvalNotes ?? null;
  const approved: Claim = {
    ...submittedClaim(job, 'approve', facts),
    status: 'approved',
    reviewedAt: approvedAt,
    approvalNotes,
  };
  const after: Job = {
    ...job,
    status: 'approved',
    claim: approved,
    updatedAt: approvedAt,
    sequence: job.sequence + 1,
  };
  const detail = { ...claimEventFacts(after, approved), approvedAt, approvalNotes, automatic: false };
  return { job: after, events: [{ type: 'job.approved', detail, claim: approved }] };
}

/** @throws NotOwnerError, JobNotSubmittedYetError, JobNotSubmittedError */
export function reject(job: Job, { rejectionReason }: { rejectionReason: string }, facts: ReviewFacts): Decision {
  const rejectedAt = facts.now.toISOString();
  const rejected: Claim = {
    ...submittedClaim(job, 'reject', facts),
    status: 'rejected',
    reviewedAt: rejectedAt,
    rejectionReason,
  };
  const after: Job = {
    ...job,
    status: 'rejected',
    claim: rejected,
    updatedAt: rejectedAt,
    sequence: job.sequence + 1,
  };
  const detail = { ...claimEventFacts(after, rejected), rejectedAt, rejectionReason };
  return { job: after, events: [{ type: 'job.rejected', detail, claim: rejected }] };
}

/**
 * The work goes back to the claimer with a new deadline: the owner's, or the time the job gives. The claim stays the
 * same one and keeps its last submission until the next.
 * @throws NotOwnerError, JobNotSubmittedYetError, JobNotSubmittedError
 */
export function requestChanges(
  job: Job,
  input: { changes: string; timeToCompleteSeconds?: number | undefined },
  facts: ReviewFacts,
): Decision {
  const submissionDeadline = addSeconds(facts.now, input.timeToCompleteSeconds ?? job.timeToCompleteSeconds);
  const again: Claim = { ...submittedClaim(job, 'requestChanges', facts), status: 'active', submissionDeadline };
  const requestedAt = facts.now.toISOString();
  const after: Job = {
    ...job,
    status: 'claimed',
    claim: again,
    updatedAt: requestedAt,
    sequence: job.sequence + 1,
  };
  const detail = { ...claimEventFacts(after, again), changes: input.changes, submissionDeadline, requestedAt };
  return { job: after, events: [{ type: 'job.changes_requested', detail, claim: again }] };
}

function submittedClaim(job: Job, command: JobCommand, { now, actor }: ReviewFacts): Claim {
  if (actor !== job.ownerId) throw new NotOwnerError();
  if (allows(job, command, now) && job.claim) return job.claim;
  const status = effectiveStatus(job, now);
  throw status === 'open' || status === 'claimed' ? new JobNotSubmittedYetError() : new JobNotSubmittedError();
}
