import { addSeconds } from './domain/job';

/** The longest delay of a message that SQS allows. A scan that looks ahead finds what is due later. */
export const LONGEST_DELAY_SECONDS = 900;

/** Queues delay by whole seconds. */
const WHOLE_SECOND = 1;

/** One moment by both clocks: the platform's, which can be turned forward, and the real one, which queues use. */
export interface Moment {
  now: Date;
  real: Date;
}

/** By the platform's clock; negative for what has passed. */
export const secondsUntil = (instant: string, now: Date): number => (Date.parse(instant) - now.getTime()) / 1_000;

/** Whether a queue can delay the message until then. */
export const isNear = (dueAt: string, now: Date): boolean => secondsUntil(dueAt, now) <= LONGEST_DELAY_SECONDS;

/** The delay of the message. Rounded up: a message that arrives early has to be delayed again. */
export const delaySeconds = (dueAt: string, now: Date): number => Math.max(0, Math.ceil(secondsUntil(dueAt, now)));

/**
 * When, in real time, a consumer can receive the deadline message that the relay sends after a write; undefined when the
 * deadline is too far ahead for a queue, so that a scan sends the message.
 */
export const scheduledFor = (dueAt: string | null, { now, real }: Moment): string | undefined =>
  dueAt !== null && isNear(dueAt, now) ? addSeconds(real, delaySeconds(dueAt, now)) : undefined;

/** Whether the message that the relay sent arrives in time, so that a scan need not send another one. */
export function isScheduled(job: { dueAt: string; scheduledFor?: string | undefined }, { now, real }: Moment): boolean {
  const ahead = secondsUntil(job.dueAt, now);
  // The job is due and its message has not arrived: it may be lost, so a scan sends a second one.
  if (ahead <= 0 || job.scheduledFor === undefined) return false;
  return job.scheduledFor <= addSeconds(real, ahead + WHOLE_SECOND);
}
