import { advance } from './advance';
import { expire } from './expire';
import { type Claim, type DecidedEvent, type Decision, type DecisionFacts, effectiveStatus, type Job } from './job';

/** The job without its claimer, who may not claim it again until it is relisted. */
export const reopen = (job: Job, { claimerId }: Claim, lost: 'timedout' | 'withdrawn', facts: DecisionFacts): Job =>
  advance(job, { status: 'open', claim: null, barred: { ...job.barred, [claimerId]: lost } }, facts);

/** When the listing ended while the job was claimed, the reopened job expires in the same write, with an event of its own. */
export function reopened(job: Job, lost: DecidedEvent, facts: DecisionFacts): Decision {
  if (effectiveStatus(job, facts.now) === 'open') return { job, events: [lost] };
  const expired = expire(job, facts);
  return { job: expired.job, events: [lost, ...expired.events] };
}
