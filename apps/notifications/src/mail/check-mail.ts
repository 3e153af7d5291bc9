import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import type { User } from '../user/user-directory';
import type { SecretLink } from '../user/secret-link';
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
  /** Undefined: the mail is obsolete, because its link is not valid any more. */
  letterTo: (user: User) => Letter | undefined;
}

export interface Letter {
  /** Not validated. */
  address: unknown;
  /** Whether the mail goes to an address that is not the present one of the user, perhaps of another person. */
  isToOther: boolean;
  /** Whether the mail is sent only to an address that its user has confirmed. */
  needsProof: boolean;
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
    letterTo: (user) => {
      if (!mail.secretLinkOf)
        return {
          address: user.email,
          isToOther: false,
          needsProof: !mail.isForUnverified,
          write: (links, words) => mail.write(checked, links, words, NO_LINK),
        };
      const link = mail.secretLinkOf(checked, user);
      return (
        link && {
          address: link.address,
          isToOther: true,
          needsProof: false,
          write: (links, words) => mail.write(checked, links, words, link),
        }
      );
    },
  };
}

/** For the kinds that do not read it. */
const NO_LINK: SecretLink = { requestId: '', address: '', token: '', expiresAt: '' };
