import { allows, type Claim, isPast, type Job, type JobCommand } from './job';
import { JobNotClaimedError, NotClaimerError, SubmissionDeadlinePassedError } from './job.errors';

/**
 * The claim on which its holder may act now. The deadline decides, not whether its passing was processed yet: who let it
 * pass is told so until the job is relisted.
 * @throws NotClaimerError, JobNotClaimedError, SubmissionDeadlinePassedError
 */
export function heldClaim(job: Job, command: JobCommand, { now, actor }: { now: Date; actor: string }): Claim {
  const held = job.claim;
  if (held?.claimerId !== actor) {
    throw job.barred[actor] === 'timedout' ? new SubmissionDeadlinePassedError() : new NotClaimerError();
  }
  if (!allows(job, command, now)) throw new JobNotClaimedError();
  if (isPast(held.submissionDeadline, now)) throw new SubmissionDeadlinePassedError();
  return held;
}
