import { justAfter } from '../testing/commands';
import { aJobIn, anOpenJob, at, LISTED_SECONDS, REVIEW_SECONDS, WORK_SECONDS } from '../testing/job.builder';
import type { Job } from './job';
import { nextAction } from './next-action';
import { planReminder } from './plan-reminder';

describe('The next action', () => {
  it('names the user who must act, the deadline, and the automatic action after it', () => {
    const awaited = (job: Job) => nextAction(planReminder(null, job, { now: at(130), remindersBefore: [60] }), at(130));
    expect(awaited(anOpenJob())).toEqual({
      actor: 'seeker',
      action: 'claim',
      dueAt: at(LISTED_SECONDS).toISOString(),
      automaticOutcome: 'expired',
    });
    expect(awaited(aJobIn('claimed'))).toEqual({
      actor: 'claimer',
      action: 'submit',
      dueAt: at(60 + WORK_SECONDS).toISOString(),
      automaticOutcome: 'timedout',
    });
    expect(awaited(aJobIn('submitted'))).toEqual({
      actor: 'owner',
      action: 'review',
      dueAt: at(120 + REVIEW_SECONDS).toISOString(),
      automaticOutcome: 'approved',
    });
  });

  it('is null in a final status, and for an open job past its expiryDate', () => {
    for (const status of ['approved', 'rejected', 'expired', 'cancelled'] as const) {
      expect(nextAction(aJobIn(status), at(200))).toBeNull();
    }
    expect(nextAction(anOpenJob(), justAfter(LISTED_SECONDS))).toBeNull();
  });
});
