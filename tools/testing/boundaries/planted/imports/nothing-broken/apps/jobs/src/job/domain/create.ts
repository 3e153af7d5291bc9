import { DomainError } from '@freelance/contracts/plain';
import type { Job } from './job';

export function create(id: string): Job {
  if (id === '') throw new DomainError();
  return { id };
}
