import { DomainError } from '@freelance/contracts';

/** An operator named an event that neither the history nor an outbox has. */
export class EventNotFoundError extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'EVENT_NOT_FOUND';
  constructor(eventId: string) {
    super(`No event ${eventId} exists: npm run ops -- job <jobId> lists the events of a job`);
  }
}
