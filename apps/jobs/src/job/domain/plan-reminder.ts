import { addSeconds, deadlineOf, type DecisionFacts, type Job } from './job';

/** The job with its next reminder planned. The plan stays while status, claim and deadline stay the same. */
export function planReminder(before: Job | null, after: Job, facts: DecisionFacts): Job {
  if (before && hasSameDeadline(before, after)) return after;
  return { ...after, nextReminderAt: nextReminder(after, facts) };
}

/** Only instants after now count: a reminder that was missed is not sent later. */
export function nextReminder(job: Job, { now, remindersBefore }: DecisionFacts): string | null {
  const deadline = deadlineOf(job);
  if (deadline === null) return null;
  const ahead = remindersBefore.map((seconds) => addSeconds(deadline, -seconds)).filter((at) => at > now.toISOString());
  return ahead.sort()[0] ?? null;
}

const hasSameDeadline = (before: Job, after: Job): boolean =>
  before.status === after.status &&
  before.claim?.claimId === after.claim?.claimId &&
  deadlineOf(before) === deadlineOf(after);
