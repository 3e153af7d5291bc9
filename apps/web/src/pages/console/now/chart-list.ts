import type { Sample } from './samples';

export interface ChartOf {
  name: 'requests' | 'p95' | 'oldest' | 'mails';
  /** The first is a line, the second a dashed one. */
  figures: readonly Exclude<keyof Sample, 'at'>[];
  /** Where the platform counts as not well. */
  limit?: number;
  write: (value: number, locale: string) => string;
}

const rounded = (value: number, locale: string, digits: number): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value);

/** The limits are those of `/ops/status`. */
export const CHARTS: readonly ChartOf[] = [
  {
    name: 'requests',
    figures: ['requestsPerSecond', 'failuresPerSecond'],
    write: (value, locale) => rounded(value, locale, 1),
  },
  { name: 'p95', figures: ['p95Ms'], limit: 1_000, write: (value, locale) => `${rounded(value, locale, 0)} ms` },
  { name: 'oldest', figures: ['oldestSeconds'], limit: 300, write: (value, locale) => `${rounded(value, locale, 0)} s` },
  {
    name: 'mails',
    figures: ['mailsPerMinute', 'failedTriesPerMinute'],
    write: (value, locale) => rounded(value, locale, 1),
  },
];
