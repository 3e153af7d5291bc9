import { type Envelope, ENVELOPE_VERSION, EVENTS, userEventId } from '@freelance/contracts';
import { TOPICS } from '@freelance/manifest';
import type { OutboxEntry } from '@freelance/messaging';
import type { RequestFacts } from '@freelance/service';
import type { UserEvent } from './domain/profile';
import type { ProfileWrite } from './domain/profile.repository';

export interface ProfileOutboxEntry extends OutboxEntry {
  envelope: Envelope<UserEvent['type'], UserEvent['detail']>;
}

/** The events of a write as the outbox stores them. An event's id is made of the user's id and the event's number. */
export function outboxEntries({ profile, events, decidedAt }: ProfileWrite, facts: RequestFacts): ProfileOutboxEntry[] {
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
