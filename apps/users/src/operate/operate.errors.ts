import { DomainError } from '@freelance/contracts';

/** An operator named an event that is not among the newest of its user. */
export class EventNotFoundError extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'EVENT_NOT_FOUND';
  constructor(eventId: string) {
    super(`No event ${eventId} is known: npm run ops -- mail <userId> lists the newest events of a user`);
  }
}
