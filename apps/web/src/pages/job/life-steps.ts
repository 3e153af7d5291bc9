import { partOf } from '../../moves';
import { dueAt } from '../../moves';
import { text, type TextRef } from '../../texts/text-ref';
import type { Job } from './job-query';

interface Step {
  name: TextRef;
  detail?: TextRef;
  state: 'past' | 'current' | 'later';
}

const on = (at: string): TextRef => text('job.day', { t: { day: at } });
const by = (at: string): TextRef => text('job.life.by', { t: { instant: at } });

/**
 * From posted to decided, for jobs that go on; undefined for those that have ended without a decision.
 * `at` is how far the present is between the current step and the next, 0 to 1.
 */
export function lifeStepsOf(
  job: Job,
  now: number,
  { isOwner, userId }: { isOwner: boolean; userId: string },
): { steps: Step[]; at?: number } | undefined {
  const { claim, status, listedAt } = job;
  const isClaimer = partOf(job, { userId, roles: [] }) === 'claimer';
  if ((!isOwner && !isClaimer && status !== 'open') || status === 'expired' || status === 'cancelled') return undefined;
  const due = dueAt(job);
  const current = { open: 0, claimed: 1, submitted: 2, approved: 3, rejected: 3 }[status];
  const stateAt = (index: number): Step['state'] =>
    index < current ? 'past' : index === current ? 'current' : 'later';
  const claimedAt = status === 'open' ? undefined : claim?.claimedAt;
  const submittedAt = status === 'open' ? undefined : claim?.submittedAt;
  const steps: Step[] = [
    { name: text('job.life.posted'), detail: on(listedAt), state: stateAt(0) },
    {
      name: text(isClaimer ? 'job.life.claimedByYou' : 'job.life.claimed'),
      ...(claimedAt && { detail: on(claimedAt) }),
      state: stateAt(1),
    },
    {
      name: text(isClaimer && status === 'claimed' ? 'job.life.youHandIn' : 'job.life.handedIn'),
      ...(status === 'claimed' && due ? { detail: by(due) } : submittedAt && { detail: on(submittedAt) }),
      state: stateAt(2),
    },
    decided(job, isOwner, due, stateAt(3)),
  ];
  const began = [listedAt, claimedAt, submittedAt][current];
  const span = began && due ? (now - Date.parse(began)) / (Date.parse(due) - Date.parse(began)) : undefined;
  return { steps, ...(span !== undefined && { at: span }) };
}

function decided({ status, claim }: Job, isOwner: boolean, due: string | null, state: Step['state']): Step {
  if (status === 'approved' || status === 'rejected') {
    const name = text(status === 'approved' ? 'moves.state.approved' : 'moves.state.rejected');
    return { name, ...(claim?.reviewedAt && { detail: on(claim.reviewedAt) }), state };
  }
  const name = text(status === 'submitted' && isOwner ? 'job.life.youDecide' : 'moves.state.approved');
  return { name, ...(status === 'submitted' && due && { detail: by(due) }), state };
}
