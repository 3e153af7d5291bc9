/** Places where a process may die between two things that belong together. */
export const CRASH_POINTS = [
  /** The item is written, its events wait in it. */
  'after-write',
  /** The events are published and recorded, and wait in the item still. */
  'after-publish',
  /** The item has let go of its events. */
  'after-clear',
  /** The mail is with SES, and the ledger does not say so yet. */
  'after-mail',
  /** The messages are handled, and come again unless they are acknowledged. */
  'before-acknowledge',
] as const;
export type CrashPoint = (typeof CRASH_POINTS)[number];

const [place = '', times = '1'] = (process.env.CRASH_AT ?? '').split(':');
let passesLeft = Number(times);

/** Ends the process as a power cut would, when `CRASH_AT` names this point. It does nothing otherwise. */
export function crashPoint(here: CrashPoint): void {
  if (here !== place || --passesLeft > 0) return;
  process.kill(process.pid, 'SIGKILL');
}
