import { text, type TextRef } from '../texts/text-ref';

/** The units of a duration field, with their lengths in seconds. */
export const UNIT_SECONDS = { second: 1, minute: 60, hour: 3_600, day: 86_400, week: 604_800 } as const;
export type Unit = keyof typeof UNIT_SECONDS;

const TYPED = /^(.*) (second|minute|hour|day|week)$/s;

/** What a duration field holds: a number as typed, and a unit. Drafts keep it as one text, such as `5 day`. */
export interface TypedDuration {
  count: string;
  unit: Unit;
}

export function readDuration(typed: string, fallback: Unit = 'day'): TypedDuration {
  const [, count, unit] = TYPED.exec(typed) ?? [];
  return count === undefined ? { count: typed, unit: fallback } : { count, unit: unit as Unit };
}

export const writeDuration = ({ count, unit }: TypedDuration): string => (count === '' ? '' : `${count} ${unit}`);

/** Undefined for text that is not a whole number. */
export function secondsOf({ count, unit }: TypedDuration): number | undefined {
  const digits = count.normalize('NFKC').trim();
  return /^\d{1,9}$/.test(digits) ? Number(digits) * UNIT_SECONDS[unit] : undefined;
}

/** The largest unit without a rest. */
export function durationOf(seconds: number): TypedDuration {
  const unit = (['week', 'day', 'hour', 'minute'] as const).find(
    (name) => name !== 'week' && seconds % UNIT_SECONDS[name] === 0,
  );
  return { count: String(seconds / UNIT_SECONDS[unit ?? 'second']), unit: unit ?? 'second' };
}

/** The word of a unit, for its choice. */
export const unitWord = (unit: Unit): TextRef => text(`forms.units.${unit}`);
