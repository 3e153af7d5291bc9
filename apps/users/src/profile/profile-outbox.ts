import { type Envelope, ENVELOPE_VERSION, EVENTS, userEventId } from '@freelance/contracts';
import { TOPICS } from '@freelance/manifest';
import type { OutboxEntry } from '@freelance/messaging';
import type { RequestFacts } from '@freelance/service';
import { type AuditOutboxEntry, auditEntry } from '../audit/audit-outbox';
import type { UserEvent } from './domain/profile';
import type { ProfileWrite } from './domain/profile.repository';

interface ProfileEventEntry extends OutboxEntry {
  envelope: Envelope<UserEvent['type'], UserEvent['detail']>;
}

export type ProfileOutboxEntry = ProfileEventEntry | AuditOutboxEntry;

/**
 * The events of a write as the outbox stores them, and the record of an administrator's act. An event's id is made of the
 * user's id and the event's number.
 */
export function outboxEntries(write: ProfileWrite, facts: RequestFacts): ProfileOutboxEntry[] {
  const { profile, audit } = write;
  return [...eventEntries(write, facts), ...(audit ? [auditEntry(audit, profile.sequence, facts)] : [])];
}

function eventEntries({ profile, events, decidedAt }: ProfileWrite, facts: RequestFacts): ProfileEventEntry[] {
  return events.map(({ type, detail }) => {
    const id = userEventId(profile.userId, detail.sequence);
    return {
      id,
      sequence: detail.sequence,
      topic: TOPICS.userEvents,
      envelope: {
        version: ENVELOPE_VERSION,
        id,
        source: EVENTS[type].source,
        'detail-type': type,
        time: decidedAt.toISOString(),
        detail,
      },
      ...facts,
    };
  });
}
