import { answer, justAfter, LATER, passTime, run } from '../testing/commands';
import { aJobIn, at, by, CLAIM_ID, OWNER, REVIEW_SECONDS, SEEKER, WORK_SECONDS } from '../testing/job.builder';
import { nextAction } from './next-action';
import { requestChanges } from './review';

describe('A review', () => {
  it('ends for rejections and requests for changes at its deadline, but an owner may approve even later', () => {
    const lastInstantOfReview = at(120 + REVIEW_SECONDS);
    const late = new Date(lastInstantOfReview.getTime() + 1);
    for (const command of ['reject', 'requestChanges'] as const) {
      expect(answer(() => run[command](aJobIn('submitted'), OWNER, lastInstantOfReview))).toBe('done');
      expect(answer(() => run[command](aJobIn('submitted'), OWNER, late))).toBe('Review deadline has passed');
      expect(answer(() => run[command](aJobIn('submitted'), SEEKER, late))).toBe('User is not the owner of this job');
    }
    const { events } = run.approve(aJobIn('submitted'), OWNER, late);
    expect(events[0]!.detail).toMatchObject({ automatic: false });
  });

  it('ends after its deadline with an automatic approval, and its event says so', () => {
    expect(passTime(aJobIn('submitted'), at(120 + REVIEW_SECONDS)).outcome).toBe('early');
    const ended = passTime(aJobIn('submitted'), justAfter(120 + REVIEW_SECONDS));
    expect(ended).toMatchObject({ kind: 'approval', job: { status: 'approved', claim: { status: 'approved' } } });
    expect(ended.events).toMatchObject([
      { type: 'job.approved', detail: { automatic: true, approvalNotes: null, claimId: CLAIM_ID } },
    ]);
  });

  it('without a deadline never ends automatically', () => {
    const submitted = aJobIn('submitted');
    const endless = { ...submitted, claim: { ...submitted.claim!, autoApproveAt: null } };
    expect(passTime(endless, at(99_999_999)).outcome).toBe('over');
    expect(nextAction(endless, at(200))).toEqual({
      actor: 'owner',
      action: 'review',
      dueAt: null,
      automaticOutcome: null,
    });
  });

  it('can return work with a new deadline, the same claim and its last submission', () => {
    const submitted = aJobIn('submitted');
    const { job } = requestChanges(submitted, { changes: 'More' }, by(OWNER, LATER));
    expect(job.claim).toEqual({
      ...submitted.claim,
      status: 'active',
      submissionDeadline: at(240 + WORK_SECONDS).toISOString(),
      autoApproveAt: null,
    });
    const shorter = requestChanges(submitted, { changes: 'More', timeToCompleteSeconds: 5 }, by(OWNER, LATER));
    expect(shorter.job.claim!.submissionDeadline).toBe(at(245).toISOString());
    expect(shorter.job.timeToCompleteSeconds).toBe(WORK_SECONDS);
  });
});
