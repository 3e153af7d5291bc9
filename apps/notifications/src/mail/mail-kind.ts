import type { Letter } from './letter';
import type { Links } from './links';

/** One kind of mail: the facts it needs and the words it makes of them. */
export interface MailKindOf<Facts extends object> {
  /** Validates the facts, since they come out of a queue. */
  facts: new () => Facts;
  write(facts: Facts, links: Links): Letter;
}
