/** Points where tests can crash a process between two related steps. */
export const CRASH_POINTS = [
  /** The item is written, and its events are pending. */
  'after-write',
  /** The events are published and recorded, but still pending in the item. */
  'after-publish',
  /** The events are removed from the item. */
  'after-clear',
  /** SES has accepted the mail, and the mail record does not say so yet. */
  'after-mail',
  /** The messages are handled, but not yet acknowledged. */
  'before-acknowledge',
  /** Data of a user is erased from some items and not from others. */
  'while-erasing',
  /** A provider has given new tokens for a session, and they are not stored yet. */
  'after-refresh',
] as const;
export type CrashPoint = (typeof CRASH_POINTS)[number];

const [place = '', times = '1'] = (process.env.CRASH_AT ?? '').split(':');
let passesLeft = Number(times);

/** Kills the process, like a power cut, if `CRASH_AT` names this point. Otherwise does nothing. */
export function crashPoint(here: CrashPoint): void {
  if (here !== place || --passesLeft > 0) return;
  process.kill(process.pid, 'SIGKILL');
}
