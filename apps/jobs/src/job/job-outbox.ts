import { type AnyJobEvent, type Envelope, ENVELOPE_VERSION, EVENTS } from '@freelance/contracts';
import { TOPICS } from '@freelance/manifest';
import type { OutboxEntry } from '@freelance/messaging';
import type { RequestFacts } from '@freelance/service';
import type { DueState } from './domain/apply-deadline';
import { type Claim, dueAt, type Job } from './domain/job';
import type { JobWrite } from './domain/job.repository';

export type JobEnvelope = Envelope<AnyJobEvent['type'], AnyJobEvent['detail']>;

/** A claim as ClaimsTable stores it: the whole claim, and the fields of its job that lists of claims show. */
export interface ClaimSnapshot extends Claim {
  jobId: string;
  ownerId: string;
  jobName: string;
  payAmount: number;
  /** Number of the event after which the claim was like this. */
  sequence: number;
}

export interface JobOutboxEntry extends OutboxEntry {
  envelope: JobEnvelope;
  /** Beside the event, so that the claims table can be rebuilt from history alone. */
  claim: ClaimSnapshot | null;
  /** Content of the next deadline message; only on the last event of a write. */
  due: DueState | null;
}

/** The events of a write as the outbox stores them. An event's id is made of the job's id and the event's number. */
export function outboxEntries({ job, events, decidedAt }: JobWrite, request: RequestFacts): JobOutboxEntry[] {
  return events.map(({ type, detail, claim }, index) => {
    const { sequence } = detail;
    const id = `${job.jobId}-${sequence}`;
    return {
      id,
      sequence,
      topic: TOPICS.jobEvents,
      envelope: {
        version: ENVELOPE_VERSION,
        id,
        source: EVENTS[type].source,
        'detail-type': type,
        time: decidedAt.toISOString(),
        detail,
      },
      claim: claim && snapshotOf(job, claim, sequence),
      due: index === events.length - 1 ? dueStateOf(job) : null,
      ...request,
    };
  });
}

function dueStateOf(job: Job): DueState | null {
  const due = dueAt(job);
  return due === null ? null : { status: job.status, claimId: job.claim?.claimId ?? null, dueAt: due };
}

export const snapshotOf = (job: Job, claim: Claim, sequence: number): ClaimSnapshot => ({
  ...claim,
  jobId: job.jobId,
  ownerId: job.ownerId,
  jobName: job.name,
  payAmount: job.payAmount,
  sequence,
});
