import { formPage } from '@freelance/pages';
import type { Profile } from '../profile/domain/profile';
import { pageWordsFor } from '../locales/page-words';

export type LinkPurpose = 'verify-email' | 'revert-email';

/** The page behind a link: what its button does. */
export function questionPage(purpose: LinkPurpose, { name, locale }: Profile, email: string): string {
  const words = pageWordsFor(locale);
  return formPage({
    lang: words.language,
    heading: words.say(`${purpose}.question`, {}),
    sentence: words.say(`${purpose}.consequence`, { name: withoutQuotes(name), email }),
    button: words.say(`${purpose}.button`, {}),
  });
}

export function donePage(purpose: LinkPurpose, { name, locale }: Profile, email: string): string {
  const words = pageWordsFor(locale);
  return formPage({
    lang: words.language,
    heading: words.say(`${purpose}.done`, {}),
    sentence: words.say(`${purpose}.result`, { name: withoutQuotes(name), email }),
  });
}

/** A name cannot end the quotation marks around it. */
const withoutQuotes = (name: string): string => name.replace(/["“”„‟«»]/gu, "'");
