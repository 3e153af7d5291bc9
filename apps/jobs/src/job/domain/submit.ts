import { type Claim, claimEventFacts, type Decision, type Job } from './job';
import { heldClaim } from './held-claim';

export interface SubmitInput {
  submissionNotes?: string | undefined;
  deliverableUrl?: string | undefined;
  additionalFiles?: string[] | undefined;
}

/**
 * The claimer hands in their work. The deadline decides, not whether its passing was processed yet.
 * @throws NotClaimerError, JobNotClaimedError, SubmissionDeadlinePassedError
 */
export function submit(job: Job, input: SubmitInput, { now, actor }: { now: Date; actor: string }): Decision {
  const held = heldClaim(job, 'submit', { now, actor });

  const submittedAt = now.toISOString();
  const submitted: Claim = {
    ...held,
    status: 'submitted',
    submittedAt,
    submissionNotes: input.submissionNotes ?? null,
    deliverableUrl: input.deliverableUrl ?? null,
    additionalFiles: input.additionalFiles ?? [],
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
