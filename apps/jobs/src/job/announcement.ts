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

/** By the platform's clock; negative for what has passed. */
export const secondsUntil = (instant: string, now: Date): number => (Date.parse(instant) - now.getTime()) / 1_000;

/** Whether a queue can hide the message about it until then. */
export const isNear = (dueAt: string, now: Date): boolean => secondsUntil(dueAt, now) <= LONGEST_DELAY_SECONDS;

/** How long a queue hides the message. Rounded up: one that comes early would have to be put off again. */
export const delaySeconds = (dueAt: string, now: Date): number => Math.max(0, Math.ceil(secondsUntil(dueAt, now)));

/**
 * When, in real time, the message shows that the relay of a change puts on the queue of what time will do to the job;
 * undefined where that is so far ahead that it is left to the scans.
 */
export const announcedFor = (dueAt: string | null, { now, real }: Moment): string | undefined =>
  dueAt !== null && isNear(dueAt, now) ? addSeconds(real, delaySeconds(dueAt, now)) : undefined;

/** Whether such a message shows in time, so that a scan that looks ahead need not send another. */
export function isAnnounced(job: { dueAt: string; announcedFor?: string | undefined }, { now, real }: Moment): boolean {
  const ahead = secondsUntil(job.dueAt, now);
  // What is due by now should have been handled by that message: if it is still here, another is worth its price.
  if (ahead <= 0 || job.announcedFor === undefined) return false;
  return job.announcedFor <= addSeconds(real, ahead + WHOLE_SECOND);
}
