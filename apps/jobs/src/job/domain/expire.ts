import { advance } from './advance';
import { type Decision, type DecisionFacts, eventFacts, type Job } from './job';

/** The listing of an open job has ended. */
export function expire(job: Job, facts: DecisionFacts): Decision {
  const after = advance(job, { status: 'expired' }, facts);
  const { expiryDate, updatedAt: expiredAt } = after;
  const detail = { ...eventFacts(after), originalStatus: job.status, expiryDate, expiredAt };
  return { job: after, events: [{ type: 'job.expired', detail, claim: null }] };
}
