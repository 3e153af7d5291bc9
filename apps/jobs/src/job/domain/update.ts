import { advance } from './advance';
import { allows, type CommandFacts, type Decision, eventFacts, type Job } from './job';
import { JobNotOpenError, NotOwnerError } from './job.errors';

export interface UpdateInput {
  name?: string | undefined;
  description?: string | undefined;
  payAmount?: number | undefined;
  timeToCompleteSeconds?: number | undefined;
}

const FIELDS = ['name', 'description', 'payAmount', 'timeToCompleteSeconds'] as const;

/**
 * The owner changes fields of an open job. When every given field has its value already, there is no event.
 * @throws NotOwnerError, JobNotOpenError
 */
export function update(job: Job, input: UpdateInput, facts: CommandFacts): Decision {
  if (facts.actor !== job.ownerId) throw new NotOwnerError();
  if (!allows(job, 'update', facts.now)) throw new JobNotOpenError();

  const changed = FIELDS.filter((field) => input[field] !== undefined && input[field] !== job[field]);
  if (changed.length === 0) return { job, events: [] };

  const after = advance(job, Object.fromEntries(changed.map((field) => [field, input[field]])), facts);
  const changes = Object.fromEntries(changed.map((field) => [field, { from: job[field], to: after[field] }]));
  const detail = { ...eventFacts(after), changes, updatedAt: after.updatedAt };
  return { job: after, events: [{ type: 'job.updated', detail, claim: null }] };
}
