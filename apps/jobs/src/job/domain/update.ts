import { allows, type Decision, eventFacts, type Job } from './job';
import { JobNotOpenError, NotOwnerError } from './job.errors';

export interface UpdateInput {
  name?: string | undefined;
  description?: string | undefined;
  payAmount?: number | undefined;
  timeToCompleteSeconds?: number | undefined;
}

const FIELDS = ['name', 'description', 'payAmount', 'timeToCompleteSeconds'] as const;

/**
 * Changes what an open job says. Fields that stay the same are no change; an update of such fields alone is none either,
 * and tells nobody anything.
 * @throws NotOwnerError, JobNotOpenError
 */
export function update(job: Job, input: UpdateInput, { now, actor }: { now: Date; actor: string }): Decision {
  if (actor !== job.ownerId) throw new NotOwnerError();
  if (!allows(job, 'update', now)) throw new JobNotOpenError();

  const changed = FIELDS.filter((field) => input[field] !== undefined && input[field] !== job[field]);
  if (changed.length === 0) return { job, events: [] };

  const updatedAt = now.toISOString();
  const given = Object.fromEntries(changed.map((field) => [field, input[field]]));
  const after: Job = { ...job, ...given, updatedAt, sequence: job.sequence + 1 };
  const changes = Object.fromEntries(changed.map((field) => [field, { from: job[field], to: after[field] }]));
  return {
    job: after,
    events: [{ type: 'job.updated', detail: { ...eventFacts(after), changes, updatedAt }, claim: null }],
  };
}
