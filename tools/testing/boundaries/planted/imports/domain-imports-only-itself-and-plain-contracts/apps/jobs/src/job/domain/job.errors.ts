// The error itself is plain, but what the same door leads to is not.
import { DomainError } from '@freelance/contracts';

export class JobNotFoundError extends DomainError {}
