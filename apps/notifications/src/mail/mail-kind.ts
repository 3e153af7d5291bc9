import type { MailContent } from './mail-content';
import type { Links } from './links';

/** One kind of mail: its facts, and the content made from them. */
export interface MailKindOf<Facts extends object, Name extends string = string> {
  /** Name in messages and in the ledger. */
  name: Name;
  /** Validates the facts, since they come from a queue. */
  facts: new () => Facts;
  write: (facts: Facts, links: Links) => MailContent;
}

/** Infers the types of a kind from its fields. */
export const mailKind = <Facts extends object, Name extends string>(
  kind: MailKindOf<Facts, Name>,
): MailKindOf<Facts, Name> => kind;
