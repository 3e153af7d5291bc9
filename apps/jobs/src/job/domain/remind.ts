import type { ReminderKind } from '@freelance/contracts/plain';
import { addSeconds, type Decision, deadlineOf, eventFacts, type Job } from './job';

/** How long before a deadline whoever is to act is reminded of it, in seconds; possibly several times. */
export type RemindersBefore = readonly number[];

/**
 * The job as a decision leaves it, with the next reminder of its deadline planned. While state and deadline stay as
 * they were, so does the plan.
 */
export function planReminder(before: Job | null, after: Job, now: Date, remindersBefore: RemindersBefore): Job {
  if (before && isSameState(before, after)) return after;
  return { ...after, nextReminderAt: nextReminder(after, now, remindersBefore) };
}

/** Whoever is to act is told that the deadline comes near. */
export function remind(job: Job, deadline: string, now: Date, remindersBefore: RemindersBefore): Decision {
  const { kind, recipientId } = reminded(job);
  const after: Job = {
    ...job,
    nextReminderAt: nextReminder(job, now, remindersBefore),
    sequence: job.sequence + 1,
  };
  const detail = { ...eventFacts(after), recipientId, kind, dueAt: deadline };
  return { job: after, events: [{ type: 'job.reminder', detail, claim: null }] };
}

/** Only those still ahead: a deadline that is nearer than a reminder's time goes without it, a late one is not made up for. */
function nextReminder(job: Job, now: Date, remindersBefore: RemindersBefore): string | null {
  const deadline = deadlineOf(job);
  if (deadline === null) return null;
  const ahead = remindersBefore.map((seconds) => addSeconds(deadline, -seconds)).filter((at) => at > now.toISOString());
  return ahead.sort()[0] ?? null;
}

const isSameState = (before: Job, after: Job): boolean =>
  before.status === after.status &&
  before.claim?.claimId === after.claim?.claimId &&
  deadlineOf(before) === deadlineOf(after);

function reminded(job: Job): { kind: ReminderKind; recipientId: string } {
  if (job.status === 'submitted') return { kind: 'review', recipientId: job.ownerId };
  return job.claim
    ? { kind: 'submission', recipientId: job.claim.claimerId }
    : { kind: 'expiry', recipientId: job.ownerId };
}
