import { allows, type Decision, eventFacts, type Job } from './job';
import { JobNotOpenError, NotOwnerError } from './job.errors';

/**
 * Takes an open job off the market for good.
 * @throws NotOwnerError, JobNotOpenError
 */
export function cancel(
  job: Job,
  input: { reason?: string | undefined },
  { now, actor }: { now: Date; actor: string },
): Decision {
  if (actor !== job.ownerId) throw new NotOwnerError();
  if (!allows(job, 'cancel', now)) throw new JobNotOpenError();

  const cancelledAt = now.toISOString();
  const after: Job = { ...job, status: 'cancelled', updatedAt: cancelledAt, sequence: job.sequence + 1 };
  const detail = { ...eventFacts(after), reason: input.reason ?? null, cancelledAt };
  return { job: after, events: [{ type: 'job.cancelled', detail, claim: null }] };
}
