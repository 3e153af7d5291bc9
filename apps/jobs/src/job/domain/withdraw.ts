import { heldClaim } from './held-claim';
import {
  type Claim,
  claimEventFacts,
  type DecidedEvent,
  type Decision,
  effectiveStatus,
  eventFacts,
  type Job,
} from './job';

/**
 * The claimer gives the job back. It is open again, or expired when its listing has lapsed meanwhile: then both facts
 * are told.
 * @throws NotClaimerError, JobNotClaimedError, SubmissionDeadlinePassedError
 */
export function withdraw(
  job: Job,
  input: { reason?: string | undefined },
  { now, actor }: { now: Date; actor: string },
): Decision {
  const withdrawn: Claim = { ...heldClaim(job, 'withdraw', { now, actor }), status: 'withdrawn' };
  const withdrawnAt = now.toISOString();
  const open: Job = {
    ...job,
    status: 'open',
    claim: null,
    barred: { ...job.barred, [actor]: 'withdrawn' },
    updatedAt: withdrawnAt,
    sequence: job.sequence + 1,
  };
  const told: DecidedEvent = {
    type: 'job.withdrawn',
    detail: { ...claimEventFacts(open, withdrawn), reason: input.reason ?? null, withdrawnAt },
    claim: withdrawn,
  };
  return effectiveStatus(open, now) === 'expired' ? lapse(open, [told], now) : { job: open, events: [told] };
}

/** An open job whose listing has lapsed is expired, after what else happened in the same write. */
function lapse(job: Job, before: DecidedEvent[], now: Date): Decision {
  const expiredAt = now.toISOString();
  const expired: Job = { ...job, status: 'expired', updatedAt: expiredAt, sequence: job.sequence + 1 };
  const detail = { ...eventFacts(expired), originalStatus: job.status, expiryDate: job.expiryDate, expiredAt };
  return { job: expired, events: [...before, { type: 'job.expired', detail, claim: null }] };
}
