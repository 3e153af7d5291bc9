import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '../../time/words';
import de from '../de.json';
import en from '../en.json';

const CATALOGUES: Record<string, Record<string, string>> = { en, de };

/** The real catalogue, for tests. A key or a value that is missing is an error. */
export function languageOf(locale: 'en' | 'de', zone: string): Language {
  return {
    locale,
    zone,
    t: (key, values) => {
      const message = CATALOGUES[locale]?.[key];
      if (message === undefined) throw new Error(`No text ${key} in ${locale}`);
      return String(new IntlMessageFormat(message, locale, undefined, { ignoreTag: true }).format(values));
    },
  };
}
