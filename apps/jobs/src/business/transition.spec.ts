import { applyDeadline } from '../job/domain/apply-deadline';
import { claim } from '../job/domain/claim';
import type { Decision, Job } from '../job/domain/job';
import { relist } from '../job/domain/relist';
import { approve } from '../job/domain/review';
import { update } from '../job/domain/update';
import { withdraw } from '../job/domain/withdraw';
import {
  aJobIn,
  anOpenJob,
  at,
  by,
  CLAIM_ID,
  LISTED_SECONDS,
  OWNER,
  REVIEW_SECONDS,
  SEEKER,
} from '../job/testing/job.builder';
import { transitionOf } from './transition';

const transition = (before: Job, decision: Decision, decidedAt: Date) =>
  transitionOf(before, { ...decision, commandId: 'command', decidedAt });

const OVER = at(LISTED_SECONDS + 60);
const due = (job: Job, dueAt: string, now: Date) =>
  applyDeadline(job, { status: job.status, claimId: job.claim?.claimId ?? null, dueAt }, { now, remindersBefore: [] });

it('names both statuses and the role of a command', () => {
  const open = anOpenJob();
  const claimed = claim(open, {}, { ...by(SEEKER, at(60)), claimId: CLAIM_ID });
  expect(transition(open, claimed, at(60))).toEqual({ from: 'open', to: 'claimed', by: 'seeker' });
  const submitted = aJobIn('submitted');
  const approved = approve(submitted, {}, by(OWNER, at(180)));
  expect(transition(submitted, approved, at(180))).toEqual({ from: 'submitted', to: 'approved', by: 'owner' });
});

it('is none when the status stays', () => {
  const open = anOpenJob();
  expect(transition(open, update(open, { name: 'Other' }, by(OWNER, at(60))), at(60))).toBeUndefined();
});

it('of a listing past its end is expired for users, and open for time', () => {
  const open = anOpenJob();
  const relisted = relist(open, { newExpirySeconds: 3_600 }, { ...by(OWNER, OVER), seekerJobUrl: 's' });
  expect(transition(open, relisted, OVER)).toEqual({ from: 'expired', to: 'open', by: 'owner' });
  expect(transition(open, due(open, open.expiryDate, OVER), OVER)).toEqual({ from: 'open', to: 'expired', by: 'time' });
});

it('belongs to the seeker when withdrawing also ends the listing', () => {
  const claimed = {
    ...aJobIn('claimed'),
    claim: { ...aJobIn('claimed').claim!, submissionDeadline: at(9_000).toISOString() },
  };
  const withdrawn = withdraw(claimed, {}, by(SEEKER, OVER));
  expect(withdrawn.events).toHaveLength(2);
  expect(transition(claimed, withdrawn, OVER)).toEqual({ from: 'claimed', to: 'expired', by: 'seeker' });
});

it('belongs to time when nobody reviewed the work', () => {
  const submitted = aJobIn('submitted');
  const late = at(120 + REVIEW_SECONDS + 1);
  const approved = due(submitted, submitted.claim!.autoApproveAt!, late);
  expect(transition(submitted, approved, late)).toEqual({ from: 'submitted', to: 'approved', by: 'time' });
});
