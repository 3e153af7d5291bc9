import { heldClaim } from './held-claim';
import { claimEventFacts, type Decision, type Job } from './job';
import { reopen } from './reopen';

/**
 * The claimer gives the job back.
 * @throws NotClaimerError, JobNotClaimedError, SubmissionDeadlinePassedError
 */
export function withdraw(
  job: Job,
  input: { reason?: string | undefined },
  { now, actor }: { now: Date; actor: string },
): Decision {
  const held = heldClaim(job, 'withdraw', { now, actor });
  const facts = claimEventFacts({ ...job, sequence: job.sequence + 1 }, held);
  const detail = { ...facts, reason: input.reason ?? null, withdrawnAt: now.toISOString() };
  return reopen(job, { type: 'job.withdrawn', detail, claim: { ...held, status: 'withdrawn' } }, now);
}
