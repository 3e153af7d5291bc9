import type { ListingEvent } from '@freelance/contracts';
import { announcementOf } from './announcement-of';
import type { MailKindOf } from './mail-kind';
import { MAIL_TABLE, type MailedEvent, type MailKind } from './mail-table';

/** A mail that an event causes, to one user or to the subscribers of a category. */
export interface CausedMail {
  mail: MailKindOf<object, MailKind>;
  recipient: { userId: string } | { subscribersOf: string; except: string };
  /** Needs the complete event. */
  facts: () => object;
}

export const isMailedEvent = (type: string): type is MailedEvent => Object.hasOwn(MAIL_TABLE, type);

/** The mails that an event causes, as the mail table says. */
export function causedMails(type: string, event: object): CausedMail[] {
  if (!isMailedEvent(type)) return [];
  // Each row of the table fits the events of its type.
  const rules = MAIL_TABLE[type] as readonly Rule[];
  return rules.flatMap((rule): CausedMail[] => {
    if ('toSubscribers' in rule) {
      const { categoryId, ownerId } = event as ListingEvent;
      const facts = () => announcementOf(event as ListingEvent).job;
      return [{ mail: rule.mail, recipient: { subscribersOf: categoryId, except: ownerId }, facts }];
    }
    if (rule.when && !rule.when(event)) return [];
    return [
      { mail: rule.mail, recipient: { userId: rule.to(event) }, facts: () => (rule.facts ? rule.facts(event) : event) },
    ];
  });
}

/** The mail to this user, who has to be a subscriber where it goes to subscribers. */
export const mailTo = (userId: string, mails: readonly CausedMail[]): CausedMail | undefined =>
  mails.find(({ recipient }) => ('userId' in recipient ? recipient.userId === userId : recipient.except !== userId));

type Mail = CausedMail['mail'];
type Rule =
  | {
      mail: Mail;
      to: (event: object) => string;
      facts?: (event: object) => object;
      when?: (event: object) => boolean;
    }
  | { mail: Mail; toSubscribers: unknown };
