import type { Words } from '../locales/words';
import type { MailContent } from './mail-content';
import type { User } from '../user/user-directory';
import type { SecretLink } from '../user/secret-link';
import type { Links } from './links';

/** One kind of mail: its facts, and the content made from them. */
export interface MailKindOf<Facts extends object, Name extends string = string> {
  /** Name in messages and in the ledger. */
  name: Name;
  /** Validates the facts, since they come from a queue. */
  facts: new () => Facts;
  /** The category whose subscribers get the mail; only for mail to subscribers. */
  subscribedCategory?: (facts: Facts) => string;
  /** Sent also while nobody has proved to receive mail at the address of the user. */
  isForUnverified?: true;
  /**
   * Only for mail to an address that is not the present one of the user: that address with its secret link, from the
   * user's row, because no event has addresses or secrets. Undefined: the link is not valid any more.
   */
  secretLinkOf?: (facts: Facts, user: User) => SecretLink | undefined;
  /**
   * Every word of the mail is a message of the catalogues, or a user's own text.
   * @param secretLink where the kind has `secretLinkOf`
   */
  write: (facts: Facts, links: Links, words: Words, secretLink: SecretLink) => MailContent;
}

/** Infers the types of a kind from its fields. */
export const mailKind = <Facts extends object, Name extends string>(
  kind: MailKindOf<Facts, Name>,
): MailKindOf<Facts, Name> => kind;
