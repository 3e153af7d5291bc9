import { advance } from './advance';
import { addSeconds, allows, type Claim, claimEventFacts, type CommandFacts, type Decision, type Job } from './job';
import { JobNotAvailableError, OwnerCannotClaimError } from './job.errors';

export interface ClaimInput {
  claimerNotes?: string | undefined;
}

/**
 * A seeker claims an open job.
 * @throws OwnerCannotClaimError, JobNotAvailableError
 */
export function claim(job: Job, input: ClaimInput, facts: CommandFacts & { claimId: string }): Decision {
  const { now, actor, claimId } = facts;
  if (actor === job.ownerId) throw new OwnerCannotClaimError();
  if (!allows(job, 'claim', now) || Object.hasOwn(job.barred, actor)) throw new JobNotAvailableError();

  const taken: Claim = {
    claimId,
    claimerId: actor,
    status: 'active',
    claimedAt: now.toISOString(),
    submissionDeadline: addSeconds(now, job.timeToCompleteSeconds),
    claimerNotes: input.claimerNotes ?? null,
    submittedAt: null,
    submissionNotes: null,
    deliverableUrl: null,
    additionalFiles: [],
    autoApproveAt: null,
    reviewedAt: null,
    approvalNotes: null,
    rejectionReason: null,
  };
  const after = advance(job, { status: 'claimed', claim: taken }, facts);
  const { claimedAt, submissionDeadline, claimerNotes } = taken;
  const detail = { ...claimEventFacts(after, taken), claimedAt, submissionDeadline, claimerNotes };
  return { job: after, events: [{ type: 'job.claimed', detail, claim: taken }] };
}

/** @throws JobNotAvailableError when the claim was lost since, so that a repeat of the command cannot be answered */
export function confirmClaim(job: Job, { claimId }: { claimId: string }): void {
  if (job.claim?.claimId !== claimId) throw new JobNotAvailableError();
}
