import type { JobCommand } from '@freelance/contracts/plain';
import { advance } from './advance';
import {
  addSeconds,
  allows,
  type Claim,
  claimEventFacts,
  type CommandFacts,
  type Decision,
  type DecisionFacts,
  effectiveStatus,
  isPast,
  type Job,
} from './job';
import { JobNotSubmittedError, JobNotSubmittedYetError, NotOwnerError, ReviewDeadlinePassedError } from './job.errors';

/**
 * The owner approves the work, also after the review deadline, as long as it was not approved automatically.
 * @throws NotOwnerError, JobNotSubmittedYetError, JobNotSubmittedError
 */
export function approve(job: Job, input: { approvalNotes?: string | undefined }, facts: CommandFacts): Decision {
  const submitted = submittedClaim(job, 'approve', facts);
  return approved(job, submitted, { approvalNotes: input.approvalNotes ?? null, automatic: false }, facts);
}

/** The owner has not reviewed the work by the deadline. */
export const approveUnreviewed = (job: Job, submitted: Claim, facts: DecisionFacts): Decision =>
  approved(job, submitted, { approvalNotes: null, automatic: true }, facts);

function approved(
  job: Job,
  submitted: Claim,
  { approvalNotes, automatic }: { approvalNotes: string | null; automatic: boolean },
  facts: DecisionFacts,
): Decision {
  const approvedAt = facts.now.toISOString();
  const claim: Claim = { ...submitted, status: 'approved', reviewedAt: approvedAt, approvalNotes };
  const after = advance(job, { status: 'approved', claim }, facts);
  const detail = { ...claimEventFacts(after, claim), approvedAt, approvalNotes, automatic };
  return { job: after, events: [{ type: 'job.approved', detail, claim }] };
}

/** @throws NotOwnerError, JobNotSubmittedYetError, JobNotSubmittedError, ReviewDeadlinePassedError */
export function reject(job: Job, { rejectionReason }: { rejectionReason: string }, facts: CommandFacts): Decision {
  const rejectedAt = facts.now.toISOString();
  const inReview = claimInReview(job, 'reject', facts);
  const claim: Claim = { ...inReview, status: 'rejected', reviewedAt: rejectedAt, rejectionReason };
  const after = advance(job, { status: 'rejected', claim }, facts);
  const detail = { ...claimEventFacts(after, claim), rejectedAt, rejectionReason };
  return { job: after, events: [{ type: 'job.rejected', detail, claim }] };
}

/**
 * The owner returns the work to the claimer with a new deadline: as requested, or after the job's
 * `timeToCompleteSeconds`. The claim keeps its id and its last submission.
 * @throws NotOwnerError, JobNotSubmittedYetError, JobNotSubmittedError, ReviewDeadlinePassedError
 */
export function requestChanges(
  job: Job,
  input: { changes: string; timeToCompleteSeconds?: number | undefined },
  facts: CommandFacts,
): Decision {
  const submissionDeadline = addSeconds(facts.now, input.timeToCompleteSeconds ?? job.timeToCompleteSeconds);
  const inReview = claimInReview(job, 'requestChanges', facts);
  const claim: Claim = { ...inReview, status: 'active', submissionDeadline, autoApproveAt: null };
  const after = advance(job, { status: 'claimed', claim }, facts);
  const request = { changes: input.changes, submissionDeadline, requestedAt: after.updatedAt };
  const detail = { ...claimEventFacts(after, claim), ...request };
  return { job: after, events: [{ type: 'job.changes_requested', detail, claim }] };
}

/** The submitted claim before the review deadline. A passed deadline counts at once, also before it was processed. */
function claimInReview(job: Job, command: JobCommand, facts: CommandFacts): Claim {
  const submitted = submittedClaim(job, command, facts);
  if (submitted.autoApproveAt && isPast(submitted.autoApproveAt, facts.now)) throw new ReviewDeadlinePassedError();
  return submitted;
}

function submittedClaim(job: Job, command: JobCommand, { now, actor }: CommandFacts): Claim {
  if (actor !== job.ownerId) throw new NotOwnerError();
  if (allows(job, command, now) && job.claim) return job.claim;
  const status = effectiveStatus(job, now);
  throw status === 'open' || status === 'claimed' ? new JobNotSubmittedYetError() : new JobNotSubmittedError();
}
