import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import type { MailContent } from './mail-content';
import type { Links } from './links';
import { MAIL_KINDS, type MailKind } from './mail-table';

/** The facts are not what this kind of mail needs, and never will be. */
export class MailFactsInvalidError extends Error {}

/**
 * Writes a mail of this kind.
 * @throws MailFactsInvalidError naming the wrong fields, rather than sending a mail with gaps
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
