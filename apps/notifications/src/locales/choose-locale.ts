import { readLocale } from '@freelance/words';
import { CATALOGUES, type Language } from './catalogue';

export interface ChosenLocale {
  /** Language of the words. */
  language: Language;
  /** How numbers and times are written. Its language is the language of the words. */
  locale: string;
}

const DEFAULT: ChosenLocale = { language: 'en', locale: 'en-GB' };

/** `de-AT` → `de`, or `en` where no catalogue fits. The region decides only how numbers and times are written. */
export function chooseLocale(wanted: string): ChosenLocale {
  const locale = readLocale(wanted);
  if (!locale || !isLanguage(locale.language)) return DEFAULT;
  // English without a region is written as before mails had languages. Extensions such as a calendar are not supported.
  const isBareDefault = locale.baseName === DEFAULT.language;
  return { language: locale.language, locale: isBareDefault ? DEFAULT.locale : locale.baseName };
}

/** An IANA zone, or UTC where it is missing or unknown. */
export function chooseTimeZone(wanted: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: wanted }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}

const isLanguage = (language: string): language is Language => Object.hasOwn(CATALOGUES, language);
