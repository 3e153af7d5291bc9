import { MinLength, ValidateBy } from 'class-validator';
import { mailAddress } from '@freelance/contracts';
import { configOf, UrlVariable } from '@freelance/service';

/** SES takes a sender in ASCII only, its domain too. */
const isSender = (value: unknown): boolean => typeof value === 'string' && mailAddress(value) === value;

export class NotificationsConfig extends configOf('notifications') {
  /** Origin that links in mails start with. */
  @UrlVariable()
  WEB_BASE_URL!: string;

  /**
   * Signs unsubscribe links and list cursors. Shared by the replicas of this service; changing it makes the links in
   * mails already sent useless.
   */
  @MinLength(32, { message: 'LINK_SIGNING_KEY must be a secret of at least 32 characters' })
  LINK_SIGNING_KEY!: string;

  /** Sender of every mail; SES must have verified it. */
  @ValidateBy(
    { name: 'sender', validator: { validate: isSender } },
    { message: 'MAIL_FROM must be an e-mail address, but is "$value"; all of it must be ASCII' },
  )
  MAIL_FROM: string = 'noreply@freelanceplatform.com';
}
