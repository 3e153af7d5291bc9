import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import type { MailContent } from './mail-content';
import type { Links } from './links';
import { MAIL_KINDS, type MailKind } from './mail-table';

/** The facts are not valid for this kind of mail; a retry cannot help. */
export class MailFactsInvalidError extends Error {}

/**
 * Writes a mail of this kind.
 * @throws MailFactsInvalidError with the names of the invalid fields
 */
export function writeMail(kind: MailKind, facts: object, links: Links): MailContent {
  const mail = MAIL_KINDS[kind];
  const checked = plainToInstance(mail.facts, facts);
  const faults = validateSync(checked, { stopAtFirstError: true });
  if (faults.length > 0) {
    const fields = faults.map(({ property }) => property).join(', ');
    throw new MailFactsInvalidError(`A ${kind} mail cannot be written from these facts: ${fields}`);
  }
  return mail.write(checked, links);
}
