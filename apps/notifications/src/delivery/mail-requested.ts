import { IsBoolean, IsObject, IsOptional } from 'class-validator';
import { type Envelope, Identifier, OneOf } from '@freelance/contracts';
import { createEnvelope } from '@freelance/messaging';
import type { MailKindOf } from '../mail/mail-kind';
import { MAIL_KINDS, type MailKind } from '../mail/mail-table';

/** `mail.requested`: one mail to one user. */
export class MailRequested {
  @Identifier({ description: 'Id of the event that causes the mail; a person gets one mail for it' })
  eventId!: string;

  @Identifier({ description: 'User id of the reader' })
  recipientId!: string;

  @OneOf(Object.keys(MAIL_KINDS), { description: 'What the mail tells' })
  kind!: MailKind;

  /** An object of the kind's class. */
  @IsObject()
  facts!: object;

  /** An operator requested the mail again. */
  @IsOptional()
  @IsBoolean()
  isResent?: boolean;
}

/** The event that causes a mail. */
interface Cause {
  id: string;
  /** When it happened. */
  time: string;
}

/** Requests a mail. The id is a function of the event and the recipient. */
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
    // Every mail is in the table.
    detail: { eventId: cause.id, recipientId, kind: mail.name as MailKind, facts },
  });
