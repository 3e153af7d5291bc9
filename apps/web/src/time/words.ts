import type { TextKey } from '../texts/en';
import { dayNumber, isDoubled, offsetWords, wallTime } from './zone';

/** The reader's language, as `useTexts()` gives it. */
export interface Language {
  locale: string;
  /** IANA name of the reader's time zone. */
  zone: string;
  t: (key: TextKey, values?: Record<string, string | number>) => string;
}

export interface Words {
  /** An instant with its time of day: `today 17:14`, `Tuesday 08:22`, `Thu 17 Dec, 18:40`. */
  instant(instant: number, now: number): string;
  /** The same without words that depend on the present, for paper: `Thu 17 Dec 2026, 18:40`. */
  fullInstant(instant: number): string;
  /** The date alone, with the year when it is not this one: `Thu 17 Dec`. */
  day(instant: number, now: number): string;
  /** The time of day: `17:14`. */
  clock(instant: number): string;
  /** The time until a deadline, rounded down: `41 min 07 s`. Undefined from 14 days on, where the date alone is shown. */
  left(milliseconds: number): string | undefined;
  /** A length of time: `7 days`, `1 day, 6 hours`. */
  duration(seconds: number): string;
}

const SECOND = 1;
const MINUTE = 60;
const HOUR = 3_600;
const DAY = 86_400;
const LONGEST_LEFT_DAYS = 14;
const FARTHEST_WEEKDAY = 6;

/** English dates have the day before the month, as the designs show them. */
const dateLocale = (locale: string): string => (/^en\b/.test(locale) ? 'en-GB' : locale);

export function wordsOf({ locale, zone, t }: Language): Words {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(dateLocale(locale), { timeZone: zone, ...options });
  const time = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const dayOfWeek = format({ weekday: 'long' });
  const shortDayOfWeek = format({ weekday: 'short' });
  const date = format({ day: 'numeric', month: 'short' });
  const dateWithYear = format({ day: 'numeric', month: 'short', year: 'numeric' });
  const nearDay = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });

  const yearOf = (instant: number): number => new Date(wallTime(instant, zone)).getUTCFullYear();
  const clock = (instant: number): string =>
    isDoubled(instant, zone)
      ? t('time.doubled', { time: time.format(instant), offset: offsetWords(instant, zone) })
      : time.format(instant);
  const dated = (instant: number, withYear: boolean): string =>
    t('time.date', {
      weekday: shortDayOfWeek.format(instant),
      date: (withYear ? dateWithYear : date).format(instant),
    });
  const day = (instant: number, now: number): string => dated(instant, yearOf(instant) !== yearOf(now));

  return {
    clock,
    day,
    fullInstant: (instant) => t('time.dateAndClock', { date: dated(instant, true), time: clock(instant) }),
    instant(instant, now) {
      const days = dayNumber(instant, zone) - dayNumber(now, zone);
      if (Math.abs(days) <= 1) return t('time.nearDay', { day: nearDay.format(days, 'day'), time: clock(instant) });
      // A weekday of the past could be read as the next one.
      if (days > 1 && days <= FARTHEST_WEEKDAY) {
        return t('time.nearDay', { day: dayOfWeek.format(instant), time: clock(instant) });
      }
      return t('time.dateAndClock', { date: day(instant, now), time: clock(instant) });
    },
    left(milliseconds) {
      const seconds = Math.max(0, Math.floor(milliseconds / 1_000));
      if (seconds >= LONGEST_LEFT_DAYS * DAY) return undefined;
      const [days, hours] = [Math.floor(seconds / DAY), Math.floor(seconds / HOUR) % 24];
      const [minutes, rest] = [Math.floor(seconds / MINUTE) % 60, seconds % 60];
      if (days > 0) return t('time.left.days', { days, hours });
      if (hours > 0) return t('time.left.hours', { hours, minutes });
      return t('time.left.minutes', { minutes, seconds: String(rest).padStart(2, '0') });
    },
    duration: (seconds) => durationWords(seconds, dateLocale(locale)),
  };
}

const UNITS = [
  ['day', DAY],
  ['hour', HOUR],
  ['minute', MINUTE],
  ['second', SECOND],
] as const;

/** Every unit that is not 0. `Intl.DurationFormat` gives the same, but older browsers do not have it. */
function durationWords(seconds: number, locale: string): string {
  const parts: string[] = [];
  let rest = seconds;
  for (const [unit, length] of UNITS) {
    const count = Math.floor(rest / length);
    rest -= count * length;
    const isLast = parts.length === 0 && unit === 'second';
    if (count > 0 || isLast) {
      parts.push(new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count));
    }
  }
  return new Intl.ListFormat(locale, { type: 'unit', style: 'long' }).format(parts);
}
