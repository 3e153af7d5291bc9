import type { JobStatus } from '@freelance/contracts/plain';
import { deadlineOf, effectiveStatus, type Job } from './job';

/** Who must act, the deadline, and the automatic action after it; both null when there is none. */
export interface NextAction {
  actor: 'seeker' | 'claimer' | 'owner';
  action: 'claim' | 'submit' | 'review';
  dueAt: string | null;
  automaticOutcome: 'expired' | 'timedout' | 'approved' | null;
}

/** Null in a state that needs no action. */
export function nextAction(job: Job, now: Date): NextAction | null {
  const awaited = AWAITED[effectiveStatus(job, now)];
  if (!awaited) return null;
  const dueAt = deadlineOf(job);
  return { ...awaited, dueAt, automaticOutcome: dueAt === null ? null : awaited.automaticOutcome };
}

const AWAITED: Record<JobStatus, Omit<NextAction, 'dueAt'> | null> = {
  open: { actor: 'seeker', action: 'claim', automaticOutcome: 'expired' },
  claimed: { actor: 'claimer', action: 'submit', automaticOutcome: 'timedout' },
  submitted: { actor: 'owner', action: 'review', automaticOutcome: 'approved' },
  approved: null,
  rejected: null,
  expired: null,
  cancelled: null,
};
