import { IsBoolean, IsOptional, IsString } from 'class-validator';
import { Identifier, Timestamp } from '@freelance/contracts';

/** `mail.bounced` and `mail.complained`: an accepted mail was returned, or its recipient reported it as unwanted. */
export class MailFeedback {
  @Identifier({ description: 'User id of the reader' })
  userId!: string;

  @Identifier({ description: 'Id of the job event that caused the mail' })
  eventId!: string;

  @Identifier({ description: 'Id of the mail, by SES' })
  sesMessageId!: string;

  @Timestamp({ description: 'When SES heard of it' })
  at!: string;

  /** Without addresses. */
  @IsString()
  reason!: string;

  /** Of a bounce: SES itself did not send the mail, because of an earlier bounce or complaint. */
  @IsOptional()
  @IsBoolean()
  isSuppressed?: boolean;
}
