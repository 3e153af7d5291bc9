import { OTHER_SEEKER, run } from '../testing/commands';
import { aJobIn, at, by, OWNER, SEEKER } from '../testing/job.builder';
import { claim as decideClaim } from './claim';
import type { Claim, Decision, Job } from './job';
import { lift } from './lift';

const open = aJobIn('open');
const claimed = aJobIn('claimed');
const submitted = aJobIn('submitted');

/** What the events of these decisions say. */
const seenIn = (...decisions: Decision[]) => {
  const claims = new Map<string, { claim: Claim; sequence: number }>();
  let sequence = 1;
  for (const event of decisions.flatMap(({ events }) => events)) {
    sequence = event.detail.sequence;
    if (event.claim) claims.set(event.claim.claimId, { claim: event.claim, sequence });
  }
  return { sequence, claims: [...claims.values()] };
};
const claim = run.claim(open, SEEKER, at(60));
const lifted = (job: Job, ...decisions: Decision[]) => lift(job, seenIn(...decisions));

it('changes nothing in a job that agrees with its events', () => {
  expect(lifted(open)).toBeUndefined();
  expect(lifted(claim.job, claim)).toBeUndefined();
  const withdrawn = run.withdraw(claim.job, SEEKER, at(90));
  expect(lifted(withdrawn.job, claim, withdrawn)).toBeUndefined();
});

it('continues after the newest number, and changes nothing the second time', () => {
  const update = run.update(open, OWNER, at(30));
  expect(lifted(open, update)).toEqual({ job: { ...open, sequence: 3 }, claims: [] });
  expect(lift({ ...open, sequence: 3 }, { sequence: 3, claims: [] })).toBeUndefined();
});

it('continues after its own number when the history was lost', () => {
  expect(lift(claimed, { sequence: 0, claims: [] })).toEqual({
    job: { ...claimed, sequence: claimed.sequence + 1 },
    claims: [claimed.claim],
  });
});

it('ends a claim that the restore undid', () => {
  expect(lifted(open, claim)).toEqual({
    job: { ...open, sequence: 3 },
    claims: [{ ...claim.job.claim, status: 'withdrawn' }],
  });
});

it('ends also a claim whose approval was undone, but not one that had ended before', () => {
  const submission = run.submit(claim.job, SEEKER, at(120));
  const approval = run.approve(submission.job, OWNER, at(180));
  expect(lifted(open, claim, submission, approval)?.claims).toMatchObject([{ status: 'withdrawn' }]);
  const rejection = run.reject(submission.job, OWNER, at(180));
  const relisting = run.relist(rejection.job, OWNER, at(240));
  const update = run.update(relisting.job, OWNER, at(270));
  expect(lifted(relisting.job, claim, submission, rejection, relisting, update)?.claims).toEqual([]);
});

it('gives the claim of the job back the state that the job has', () => {
  const submission = run.submit(claim.job, SEEKER, at(120));
  expect(lifted(claim.job, claim, submission)).toEqual({
    job: { ...claim.job, sequence: 4 },
    claims: [claim.job.claim],
  });
});

it('gives each claim that it corrects a number of its own', () => {
  const withdrawal = run.withdraw(claim.job, SEEKER, at(90));
  const second = decideClaim(withdrawal.job, {}, { ...by(OTHER_SEEKER, at(120)), claimId: 'claim-3' });
  const found = lifted(claim.job, claim, withdrawal, second);
  expect(found?.job.sequence).toBe(second.job.sequence + 2);
  expect(found?.claims).toEqual([{ ...second.job.claim, status: 'withdrawn' }, claim.job.claim]);
});

it('keeps everything else as it was put back', () => {
  const found = lift(submitted, { sequence: 9, claims: [{ claim: submitted.claim!, sequence: 9 }] });
  expect(found).toEqual({ job: { ...submitted, sequence: 10 }, claims: [] });
});
