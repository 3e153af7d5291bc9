import { allows, type Claim, claimEventFacts, type Decision, isPast, type Job, JOB_TRANSITIONS } from './job';
import { JobNotClaimedError, NotClaimerError, SubmissionDeadlinePassedError } from './job.errors';

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
  const held = job.claim;
  if (held?.claimerId !== actor) throw new NotClaimerError();
  if (!allows(job, 'submit', now)) throw new JobNotClaimedError();
  if (isPast(held.submissionDeadline, now)) throw new SubmissionDeadlinePassedError();

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
    status: JOB_TRANSITIONS.submit.to,
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
      },
    ],
  };
}
