export const UNITS = ['minutes', 'hours', 'days', 'weeks'] as const;
export type DurationUnit = (typeof UNITS)[number];

/** A duration as a form has it: the number as it was typed. */
export interface TypedDuration {
  count: string;
  unit: DurationUnit;
}

const SECONDS: Record<DurationUnit, number> = { minutes: 60, hours: 3_600, days: 86_400, weeks: 604_800 };

/** Undefined unless a whole number was typed. */
export function secondsOf({ count, unit }: TypedDuration): number | undefined {
  const digits = count.normalize('NFKC').trim();
  return /^\d{1,9}$/.test(digits) ? Number(digits) * SECONDS[unit] : undefined;
}

/** In the largest unit that makes it a whole number. Weeks are shown only where a person chose them. */
export function typedDuration(seconds: number): TypedDuration {
  const unit = (['days', 'hours', 'minutes'] as const).find((candidate) => seconds % SECONDS[candidate] === 0);
  return unit === undefined
    ? { count: String(Math.ceil(seconds / SECONDS.minutes)), unit: 'minutes' }
    : { count: String(seconds / SECONDS[unit]), unit };
}
