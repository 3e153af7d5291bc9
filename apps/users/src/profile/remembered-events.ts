import type { Envelope, UserCreated } from '@freelance/contracts';
import { AUDIT_TYPE } from '../audit/audit-outbox';
import type { Profile } from './domain/profile';

/** More than the mails of which a user can miss one. */
const REMEMBERED = 20;
/** Profiles change often, and no mail is about it. Audit records are for administrators only, and no events. */
const NOT_REMEMBERED = ['user.updated', AUDIT_TYPE];

/**
 * The newest events of a user stay in the row, so that an operator can send their mails again. What the profile itself
 * knows about the person is left out: it must be in one place.
 */
export function withEvents(remembered: unknown, entries: readonly { envelope?: Envelope }[]): Envelope[] {
  const added = entries.flatMap(({ envelope }) =>
    envelope && !NOT_REMEMBERED.includes(envelope['detail-type']) ? [withoutPerson(envelope)] : [],
  );
  return [...((remembered as Envelope[] | undefined) ?? []), ...added].slice(-REMEMBERED);
}

/** The remembered events with what the profile knows now. */
export const eventsOf = (remembered: unknown, profile: Profile): Envelope[] =>
  ((remembered as Envelope[] | undefined) ?? []).map((envelope) =>
    envelope['detail-type'] === 'user.created'
      ? { ...envelope, detail: { ...(envelope.detail as object), ...personOf(profile) } }
      : envelope,
  );

type Person = Pick<UserCreated, 'email' | 'name' | 'userType' | 'locale'>;

const personOf = ({ email, name, userType, locale }: Profile): Person => ({ email, name, userType, locale });

function withoutPerson(envelope: Envelope): Envelope {
  if (envelope['detail-type'] !== 'user.created') return envelope;
  const { sequence, userId, createdAt } = envelope.detail as UserCreated;
  return { ...envelope, detail: { sequence, userId, createdAt } };
}
