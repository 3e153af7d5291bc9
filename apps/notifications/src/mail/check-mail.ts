import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import type { Words } from '../locales/words';
import type { MailContent } from './mail-content';
import type { Links } from './links';
import { MAIL_KINDS, type MailKind } from './mail-table';

/** The facts are not valid for this kind of mail; a retry cannot help. */
export class MailFactsInvalidError extends Error {}

/** A mail with valid facts, before its recipient is known. */
export interface CheckedMail {
  /** Set for mail to subscribers of this category: it has an unsubscribe link, and is sent only to current subscribers. */
  categoryId: string | undefined;
  write: (links: Links, words: Words) => MailContent;
}

/** @throws MailFactsInvalidError with the names of the invalid fields */
export function checkMail(kind: MailKind, facts: object): CheckedMail {
  const mail = MAIL_KINDS[kind];
  const checked = plainToInstance(mail.facts, facts);
  const faults = validateSync(checked, { stopAtFirstError: true });
  if (faults.length > 0) {
    const fields = faults.map(({ property }) => property).join(', ');
    throw new MailFactsInvalidError(`A ${kind} mail cannot be written from these facts: ${fields}`);
  }
  return {
    categoryId: mail.subscribedCategory?.(checked),
    write: (links, words) => mail.write(checked, links, words),
  };
}
