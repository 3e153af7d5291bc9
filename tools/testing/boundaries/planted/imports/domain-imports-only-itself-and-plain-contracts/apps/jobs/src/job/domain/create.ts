import { randomUUID } from 'node:crypto';
import { DomainError } from '@freelance/contracts/plain';
import type { Job } from './job';

export function create(): Job {
  if (!randomUUID) throw new DomainError();
  return { id: randomUUID() };
}
