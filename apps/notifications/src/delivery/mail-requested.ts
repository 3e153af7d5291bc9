import { IsObject } from 'class-validator';
import { type Envelope, Identifier, OneOf } from '@freelance/contracts';
import { createEnvelope } from '@freelance/messaging';
import type { MailKindOf } from '../mail/mail-kind';
import { MAIL_KINDS, type MailKind } from '../mail/mail-table';

/** `mail.requested`: one mail to one person. */
export class MailRequested {
  @Identifier({ description: 'Id of the job event that causes the mail; a person gets one mail for it' })
  eventId!: string;

  @Identifier({ description: 'User id of the reader' })
  recipientId!: string;

  @OneOf(Object.keys(MAIL_KINDS), { description: 'What the mail tells' })
  kind!: MailKind;

  /** What the kind's own class describes. */
  @IsObject()
  facts!: object;
}

/** The job event behind a mail. */
interface Cause {
  id: string;
  /** When it happened. */
  time: string;
}

/** Asks for a mail. The id is a function of event and reader, like the mail itself. */
export const requestMail = <Facts extends object>(
  cause: Cause,
  recipientId: string,
  mail: MailKindOf<Facts>,
  facts: Facts,
): Envelope<'mail.requested', MailRequested> =>
  createEnvelope({
    id: `${cause.id}/${recipientId}`,
    source: 'notifications-service',
    type: 'mail.requested',
    time: new Date(cause.time),
    // Every mail is one of the table.
    detail: { eventId: cause.id, recipientId, kind: mail.name as MailKind, facts },
  });
