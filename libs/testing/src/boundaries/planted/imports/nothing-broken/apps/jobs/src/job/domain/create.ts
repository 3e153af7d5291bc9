import { DomainError } from '@freelance/contracts';
import type { Job } from './job';

export function create(id: string): Job {
  if (id === '') throw new DomainError();
  return { id };
}
