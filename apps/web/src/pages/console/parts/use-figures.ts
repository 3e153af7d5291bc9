import { useMemo } from 'react';
import { say } from '../../../sentences/say';
import type { TextRef } from '../../../texts/text-ref';
import { useTexts } from '../../../texts/use-texts';
import { serverNow } from '../../../time';
import { wordsOf } from '../../../time/words';

export interface Figures {
  /** A text of the catalogue with instants and names in the reader's words. */
  say: (ref: TextRef) => string;
  /** A length of time, short: `5 min 02 s`. */
  span: (seconds: number) => string;
  /** A whole number by the reader's locale. */
  count: (value: number) => string;
  /** An instant to the millisecond. */
  stamp: (iso: string) => string;
}

/** How the console writes figures and times. */
export function useFigures(): Figures {
  const { t, locale, zone } = useTexts();
  return useMemo(() => {
    const words = wordsOf({ locale, zone, t });
    const number = new Intl.NumberFormat(locale);
    const time = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
      timeZone: zone,
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      fractionalSecondDigits: 3,
      hourCycle: 'h23',
    });
    const day = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
      timeZone: zone,
      day: '2-digit',
      month: 'short',
    });
    return {
      say: (ref) => say(ref, { language: { locale, zone, t }, words, now: serverNow() }),
      span: (seconds) => words.left(seconds * 1_000) ?? words.duration(Math.floor(seconds / 86_400) * 86_400),
      count: (value) => number.format(value),
      stamp: (iso) => {
        const at = Date.parse(iso);
        const isToday = day.format(at) === day.format(Date.now());
        return isToday ? time.format(at) : `${day.format(at)}, ${time.format(at)}`;
      },
    };
  }, [t, locale, zone]);
}
