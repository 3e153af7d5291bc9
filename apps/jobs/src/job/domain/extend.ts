import { LIMITS } from '@freelance/contracts/plain';
import { addSeconds, allows, type Claim, claimEventFacts, type Decision, eventFacts, isPast, type Job } from './job';
import {
  ExtensionTooLongError,
  JobNotExtendableError,
  NotOwnerError,
  SubmissionDeadlinePassedError,
} from './job.errors';

interface ExtendFacts {
  now: Date;
  actor: string;
}

/**
 * Gives more time: to find a claimer while the job is open, to hand in while it is claimed.
 * @throws NotOwnerError, JobNotExtendableError, SubmissionDeadlinePassedError, ExtensionTooLongError
 */
export function extend(job: Job, { additionalSeconds }: { additionalSeconds: number }, facts: ExtendFacts): Decision {
  if (facts.actor !== job.ownerId) throw new NotOwnerError();
  if (!allows(job, 'extend', facts.now)) throw new JobNotExtendableError();
  return job.claim
    ? extendClaim(job, job.claim, additionalSeconds, facts.now)
    : extendListing(job, additionalSeconds, facts.now);
}

function extendListing(job: Job, additionalSeconds: number, now: Date): Decision {
  const expiryDate = later(job.expiryDate, additionalSeconds, now);
  const extendedAt = now.toISOString();
  const after: Job = { ...job, expiryDate, updatedAt: extendedAt, sequence: job.sequence + 1 };
  const detail = { ...eventFacts(after), expiryDate, extendedAt };
  return { job: after, events: [{ type: 'job.extended', detail, claim: null }] };
}

function extendClaim(job: Job, held: Claim, additionalSeconds: number, now: Date): Decision {
  if (isPast(held.submissionDeadline, now)) throw new SubmissionDeadlinePassedError();
  const submissionDeadline = later(held.submissionDeadline, additionalSeconds, now);
  const extended: Claim = { ...held, submissionDeadline };
  const extendedAt = now.toISOString();
  const after: Job = { ...job, claim: extended, updatedAt: extendedAt, sequence: job.sequence + 1 };
  const detail = { ...claimEventFacts(after, extended), submissionDeadline, extendedAt };
  return { job: after, events: [{ type: 'job.extended', detail, claim: extended }] };
}

/** However often it is extended, a deadline is never further ahead than one that is newly set could be. */
function later(deadline: string, additionalSeconds: number, now: Date): string {
  const extended = addSeconds(deadline, additionalSeconds);
  if (extended > addSeconds(now, LIMITS.durationSeconds)) throw new ExtensionTooLongError();
  return extended;
}
