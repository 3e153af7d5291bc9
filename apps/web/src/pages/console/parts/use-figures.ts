import { useMemo } from 'react';
import { useTexts } from '../../../texts/use-texts';
import { useWords } from '../../../time/use-words';

export interface Figures {
  /** A length of time, short: `5 min 02 s`. */
  span: (seconds: number) => string;
  /** A whole number by the reader's locale. */
  count: (value: number) => string;
  /** `41 ms` */
  milliseconds: (value: number) => string;
  /** An instant to the millisecond. */
  stamp: (iso: string) => string;
}

const DAY_SECONDS = 86_400;

/** How the console writes figures and times. */
export function useFigures(): Figures {
  const { locale, zone } = useTexts();
  const words = useWords();
  return useMemo(() => {
    const dateLocale = locale === 'en' ? 'en-GB' : locale;
    const number = new Intl.NumberFormat(locale);
    const milliseconds = new Intl.NumberFormat(locale, {
      style: 'unit',
      unit: 'millisecond',
      maximumFractionDigits: 1,
    });
    const time = new Intl.DateTimeFormat(dateLocale, {
      timeZone: zone,
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      fractionalSecondDigits: 3,
      hourCycle: 'h23',
    });
    const day = new Intl.DateTimeFormat(dateLocale, {
      timeZone: zone,
      day: '2-digit',
      month: 'short',
      year: '2-digit',
    });
    return {
      span: (seconds) => words.left(seconds * 1_000) ?? words.duration(Math.floor(seconds / DAY_SECONDS) * DAY_SECONDS),
      count: (value) => number.format(value),
      milliseconds: (value) => milliseconds.format(value),
      stamp: (iso) => {
        const at = Date.parse(iso);
        const isToday = day.format(at) === day.format(Date.now());
        return isToday ? time.format(at) : `${day.format(at)}, ${time.format(at)}`;
      },
    };
  }, [locale, zone, words]);
}
