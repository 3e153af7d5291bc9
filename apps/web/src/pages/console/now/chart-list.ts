import type { Sample } from './samples';

export interface ChartOf {
  name: 'requests' | 'p95' | 'oldest' | 'mails';
  /** The first is a line, the second a dashed one. */
  figures: readonly Exclude<keyof Sample, 'at'>[];
  /** Where the platform counts as not well. */
  limit?: number;
  write: (value: number, locale: string) => string;
}

/** Small figures keep two digits, so that they are not written as 0. */
export const shortFigure = (value: number, locale: string): string =>
  new Intl.NumberFormat(
    locale,
    value < 1 ? { maximumSignificantDigits: 2 } : { maximumFractionDigits: value < 10 ? 1 : 0 },
  ).format(value);

/** The limits are those of `/ops/status`. */
export const CHARTS: readonly ChartOf[] = [
  {
    name: 'requests',
    figures: ['requestsPerSecond', 'failuresPerSecond'],
    write: (value, locale) => shortFigure(value, locale),
  },
  { name: 'p95', figures: ['p95Ms'], limit: 1_000, write: (value, locale) => `${shortFigure(value, locale)} ms` },
  {
    name: 'oldest',
    figures: ['oldestSeconds'],
    limit: 300,
    write: (value, locale) => `${shortFigure(value, locale)} s`,
  },
  {
    name: 'mails',
    figures: ['mailsPerMinute', 'failedTriesPerMinute'],
    write: (value, locale) => shortFigure(value, locale),
  },
];
