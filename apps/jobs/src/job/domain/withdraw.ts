import { heldClaim } from './held-claim';
import { claimEventFacts, type CommandFacts, type Decision, type Job } from './job';
import { reopen, reopened } from './reopen';

/**
 * The claimer withdraws from the job.
 * @throws NotClaimerError, JobNotClaimedError, SubmissionDeadlinePassedError
 */
export function withdraw(job: Job, input: { reason?: string | undefined }, facts: CommandFacts): Decision {
  const held = heldClaim(job, 'withdraw', facts);
  const open = reopen(job, held, 'withdrawn', facts);
  const detail = { ...claimEventFacts(open, held), reason: input.reason ?? null, withdrawnAt: open.updatedAt };
  return reopened(open, { type: 'job.withdrawn', detail, claim: { ...held, status: 'withdrawn' } }, facts);
}
