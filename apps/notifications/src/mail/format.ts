const money = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** `1234.5` → `1,234.50`. Exact for every amount the contract allows: at most two decimals, up to a thousand million. */
export const formatMoney = (amount: number): string => money.format(amount);

const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** `2026-01-15T10:30:59.000Z` → `15 January 2026, 10:30 UTC`. Seconds are cut, so that a deadline is never shown too late. */
export const formatInstant = (instant: string): string =>
  `${date.format(new Date(instant))}, ${instant.slice(11, 16)} UTC`;

/** TypeScript does not declare this part of `Intl` yet. */
interface DurationFormat {
  format(duration: { days: number; hours: number; minutes: number; seconds: number }): string;
}
const { DurationFormat } = Intl as unknown as {
  DurationFormat: new (locale: string, options: { style: 'long' }) => DurationFormat;
};
const duration = new DurationFormat('en-US', { style: 'long' });

/** Whole seconds, at least 1: `93600` → `1 day, 2 hours`. */
export const formatDuration = (totalSeconds: number): string =>
  duration.format({
    days: Math.floor(totalSeconds / 86_400),
    hours: Math.floor(totalSeconds / 3_600) % 24,
    minutes: Math.floor(totalSeconds / 60) % 60,
    seconds: totalSeconds % 60,
  });
