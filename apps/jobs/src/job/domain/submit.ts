import { addSeconds, type Claim, claimEventFacts, type Decision, type Job } from './job';
import { heldClaim } from './held-claim';

export interface SubmitInput {
  submissionNotes?: string | undefined;
  deliverableUrl?: string | undefined;
  additionalFiles?: string[] | undefined;
}

export interface SubmitFacts {
  now: Date;
  actor: string;
  /** How long the owner has to review the work until time approves it; 0 when it never does. */
  autoApproveAfterSeconds: number;
}

/**
 * The claimer hands in their work. The deadline decides, not whether its passing was processed yet.
 * @throws NotClaimerError, JobNotClaimedError, SubmissionDeadlinePassedError
 */
export function submit(job: Job, input: SubmitInput, { now, actor, autoApproveAfterSeconds }: SubmitFacts): Decision {
  const held = heldClaim(job, 'submit', { now, actor });

  const submittedAt = now.toISOString();
  const submitted: Claim = {
    ...held,
    status: 'submitted',
    submittedAt,
    submissionNotes: input.submissionNotes ?? null,
    deliverableUrl: input.deliverableUrl ?? null,
    additionalFiles: input.additionalFiles ?? [],
    autoApproveAt: autoApproveAfterSeconds > 0 ? addSeconds(now, autoApproveAfterSeconds) : null,
  };
  const after: Job = {
    ...job,
    status: 'submitted',
    claim: submitted,
    updatedAt: submittedAt,
    sequence: job.sequence + 1,
  };
  const { submissionNotes, deliverableUrl, additionalFiles } = submitted;
  return {
    job: after,
    events: [
      {
        type: 'job.submitted',
        detail: { ...claimEventFacts(after, submitted), submittedAt, submissionNotes, deliverableUrl, additionalFiles },
        claim: submitted,
      },
    ],
  };
}
