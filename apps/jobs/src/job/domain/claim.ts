import { addSeconds, allows, type Claim, claimEventFacts, type Decision, type Job } from './job';
import { JobNotAvailableError, OwnerCannotClaimError } from './job.errors';

export interface ClaimInput {
  claimerNotes?: string | undefined;
}

export interface ClaimFacts {
  now: Date;
  actor: string;
  claimId: string;
}

/**
 * A seeker takes an open job.
 * @throws OwnerCannotClaimError, JobNotAvailableError
 */
export function claim(job: Job, input: ClaimInput, { now, actor, claimId }: ClaimFacts): Decision {
  if (actor === job.ownerId) throw new OwnerCannotClaimError();
  if (!allows(job, 'claim', now) || Object.hasOwn(job.barred, actor)) throw new JobNotAvailableError();

  const claimedAt = now.toISOString();
  const taken: Claim = {
    claimId,
    claimerId: actor,
    status: 'active',
    claimedAt,
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
  const after: Job = {
    ...job,
    status: 'claimed',
    claim: taken,
    updatedAt: claimedAt,
    sequence: job.sequence + 1,
  };
  const { submissionDeadline, claimerNotes } = taken;
  return {
    job: after,
    events: [
      {
        type: 'job.claimed',
        detail: { ...claimEventFacts(after, taken), claimedAt, submissionDeadline, claimerNotes },
        claim: taken,
      },
    ],
  };
}
