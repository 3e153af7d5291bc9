import { LIMITS } from '@freelance/contracts/plain';
import { advance } from './advance';
import {
  addSeconds,
  allows,
  type Claim,
  claimEventFacts,
  type CommandFacts,
  type Decision,
  eventFacts,
  isPast,
  type Job,
} from './job';
import {
  ExtensionTooLongError,
  JobNotExtendableError,
  NotOwnerError,
  SubmissionDeadlinePassedError,
} from './job.errors';

/**
 * The owner gives more time: to claim an open job, or to submit a claimed one.
 * @throws NotOwnerError, JobNotExtendableError, SubmissionDeadlinePassedError, ExtensionTooLongError
 */
export function extend(job: Job, { additionalSeconds }: { additionalSeconds: number }, facts: CommandFacts): Decision {
  if (facts.actor !== job.ownerId) throw new NotOwnerError();
  if (!allows(job, 'extend', facts.now)) throw new JobNotExtendableError();
  return job.claim
    ? extendClaim(job, job.claim, additionalSeconds, facts)
    : extendListing(job, additionalSeconds, facts);
}

function extendListing(job: Job, additionalSeconds: number, facts: CommandFacts): Decision {
  const expiryDate = later(job.expiryDate, additionalSeconds, facts.now);
  const after = advance(job, { expiryDate }, facts);
  const detail = { ...eventFacts(after), expiryDate, extendedAt: after.updatedAt };
  return { job: after, events: [{ type: 'job.extended', detail, claim: null }] };
}

function extendClaim(job: Job, held: Claim, additionalSeconds: number, facts: CommandFacts): Decision {
  if (isPast(held.submissionDeadline, facts.now)) throw new SubmissionDeadlinePassedError();
  const submissionDeadline = later(held.submissionDeadline, additionalSeconds, facts.now);
  const extended: Claim = { ...held, submissionDeadline };
  const after = advance(job, { claim: extended }, facts);
  const detail = { ...claimEventFacts(after, extended), submissionDeadline, extendedAt: after.updatedAt };
  return { job: after, events: [{ type: 'job.extended', detail, claim: extended }] };
}

/** An extended deadline is never further ahead than the longest new one. */
function later(deadline: string, additionalSeconds: number, now: Date): string {
  const extended = addSeconds(deadline, additionalSeconds);
  if (extended > addSeconds(now, LIMITS.durationSeconds)) throw new ExtensionTooLongError();
  return extended;
}
