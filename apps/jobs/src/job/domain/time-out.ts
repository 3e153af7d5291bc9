import { type Claim, claimEventFacts, type Decision, type Job } from './job';
import { reopen } from './reopen';

/** The claimer has let the deadline pass without handing in. */
export function timeOut(job: Job, held: Claim, now: Date): Decision {
  const { claimedAt, submissionDeadline } = held;
  const facts = claimEventFacts({ ...job, sequence: job.sequence + 1 }, held);
  const { timeToCompleteSeconds } = job;
  const detail = { ...facts, timeToCompleteSeconds, claimedAt, submissionDeadline, timedOutAt: now.toISOString() };
  return reopen(job, { type: 'job.timedout', detail, claim: { ...held, status: 'timedout' } }, now);
}
