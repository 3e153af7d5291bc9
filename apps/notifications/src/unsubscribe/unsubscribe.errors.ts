import { DomainError } from '@freelance/contracts';

export class UnsubscribeLinkInvalidError extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'UNSUBSCRIBE_LINK_INVALID';
  readonly details: { field: string; message: string }[];
  constructor() {
    const message = 'This unsubscribe link is not valid: use the whole link from the mail, unchanged';
    super(message);
    this.details = [{ field: 'token', message }];
  }
}
