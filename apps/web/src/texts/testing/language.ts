import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '../../time/words';
import { catalogue as de } from '../de';
import { catalogue as en } from '../en';

const CATALOGUES = { en, de };

/** The real catalogue, for tests. A value that is missing is an error. */
export const languageOf = (locale: 'en' | 'de', zone: string): Language => ({
  locale,
  zone,
  t: (key, values) =>
    String(new IntlMessageFormat(CATALOGUES[locale][key], locale, undefined, { ignoreTag: true }).format(values)),
});
