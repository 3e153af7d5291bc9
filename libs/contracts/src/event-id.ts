/** An event's id is the id of its subject with the number of the event: `job-…-2`, `user-seeker-456-1`. */
const EVENT_ID = /^(.+)-([1-9]\d*)$/;
const OF_USER = 'user-';

/** The job of an event. */
export const jobIdOf = (eventId: string): string => EVENT_ID.exec(eventId)?.[1] ?? eventId;

/** The user of an event; undefined for an event of a job. */
export function userIdOf(eventId: string): string | undefined {
  const subject = EVENT_ID.exec(eventId)?.[1];
  return subject?.startsWith(OF_USER) ? subject.slice(OF_USER.length) : undefined;
}

export const userEventId = (userId: string, sequence: number): string => `${OF_USER}${userId}-${sequence}`;
