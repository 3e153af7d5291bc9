import { expire } from './expire';
import { deadlineOf, type Decision, type DecisionFacts, dueAt, isPast, type Job } from './job';
import { remind } from './remind';
import { approveUnreviewed } from './review';
import { timeOut } from './time-out';

/** The state of the job when the message was sent. It may have changed since. */
export interface DueState {
  status: Job['status'];
  claimId: string | null;
  dueAt: string;
}

export type DeadlineKind = 'expiry' | 'timeout' | 'approval' | 'reminder';

/**
 * `early`: the message is right, but nothing is due yet. `over`: the message is obsolete, since its deadline was
 * processed or moved, or belongs to an earlier claim.
 */
export type DeadlineOutcome = Decision &
  ({ outcome: 'done'; kind: DeadlineKind; dueAt: string } | { outcome: 'early' | 'over' });

/** Does what is due now: the end of the job's state, else a reminder, else nothing. */
export function applyDeadline(job: Job, foreseen: DueState, facts: DecisionFacts): DeadlineOutcome {
  const { now } = facts;
  const nothing = { job, events: [] };
  const deadline = deadlineOf(job);
  if (deadline === null || !isSameState(job, foreseen)) return { ...nothing, outcome: 'over' };
  if (isPast(deadline, now)) return { outcome: 'done', dueAt: deadline, ...endState(job, facts) };
  if (job.nextReminderAt !== null && isPast(job.nextReminderAt, now)) {
    return { outcome: 'done', kind: 'reminder', dueAt: job.nextReminderAt, ...remind(job, deadline, facts) };
  }
  return { ...nothing, outcome: dueAt(job) === foreseen.dueAt ? 'early' : 'over' };
}

/** A message about an earlier claim must not end the current one. */
const isSameState = (job: Job, foreseen: DueState): boolean =>
  job.status === foreseen.status && (job.claim?.claimId ?? null) === foreseen.claimId;

function endState(job: Job, facts: DecisionFacts): Decision & { kind: DeadlineKind } {
  if (!job.claim) return { kind: 'expiry', ...expire(job, facts) };
  return job.status === 'submitted'
    ? { kind: 'approval', ...approveUnreviewed(job, job.claim, facts) }
    : { kind: 'timeout', ...timeOut(job, job.claim, facts) };
}
