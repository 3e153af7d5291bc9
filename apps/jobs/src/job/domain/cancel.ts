import { advance } from './advance';
import { allows, type CommandFacts, type Decision, eventFacts, type Job } from './job';
import { JobNotOpenError, NotOwnerError } from './job.errors';

/**
 * The owner ends an open job.
 * @throws NotOwnerError, JobNotOpenError
 */
export function cancel(job: Job, input: { reason?: string | undefined }, facts: CommandFacts): Decision {
  if (facts.actor !== job.ownerId) throw new NotOwnerError();
  if (!allows(job, 'cancel', facts.now)) throw new JobNotOpenError();

  const after = advance(job, { status: 'cancelled' }, facts);
  const detail = { ...eventFacts(after), reason: input.reason ?? null, cancelledAt: after.updatedAt };
  return { job: after, events: [{ type: 'job.cancelled', detail, claim: null }] };
}
