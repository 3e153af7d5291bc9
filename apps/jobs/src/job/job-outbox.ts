import { type AnyJobEvent, type Envelope, ENVELOPE_VERSION } from '@freelance/contracts';
import { TOPICS } from '@freelance/manifest';
import type { OutboxEntry } from '@freelance/messaging';
import { type Claim, dueAt, type Job } from './domain/job';
import type { DueState } from './domain/lapse';
import type { JobWrite } from './domain/job.repository';

export type JobEnvelope = Envelope<AnyJobEvent['type'], AnyJobEvent['detail']>;

/** A claim as its table keeps it: the claim, whole, with what lists of claims show of its job. */
export interface ClaimSnapshot extends Claim {
  jobId: string;
  ownerId: string;
  jobName: string;
  payAmount: number;
  /** Of the job's event that left the claim like this. */
  sequence: number;
}

export interface JobOutboxEntry extends OutboxEntry {
  envelope: JobEnvelope;
  /** Beside the event, so that the claims table can be rebuilt from history alone. */
  claim: ClaimSnapshot | null;
  /** What time will do to the job as the whole write leaves it; on the last of its events. */
  due: DueState | null;
}

/** The events of a write as its outbox stores them. The id of an event is a function of the job and its number. */
export function outboxEntries({ job, events, decidedAt, requestId, traceparent }: JobWrite): JobOutboxEntry[] {
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
        source: 'jobs-service',
        'detail-type': type,
        time: decidedAt.toISOString(),
        detail,
      },
      claim: claim && snapshot(job, claim, sequence),
      due: index === events.length - 1 ? dueStateOf(job) : null,
      requestId,
      ...(traceparent ? { traceparent } : {}),
    };
  });
}

function dueStateOf(job: Job): DueState | null {
  const due = dueAt(job);
  return due === null ? null : { status: job.status, claimId: job.claim?.claimId ?? null, dueAt: due };
}

const snapshot = (job: Job, claim: Claim, sequence: number): ClaimSnapshot => ({
  ...claim,
  jobId: job.jobId,
  ownerId: job.ownerId,
  jobName: job.name,
  payAmount: job.payAmount,
  sequence,
});
