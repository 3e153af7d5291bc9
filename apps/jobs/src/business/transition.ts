import type { AnyJobEvent, JobStatus } from '@freelance/contracts';
import { effectiveStatus, type Job } from '../job/domain/job';
import type { JobWrite } from '../job/domain/job.repository';

export type Actor = 'owner' | 'seeker' | 'time';

export interface Transition {
  from: JobStatus;
  to: JobStatus;
  by: Actor;
}

const ACTORS = {
  'job.created': 'owner',
  'job.claimed': 'seeker',
  'job.submitted': 'seeker',
  'job.withdrawn': 'seeker',
  'job.approved': 'owner',
  'job.rejected': 'owner',
  'job.changes_requested': 'owner',
  'job.relisted': 'owner',
  'job.updated': 'owner',
  'job.extended': 'owner',
  'job.cancelled': 'owner',
  'job.expired': 'time',
  'job.timedout': 'time',
  'job.reminder': 'time',
} as const satisfies Record<AnyJobEvent['type'], Actor>;

/** The change of status that a write makes, and who caused it; undefined when the status stays. */
export function transitionOf(before: Job, { job: after, events, decidedAt }: JobWrite): Transition | undefined {
  const [event] = events;
  if (!event) return undefined;
  const isAutomatic = event.type === 'job.approved' && event.detail.automatic;
  const by = isAutomatic ? 'time' : ACTORS[event.type];
  // A user acts on what they see: a listing past its end is expired before that is stored.
  const from = by === 'time' ? before.status : effectiveStatus(before, decidedAt);
  return from === after.status ? undefined : { from, to: after.status, by };
}
