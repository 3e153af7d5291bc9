import type { MailTry } from '@freelance/contracts';

/** Known to Node 24, but not to TypeScript 5. */
interface DurationFormat {
  format(duration: Partial<Record<'days' | 'hours' | 'minutes' | 'seconds', number>>): string;
}
const { DurationFormat } = Intl as unknown as {
  DurationFormat: new (locale: string, options: { style: 'narrow' }) => DurationFormat;
};
const narrow = new DurationFormat('en-US', { style: 'narrow' });

/** `3d 2h`, `5m 12s`, `0.4s`: the two largest units. */
export function shortDuration(seconds: number): string {
  if (seconds < 10) return `${Number(seconds.toFixed(1))}s`;
  const whole = Math.round(seconds);
  const [days, hours, minutes] = [
    Math.floor(whole / 86_400),
    Math.floor(whole / 3_600) % 24,
    Math.floor(whole / 60) % 60,
  ];
  if (days > 0) return narrow.format({ days, hours });
  if (hours > 0) return narrow.format({ hours, minutes });
  return minutes > 0 ? narrow.format({ minutes, seconds: whole % 60 }) : narrow.format({ seconds: whole });
}

/** Since an instant, at another one; both ISO 8601. */
export const durationBetween = (since: string, until: string): string =>
  shortDuration(Math.max(0, (Date.parse(until) - Date.parse(since)) / 1_000));

/** Milliseconds from the event to the end of a try to send its mail, or to its start while it has no end. */
export function afterEventMs({ delayMs, startedAt, endedAt }: MailTry): number | null {
  if (delayMs === null || endedAt === null) return delayMs;
  return delayMs + Date.parse(endedAt) - Date.parse(startedAt);
}
