import { plainToInstance, Type } from 'class-transformer';
import {
  Allow,
  IsArray,
  IsISO8601,
  IsObject,
  IsOptional,
  IsString,
  ValidateNested,
  validateSync,
} from 'class-validator';
import { type Envelope, Identifier } from '@freelance/contracts';
import { createEnvelope, parseBody, PoisonMessageError, sentenceOf } from '@freelance/messaging';
import { ledgerKeyFrom } from '../delivery/mail-tags';
import { redactForStorage } from '../delivery/redact-for-storage';
import type { MailFeedback } from './mail-feedback';

/** SES publishes this text to a newly connected topic, to check its permission. */
const CONNECTED = 'Successfully validated SNS topic for Amazon SES event publishing.';

/** Subtypes of bounces of the suppression list: of SES for all its customers, and of the account. */
const SUPPRESSED: ReadonlySet<string> = new Set(['Suppressed', 'OnAccountSuppressionList']);

class SentMail {
  @Identifier({ description: 'Id of the mail' })
  messageId!: string;

  @IsOptional()
  @IsObject()
  tags?: Record<string, unknown>;
}

/** An event of a configuration set, about any mail. */
class SesEvent {
  @IsString()
  eventType!: string;

  @IsObject()
  @ValidateNested()
  @Type(() => SentMail)
  mail!: SentMail;

  @Allow()
  bounce?: unknown;

  @Allow()
  complaint?: unknown;
}

class FeedbackFields {
  @Identifier({ description: 'Id of what is told' })
  feedbackId!: string;

  @IsISO8601({ strict: true })
  timestamp!: string;
}

class BouncedRecipient {
  @IsOptional()
  @IsString()
  diagnosticCode?: string;
}

class Bounce extends FeedbackFields {
  @IsString()
  bounceType!: string;

  @IsString()
  bounceSubType!: string;

  @IsArray()
  @ValidateNested()
  @Type(() => BouncedRecipient)
  bouncedRecipients!: BouncedRecipient[];
}

class Complaint extends FeedbackFields {
  @IsOptional()
  @IsString()
  complaintFeedbackType?: string | null;

  /** `OnAccountSuppressionList` when SES accepted the mail but did not send it. */
  @IsOptional()
  @IsString()
  complaintSubType?: string | null;
}

/**
 * Reads an SES event. Undefined when the mail is not ours: other systems may send from the same domain.
 * @throws PoisonMessageError
 */
export function readSesEvent(body: string | undefined): Envelope<string, MailFeedback> | undefined {
  if (body?.trim() === CONNECTED) return undefined;
  const event = validated(SesEvent, parseBody(body));
  const key = ledgerKeyFrom(event.mail.tags ?? {});
  const facts = key && factsOf(event);
  if (!facts) return undefined;
  const { type, reason, feedbackId, timestamp, isSuppressed } = facts;
  const time = new Date(timestamp);
  const detail = {
    ...key,
    sesMessageId: event.mail.messageId,
    at: time.toISOString(),
    reason: redactForStorage(reason),
    ...(isSuppressed ? { isSuppressed } : {}),
  };
  return createEnvelope({ id: feedbackId, source: 'ses', type, time, detail });
}

/** Undefined for the types of events that this service does not use. */
function factsOf({ eventType, bounce, complaint }: SesEvent) {
  if (eventType === 'Bounce') return bounced(validated(Bounce, bounce));
  if (eventType === 'Complaint') return complained(validated(Complaint, complaint));
  return undefined;
}

function bounced({ bounceType, bounceSubType, bouncedRecipients: [recipient], ...told }: Bounce) {
  const reason = `${bounceType} (${bounceSubType}): ${recipient?.diagnosticCode ?? 'no more is told'}`;
  return { ...told, type: 'mail.bounced', reason, isSuppressed: SUPPRESSED.has(bounceSubType) };
}

/** After a complaint, SES sends the user no more mail. It reports each unsent mail as a complaint, which is not one. */
function complained({ complaintFeedbackType, complaintSubType, ...told }: Complaint) {
  return complaintSubType
    ? { ...told, type: 'mail.bounced', reason: `Complaint (${complaintSubType}): not sent`, isSuppressed: true }
    : { ...told, type: 'mail.complained', reason: complaintFeedbackType ?? 'no reason is told', isSuppressed: false };
}

function validated<Fields extends object>(type: new () => Fields, given: unknown): Fields {
  const fields = plainToInstance(type, given);
  if (!(fields instanceof type)) throw new PoisonMessageError(`${type.name} is no object`, 'invalid-detail');
  const faults = validateSync(fields, { stopAtFirstError: true });
  if (faults.length > 0) throw new PoisonMessageError(sentenceOf(faults), 'invalid-detail');
  return fields;
}
