import { readDuration, secondsOf } from '../../forms/duration';

const LONGEST_SECONDS = 31_536_000;

/** When a typed duration ends that begins now, in milliseconds since 1970; undefined for what is none. */
export function instantIn(now: number, typed: string): number | undefined {
  const seconds = secondsOf(readDuration(typed));
  return seconds !== undefined && seconds > 0 && seconds <= LONGEST_SECONDS ? now + seconds * 1_000 : undefined;
}
