import { advance } from './advance';
import { addSeconds, allows, type CommandFacts, type Decision, effectiveStatus, type Job, listingFacts } from './job';
import { JobNotRelistableError, NotOwnerError } from './job.errors';

export interface RelistInput {
  newExpirySeconds: number;
  updatedDescription?: string | undefined;
}

/**
 * The owner lists an expired or rejected job again, without its earlier claim, and for every seeker.
 * @throws NotOwnerError, JobNotRelistableError
 */
export function relist(job: Job, input: RelistInput, facts: CommandFacts & { seekerJobUrl: string }): Decision {
  const { now, actor, seekerJobUrl } = facts;
  if (actor !== job.ownerId) throw new NotOwnerError();
  if (!allows(job, 'relist', now)) throw new JobNotRelistableError();

  const relistedAt = now.toISOString();
  const changes: Partial<Job> = {
    description: input.updatedDescription ?? job.description,
    status: 'open',
    expiryDate: addSeconds(now, input.newExpirySeconds),
    listedAt: relistedAt,
    relistedAt,
    claim: null,
    barred: {},
  };
  const after = advance(job, changes, facts);
  const detail = { ...listingFacts(after), relistedAt, previousStatus: effectiveStatus(job, now), seekerJobUrl };
  return { job: after, events: [{ type: 'job.relisted', detail, claim: null }] };
}
