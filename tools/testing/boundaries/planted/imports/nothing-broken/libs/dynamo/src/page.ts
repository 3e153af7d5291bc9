import { DomainError } from '@freelance/contracts';

export const page = new DomainError();
