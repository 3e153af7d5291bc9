import { type Claim, claimEventFacts, type Decision, type DecisionFacts, type Job } from './job';
import { reopen, reopened } from './reopen';

/** The claimer has not submitted by the deadline. */
export function timeOut(job: Job, held: Claim, facts: DecisionFacts): Decision {
  const open = reopen(job, held, 'timedout', facts);
  const { claimedAt, submissionDeadline } = held;
  const { timeToCompleteSeconds, updatedAt: timedOutAt } = open;
  const times = { timeToCompleteSeconds, claimedAt, submissionDeadline, timedOutAt };
  const detail = { ...claimEventFacts(open, held), ...times };
  return reopened(open, { type: 'job.timedout', detail, claim: { ...held, status: 'timedout' } }, facts);
}
