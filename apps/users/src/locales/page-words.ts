import { Messages, readLocale } from '@freelance/words';
import { de } from './de';
import { en, type PageMessages } from './en';
import { es } from './es';

/** A new language is a row here and its file. */
export const PAGE_CATALOGUES: Readonly<Record<string, PageMessages>> = { en, de, es };

const MESSAGES = new Map(
  Object.entries(PAGE_CATALOGUES).map(([language, messages]) => [
    language,
    new Messages<typeof en>(language, messages),
  ]),
);
const ENGLISH = MESSAGES.get('en')!;

/** The words for a user with this locale; English where no catalogue fits. */
export const pageWordsFor = (locale: string | null): Messages<typeof en> =>
  MESSAGES.get(readLocale(locale ?? '')?.language ?? '') ?? ENGLISH;
