import { addSeconds, deadlineOf, isPast, type Job } from './job';
import { nextReminder } from './plan-reminder';

/** The rules of time that operators set. */
export interface Policy {
  /** How long an owner has to review submitted work before it is approved automatically; 0: without limit. */
  autoApproveAfterSeconds: number;
  /** How long before a deadline reminders are sent, in seconds. */
  remindersBefore: readonly number[];
}

/** Deadline and reminder of a job, now and under another policy. */
export interface Move {
  deadline: { now: string | null; then: string | null };
  reminder: { now: string | null; then: string | null };
  /** The deadline would be past, so the job would change at once. */
  isDueAtOnce: boolean;
}

/**
 * Where the job would be if `policy` had applied since its last change.
 * @returns undefined when nothing would move
 */
export function tryPolicy(job: Job, policy: Policy, { now }: { now: Date }): Move | undefined {
  const then = under(job, policy);
  const deadline = { now: deadlineOf(job), then: deadlineOf(then) };
  const reminder = { now: job.nextReminderAt, then: reminderUnder(then, policy, now) };
  if (deadline.now === deadline.then && reminder.now === reminder.then) return undefined;
  const wasDue = deadline.now !== null && isPast(deadline.now, now);
  return { deadline, reminder, isDueAtOnce: !wasDue && deadline.then !== null && isPast(deadline.then, now) };
}

/** The job with the deadline of its review as the policy sets it. */
function under(job: Job, { autoApproveAfterSeconds }: Policy): Job {
  if (job.status !== 'submitted' || !job.claim?.submittedAt) return job;
  const autoApproveAt = autoApproveAfterSeconds > 0 ? addSeconds(job.claim.submittedAt, autoApproveAfterSeconds) : null;
  return { ...job, claim: { ...job.claim, autoApproveAt } };
}

/** A reminder that is due and was not sent yet stays as it is. */
function reminderUnder(job: Job, { remindersBefore }: Policy, now: Date): string | null {
  const { nextReminderAt: planned } = job;
  if (planned !== null && isPast(planned, now)) return planned;
  return nextReminder(job, { now, remindersBefore });
}
