import { advance } from './advance';
import { heldClaim } from './held-claim';
import { addSeconds, type Claim, claimEventFacts, type CommandFacts, type Decision, type Job } from './job';
import { NotClaimerError } from './job.errors';

export interface SubmitInput {
  submissionNotes?: string | undefined;
  deliverableUrl?: string | undefined;
  additionalFiles?: string[] | undefined;
}

export interface SubmitFacts extends CommandFacts {
  /** How long the owner has to review the work before it is approved automatically; 0: without limit. */
  autoApproveAfterSeconds: number;
}

/**
 * The claimer submits their work.
 * @throws NotClaimerError, JobNotClaimedError, SubmissionDeadlinePassedError
 */
export function submit(job: Job, input: SubmitInput, facts: SubmitFacts): Decision {
  const { now, autoApproveAfterSeconds } = facts;
  const submittedAt = now.toISOString();
  const submitted: Claim = {
    ...heldClaim(job, 'submit', facts),
    status: 'submitted',
    submittedAt,
    submissionNotes: input.submissionNotes ?? null,
    deliverableUrl: input.deliverableUrl ?? null,
    additionalFiles: input.additionalFiles ?? [],
    autoApproveAt: autoApproveAfterSeconds > 0 ? addSeconds(now, autoApproveAfterSeconds) : null,
  };
  const after = advance(job, { status: 'submitted', claim: submitted }, facts);
  const { submissionNotes, deliverableUrl, additionalFiles } = submitted;
  const work = { submittedAt, submissionNotes, deliverableUrl, additionalFiles };
  const detail = { ...claimEventFacts(after, submitted), ...work };
  return { job: after, events: [{ type: 'job.submitted', detail, claim: submitted }] };
}

/** @throws NotClaimerError when the job was relisted since, so that a repeat of the command cannot be answered */
export function confirmSubmission({ claim }: Job, { actor }: { actor: string }): void {
  if (claim?.claimerId !== actor || claim.submittedAt === null) throw new NotClaimerError();
}
