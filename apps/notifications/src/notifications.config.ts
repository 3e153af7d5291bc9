import { MinLength, ValidateBy } from 'class-validator';
import { mailAddress } from '@freelance/contracts';
import { ErasedKeyVariable } from '@freelance/privacy';
import { configOf, UrlVariable } from '@freelance/service';

/** SES accepts only a sender in ASCII, also for its domain. */
const isSender = (value: unknown): boolean => typeof value === 'string' && mailAddress(value) === value;

export class NotificationsConfig extends configOf('notifications') {
  /** Origin that links in mails start with. */
  @UrlVariable()
  WEB_BASE_URL!: string;

  /**
   * Signs unsubscribe links and list cursors. All replicas need the same key; a new key makes existing cursors, and the
   * links in mails already sent, invalid.
   */
  @MinLength(32, { message: 'LINK_SIGNING_KEY must be a secret of at least 32 characters' })
  LINK_SIGNING_KEY!: string;

  /** Hashes the ids of erased users. It never changes: with another key they would count as not erased. */
  @ErasedKeyVariable()
  ERASED_KEY!: string;

  /** Sender of every mail; SES must have verified it. */
  @ValidateBy(
    { name: 'sender', validator: { validate: isSender } },
    { message: 'MAIL_FROM must be an e-mail address, but is "$value"; all of it must be ASCII' },
  )
  MAIL_FROM: string = 'noreply@freelanceplatform.com';
}
