import { addSeconds, allows, type Decision, effectiveStatus, type Job, listingFacts } from './job';
import { JobNotRelistableError, NotOwnerError } from './job.errors';

export interface RelistInput {
  newExpirySeconds: number;
  updatedDescription?: string | undefined;
}

export interface RelistFacts {
  now: Date;
  actor: string;
  seekerJobUrl: string;
}

/**
 * Puts an expired or rejected job on the market again, as if nobody had ever claimed it.
 * @throws NotOwnerError, JobNotRelistableError
 */
export function relist(job: Job, input: RelistInput, { now, actor, seekerJobUrl }: RelistFacts): Decision {
  if (actor !== job.ownerId) throw new NotOwnerError();
  if (!allows(job, 'relist', now)) throw new JobNotRelistableError();

  const relistedAt = now.toISOString();
  const after: Job = {
    ...job,
    description: input.updatedDescription ?? job.description,
    status: 'open',
    expiryDate: addSeconds(now, input.newExpirySeconds),
    listedAt: relistedAt,
    relistedAt,
    updatedAt: relistedAt,
    claim: null,
    barred: {},
    sequence: job.sequence + 1,
  };
  const previousStatus = effectiveStatus(job, now);
  const detail = { ...listingFacts(after), relistedAt, previousStatus, seekerJobUrl };
  return { job: after, events: [{ type: 'job.relisted', detail, claim: null }] };
}
