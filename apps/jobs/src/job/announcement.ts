import { addSeconds } from './domain/job';

/** The longest a queue can hide a message from the start. What is due later is found by a scan that looks ahead. */
export const LONGEST_DELAY_SECONDS = 900;

/** Queues delay by whole seconds. */
const WHOLE_SECOND = 1;

/** The same moment by the platform's clock, which may be turned, and by the real one, by which queues count. */
export interface Moment {
  now: Date;
  real: Date;
}

/**
 * When, in real time, the message shows that the relay of a change puts on the queue of what time will do to the job;
 * undefined where that is so far ahead that it is left to the scans.
 */
export function announcedFor(dueAt: string | null, moment: Moment): string | undefined {
  if (dueAt === null) return undefined;
  const ahead = secondsAhead(dueAt, moment);
  return ahead > LONGEST_DELAY_SECONDS ? undefined : addSeconds(moment.real, Math.max(0, Math.ceil(ahead)));
}

/** Whether such a message shows in time, so that a scan that looks ahead need not send another. */
export function isAnnounced(job: { dueAt: string; announcedFor?: string | undefined }, moment: Moment): boolean {
  const ahead = secondsAhead(job.dueAt, moment);
  // What is due by now should have been handled by that message: if it is still here, another is worth its price.
  if (ahead <= 0 || job.announcedFor === undefined) return false;
  return job.announcedFor <= addSeconds(moment.real, ahead + WHOLE_SECOND);
}

const secondsAhead = (dueAt: string, { now }: Moment): number => (Date.parse(dueAt) - now.getTime()) / 1_000;
