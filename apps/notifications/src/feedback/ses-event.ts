import { plainToInstance, Type } from 'class-transformer';
import {
  IsArray,
  IsDefined,
  IsObject,
  IsOptional,
  IsString,
  ValidateIf,
  ValidateNested,
  validateSync,
} from 'class-validator';
import { type Envelope, Identifier, Timestamp } from '@freelance/contracts';
import { createEnvelope, parseBody, PoisonMessageError, sentenceOf } from '@freelance/messaging';
import { keyIn } from '../delivery/mail-tags';
import { fitForRecords } from '../delivery/reason';
import type { MailFeedback } from './mail-feedback';

/** What SES puts into a topic that was just connected, to see whether it may. */
const CONNECTED = 'Successfully validated SNS topic for Amazon SES event publishing.';

class SentMail {
  @Identifier({ description: 'Id of the mail' })
  messageId!: string;

  @IsOptional()
  @IsObject()
  tags?: Record<string, unknown>;
}

class Feedback {
  @Identifier({ description: 'Id of what is told' })
  feedbackId!: string;

  @Timestamp({ description: 'When SES heard of it' })
  timestamp!: string;
}

class BouncedRecipient {
  @IsOptional()
  @IsString()
  diagnosticCode?: string;
}

class Bounce extends Feedback {
  @IsString()
  bounceType!: string;

  @IsString()
  bounceSubType!: string;

  @IsArray()
  @ValidateNested()
  @Type(() => BouncedRecipient)
  bouncedRecipients!: BouncedRecipient[];
}

class Complaint extends Feedback {
  @IsOptional()
  @IsString()
  complaintFeedbackType?: string | null;
}

/** The part that we read of an event of a configuration set. */
class SesEvent {
  @IsString()
  eventType!: string;

  @IsDefined()
  @ValidateNested()
  @Type(() => SentMail)
  mail!: SentMail;

  @ValidateIf(({ eventType }: SesEvent) => eventType === 'Bounce')
  @IsDefined()
  @ValidateNested()
  @Type(() => Bounce)
  bounce?: Bounce;

  @ValidateIf(({ eventType }: SesEvent) => eventType === 'Complaint')
  @IsDefined()
  @ValidateNested()
  @Type(() => Complaint)
  complaint?: Complaint;
}

/**
 * Reads what SES tells of a mail. Nothing, when the mail is not ours: the sender's domain may be used by others as well.
 * @throws PoisonMessageError
 */
export function readSesEvent(body: string | undefined): Envelope<string, MailFeedback> | undefined {
  if (body?.trim() === CONNECTED) return undefined;
  const event = validated(parseBody(body));
  const key = keyIn(event.mail.tags ?? {});
  const facts = factsOf(event);
  if (!key || !facts) return undefined;
  const { type, reason, feedbackId, timestamp } = facts;
  return createEnvelope({
    id: feedbackId,
    source: 'ses',
    type,
    time: new Date(timestamp),
    detail: {
      ...key,
      sesMessageId: event.mail.messageId,
      at: new Date(timestamp).toISOString(),
      reason,
    },
  });
}

function validated(body: Record<string, unknown>): SesEvent {
  const event = plainToInstance(SesEvent, body);
  const faults = validateSync(event, { stopAtFirstError: true });
  if (faults.length > 0) throw new PoisonMessageError(sentenceOf(faults), 'invalid-detail');
  return event;
}

/** None of an event that nobody asked for. */
function factsOf({ eventType, bounce, complaint }: SesEvent) {
  if (eventType === 'Bounce' && bounce) return { type: 'mail.bounced', reason: reasonOf(bounce), ...bounce };
  if (eventType === 'Complaint' && complaint) {
    return {
      type: 'mail.complained',
      reason: fitForRecords(complaint.complaintFeedbackType ?? 'no reason is told'),
      ...complaint,
    };
  }
  return undefined;
}

function reasonOf({ bounceType, bounceSubType, bouncedRecipients: [recipient] }: Bounce): string {
  return fitForRecords(`${bounceType} (${bounceSubType}): ${recipient?.diagnosticCode ?? 'no more is told'}`);
}
