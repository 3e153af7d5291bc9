import {
  allows,
  type Claim,
  claimEventFacts,
  type Decision,
  effectiveStatus,
  type Job,
  type JobCommand,
  JOB_TRANSITIONS,
} from './job';
import { JobNotSubmittedError, JobNotSubmittedYetError, NotOwnerError } from './job.errors';

interface ReviewFacts {
  now: Date;
  actor: string;
}

/** @throws NotOwnerError, JobNotSubmittedYetError, JobNotSubmittedError */
export function approve(job: Job, input: { approvalNotes?: string | undefined }, facts: ReviewFacts): Decision {
  const reviewed = submittedClaim(job, 'approve', facts);
  const approvedAt = facts.now.toISOString();
  const approvalNotes = input.approvalNotes ?? null;
  const after: Job = {
    ...job,
    status: JOB_TRANSITIONS.approve.to,
    claim: { ...reviewed, status: 'approved', reviewedAt: approvedAt, approvalNotes },
    updatedAt: approvedAt,
    sequence: job.sequence + 1,
  };
  return {
    job: after,
    events: [
      {
        type: 'job.approved',
        detail: { ...claimEventFacts(after, reviewed), approvedAt, approvalNotes, automatic: false },
      },
    ],
  };
}

/** @throws NotOwnerError, JobNotSubmittedYetError, JobNotSubmittedError */
export function reject(job: Job, { rejectionReason }: { rejectionReason: string }, facts: ReviewFacts): Decision {
  const reviewed = submittedClaim(job, 'reject', facts);
  const rejectedAt = facts.now.toISOString();
  const after: Job = {
    ...job,
    status: JOB_TRANSITIONS.reject.to,
    claim: { ...reviewed, status: 'rejected', reviewedAt: rejectedAt, rejectionReason },
    updatedAt: rejectedAt,
    sequence: job.sequence + 1,
  };
  return {
    job: after,
    events: [{ type: 'job.rejected', detail: { ...claimEventFacts(after, reviewed), rejectedAt, rejectionReason } }],
  };
}

function submittedClaim(job: Job, command: JobCommand, { now, actor }: ReviewFacts): Claim {
  if (actor !== job.ownerId) throw new NotOwnerError();
  if (allows(job, command, now) && job.claim) return job.claim;
  const status = effectiveStatus(job, now);
  throw status === 'open' || status === 'claimed' ? new JobNotSubmittedYetError() : new JobNotSubmittedError();
}
