import { Messages } from '@freelance/words';
import { CATALOGUES, type Language } from './catalogue';
import type { en } from './en';

/** The messages of mails and unsubscribe pages. */
export type MailMessages = Messages<typeof en>;

export const MESSAGES = Object.fromEntries(
  Object.entries(CATALOGUES).map(([language, catalogue]) => [language, new Messages<typeof en>(language, catalogue)]),
) as Record<Language, MailMessages>;
