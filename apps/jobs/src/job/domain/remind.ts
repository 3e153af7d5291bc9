import type { ReminderKind } from '@freelance/contracts/plain';
import { advance } from './advance';
import { type Decision, type DecisionFacts, eventFacts, type Job } from './job';
import { nextReminder } from './plan-reminder';

/** Reminds the user who must act of the deadline. `updatedAt` stays, since no visible field of the job changes. */
export function remind(job: Job, deadline: string, facts: DecisionFacts): Decision {
  const after = advance(job, { updatedAt: job.updatedAt, nextReminderAt: nextReminder(job, facts) }, facts);
  const detail = { ...eventFacts(after), ...recipientOf(job), dueAt: deadline };
  return { job: after, events: [{ type: 'job.reminder', detail, claim: null }] };
}

function recipientOf(job: Job): { recipientId: string; kind: ReminderKind } {
  if (job.status === 'submitted') return { recipientId: job.ownerId, kind: 'review' };
  return job.claim
    ? { recipientId: job.claim.claimerId, kind: 'submission' }
    : { recipientId: job.ownerId, kind: 'expiry' };
}
