import { type Decision, eventFacts, type Job } from './job';

/** The listing of an open job has lapsed. */
export function expire(job: Job, now: Date): Decision {
  const expiredAt = now.toISOString();
  const after: Job = { ...job, status: 'expired', updatedAt: expiredAt, sequence: job.sequence + 1 };
  const detail = { ...eventFacts(after), originalStatus: job.status, expiryDate: job.expiryDate, expiredAt };
  return { job: after, events: [{ type: 'job.expired', detail, claim: null }] };
}
