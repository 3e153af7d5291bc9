import {
  addSeconds,
  allows,
  type Claim,
  claimEventFacts,
  type Decision,
  effectiveStatus,
  isPast,
  type Job,
  type JobCommand,
} from './job';
import { JobNotSubmittedError, JobNotSubmittedYetError, NotOwnerError, ReviewDeadlinePassedError } from './job.errors';

interface ReviewFacts {
  now: Date;
  actor: string;
}

/**
 * Late is better than never: an owner may approve for as long as time has not.
 * @throws NotOwnerError, JobNotSubmittedYetError, JobNotSubmittedError
 */
export function approve(job: Job, input: { approvalNotes?: string | undefined }, facts: ReviewFacts): Decision {
  const submitted = submittedClaim(job, 'approve', facts);
  return approved(job, submitted, { now: facts.now, approvalNotes: input.approvalNotes ?? null, automatic: false });
}

/** Nobody has reviewed the work in time. */
export const approveUnreviewed = (job: Job, submitted: Claim, now: Date): Decision =>
  approved(job, submitted, { now, approvalNotes: null, automatic: true });

function approved(
  job: Job,
  submitted: Claim,
  { now, approvalNotes, automatic }: { now: Date; approvalNotes: string | null; automatic: boolean },
): Decision {
  const approvedAt = now.toISOString();
  const claim: Claim = { ...submitted, status: 'approved', reviewedAt: approvedAt, approvalNotes };
  const after: Job = { ...job, status: 'approved', claim, updatedAt: approvedAt, sequence: job.sequence + 1 };
  const detail = { ...claimEventFacts(after, claim), approvedAt, approvalNotes, automatic };
  return { job: after, events: [{ type: 'job.approved', detail, claim }] };
}

/** @throws NotOwnerError, JobNotSubmittedYetError, JobNotSubmittedError, ReviewDeadlinePassedError */
export function reject(job: Job, { rejectionReason }: { rejectionReason: string }, facts: ReviewFacts): Decision {
  const rejectedAt = facts.now.toISOString();
  const rejected: Claim = {
    ...claimInReview(job, 'reject', facts),
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
 * @throws NotOwnerError, JobNotSubmittedYetError, JobNotSubmittedError, ReviewDeadlinePassedError
 */
export function requestChanges(
  job: Job,
  input: { changes: string; timeToCompleteSeconds?: number | undefined },
  facts: ReviewFacts,
): Decision {
  const submissionDeadline = addSeconds(facts.now, input.timeToCompleteSeconds ?? job.timeToCompleteSeconds);
  const again: Claim = {
    ...claimInReview(job, 'requestChanges', facts),
    status: 'active',
    submissionDeadline,
    autoApproveAt: null,
  };
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

/** The submitted claim while its review is not over, whether time has approved it yet or not. */
function claimInReview(job: Job, command: JobCommand, facts: ReviewFacts): Claim {
  const submitted = submittedClaim(job, command, facts);
  if (submitted.autoApproveAt && isPast(submitted.autoApproveAt, facts.now)) throw new ReviewDeadlinePassedError();
  return submitted;
}

function submittedClaim(job: Job, command: JobCommand, { now, actor }: ReviewFacts): Claim {
  if (actor !== job.ownerId) throw new NotOwnerError();
  if (allows(job, command, now) && job.claim) return job.claim;
  const status = effectiveStatus(job, now);
  throw status === 'open' || status === 'claimed' ? new JobNotSubmittedYetError() : new JobNotSubmittedError();
}
