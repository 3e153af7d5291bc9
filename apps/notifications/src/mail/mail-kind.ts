import type { MailContent } from './mail-content';
import type { Links } from './links';

/** One kind of mail: the facts it needs and the words it makes of them. */
export interface MailKindOf<Facts extends object, Name extends string = string> {
  /** What messages and the ledger call it. */
  name: Name;
  /** Validates the facts, since they come out of a queue. */
  facts: new () => Facts;
  write: (facts: Facts, links: Links) => MailContent;
}

/** Infers the types of a kind from its fields. */
export const mailKind = <Facts extends object, Name extends string>(
  kind: MailKindOf<Facts, Name>,
): MailKindOf<Facts, Name> => kind;
