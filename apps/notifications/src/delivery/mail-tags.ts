import type { MessageTag } from '@aws-sdk/client-ses';
import type { LedgerKey } from './ledger';

const TAGS = { userId: 'user', eventId: 'event' } as const;
/** SES allows values of this length, of ASCII letters, digits, `_` and `-`. */
const LONGEST_VALUE = 256;

/** Tags that SES repeats in its events about the mail; undefined when they are too long. */
export function tagsOf(key: LedgerKey): MessageTag[] | undefined {
  const tags = (['userId', 'eventId'] as const).map((part) => ({
    Name: TAGS[part],
    Value: Buffer.from(key[part]).toString('base64url'),
  }));
  return tags.every(({ Value }) => Value.length <= LONGEST_VALUE) ? tags : undefined;
}

/** Undefined when the tags are not ours. */
export function ledgerKeyFrom(tags: Record<string, unknown>): LedgerKey | undefined {
  const [userId, eventId] = [TAGS.userId, TAGS.eventId].map((name) => decodedTag(tags[name]));
  return userId && eventId ? { userId, eventId } : undefined;
}

const decodedTag = (values: unknown): string | undefined =>
  Array.isArray(values) && typeof values[0] === 'string' ? Buffer.from(values[0], 'base64url').toString() : undefined;
