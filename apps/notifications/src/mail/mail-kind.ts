import type { Words } from '../locales/words';
import type { MailContent } from './mail-content';
import type { Links } from './links';

/** One kind of mail: its facts, and the content made from them. */
export interface MailKindOf<Facts extends object, Name extends string = string> {
  /** Name in messages and in the ledger. */
  name: Name;
  /** Validates the facts, since they come from a queue. */
  facts: new () => Facts;
  /** The category whose subscribers get the mail; only for mail to subscribers. */
  subscribedCategory?: (facts: Facts) => string;
  /** Every word of the mail is a message of the catalogues, or a user's own text. */
  write: (facts: Facts, links: Links, words: Words) => MailContent;
}

/** Infers the types of a kind from its fields. */
export const mailKind = <Facts extends object, Name extends string>(
  kind: MailKindOf<Facts, Name>,
): MailKindOf<Facts, Name> => kind;
