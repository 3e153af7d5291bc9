import { expire } from './expire';
import { deadlineOf, type Decision, dueAt, isPast, type Job } from './job';
import { remind, type RemindersBefore } from './remind';
import { approveUnreviewed } from './review';
import { timeOut } from './time-out';

/** What was to happen to a job, as it was found or foreseen when somebody looked: by now it may be another job. */
export interface DueState {
  status: Job['status'];
  claimId: string | null;
  dueAt: string;
}

export type LapseKind = 'expiry' | 'timeout' | 'approval' | 'reminder';

/**
 * What time does to a job. `early`: nothing yet, but it is still what was foreseen. `over`: nothing, and what was
 * foreseen will never be: done already, put off, or about an earlier claim.
 */
export type Lapse = Decision & ({ outcome: 'done'; kind: LapseKind; dueAt: string } | { outcome: 'early' | 'over' });

/** Time passes: does to the job what is due now, and nothing else. */
export function lapse(
  job: Job,
  foreseen: DueState,
  { now, remindersBefore }: { now: Date; remindersBefore: RemindersBefore },
): Lapse {
  const nothing = { job, events: [] };
  const deadline = deadlineOf(job);
  if (deadline === null || !isSameState(job, foreseen)) return { ...nothing, outcome: 'over' };
  if (isPast(deadline, now)) return { outcome: 'done', dueAt: deadline, ...endState(job, now) };
  if (job.nextReminderAt !== null && isPast(job.nextReminderAt, now)) {
    const reminded = remind(job, deadline, now, remindersBefore);
    return { outcome: 'done', kind: 'reminder', dueAt: job.nextReminderAt, ...reminded };
  }
  return { ...nothing, outcome: dueAt(job) === foreseen.dueAt ? 'early' : 'over' };
}

/** A message about an earlier claim must not touch the one that is held now. */
const isSameState = (job: Job, foreseen: DueState): boolean =>
  job.status === foreseen.status && (job.claim?.claimId ?? null) === foreseen.claimId;

function endState(job: Job, now: Date): Decision & { kind: LapseKind } {
  if (!job.claim) return { kind: 'expiry', ...expire(job, now) };
  return job.status === 'submitted'
    ? { kind: 'approval', ...approveUnreviewed(job, job.claim, now) }
    : { kind: 'timeout', ...timeOut(job, job.claim, now) };
}
