import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { type Envelope, EVENTS, type PayloadOf } from '@freelance/contracts';
import { parseEnvelope, PoisonMessageError, sentenceOf } from '@freelance/messaging';
import { ValidationFailedError } from '@freelance/service';
import { isMailedEvent } from '../mail/caused-mails';
import type { MailedEvent } from '../mail/mail-table';

/** An event of a job or of a user that causes mail. */
export interface ReadEvent {
  envelope: Envelope;
  type: MailedEvent;
  detail: PayloadOf<MailedEvent>;
}

/**
 * Validates the envelope that an operator sends, in the same way as a message.
 * @throws ValidationFailedError
 */
export function readMailedEvent(given: object): ReadEvent {
  const envelope = read(given);
  const type = envelope['detail-type'];
  if (!isMailedEvent(type)) throw refused(`Events of type ${type} cause no mail`);
  const detail = plainToInstance(EVENTS[type] as new () => PayloadOf<MailedEvent>, envelope.detail);
  const faults = validateSync(detail, { stopAtFirstError: true });
  if (faults.length > 0) throw refused(sentenceOf(faults));
  return { envelope, type, detail };
}

function read(given: object): Envelope {
  try {
    return parseEnvelope(JSON.stringify(given));
  } catch (error) {
    throw error instanceof PoisonMessageError ? refused(error.message) : error;
  }
}

const refused = (message: string) => new ValidationFailedError([{ field: 'envelope', message }]);
