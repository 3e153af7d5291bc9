const money = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** `1234.5` → `1,234.50`. Exact for every amount the contract allows: at most two decimals, up to a thousand million. */
export const formatMoney = (amount: number): string => money.format(amount);

const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** `2026-01-15T10:30:59.000Z` → `15 January 2026, 10:30 UTC`. Seconds are cut, so that a deadline is never shown too late. */
export const formatInstant = (instant: string): string =>
  `${date.format(new Date(instant))}, ${instant.slice(11, 16)} UTC`;

const UNITS = [
  { name: 'day', seconds: 86_400 },
  { name: 'hour', seconds: 3_600 },
  { name: 'minute', seconds: 60 },
  { name: 'second', seconds: 1 },
];

/** Whole seconds, at least 1: `93600` → `1 day 2 hours`. */
export function formatDuration(totalSeconds: number): string {
  let rest = totalSeconds;
  const parts: string[] = [];
  for (const { name, seconds } of UNITS) {
    const count = Math.floor(rest / seconds);
    rest -= count * seconds;
    if (count > 0) parts.push(`${count} ${name}${count === 1 ? '' : 's'}`);
  }
  return parts.join(' ');
}
