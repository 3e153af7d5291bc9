import type { JobCommand } from '@freelance/contracts/plain';
import { allows, type Claim, isPast, type Job } from './job';
import { JobNotClaimedError, NotClaimerError, SubmissionDeadlinePassedError } from './job.errors';

/**
 * The actor's own claim, on which they may act now. A passed deadline counts at once, also before a message about it was
 * processed. After that, a claimer who missed it gets the same error until the job is relisted.
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
