import { foreseenOf, justAfter, passTime } from '../testing/commands';
import { aJobIn, anOpenJob, at, by, LISTED_SECONDS, OWNER, REVIEW_SECONDS, WORK_SECONDS } from '../testing/job.builder';
import { claim } from './claim';
import { extend } from './extend';

describe('A deadline message', () => {
  it('does nothing to a job without a deadline', () => {
    for (const status of ['approved', 'rejected', 'expired', 'cancelled'] as const) {
      const job = aJobIn(status);
      expect(passTime(job, at(99_999_999))).toEqual({ job, events: [], outcome: 'over' });
    }
  });

  it('about an earlier claim does not end the current one', () => {
    const earlier = foreseenOf(aJobIn('claimed'));
    const later = claim(anOpenJob(), {}, { ...by('seeker-789', at(900)), claimId: 'claim-2' }).job;
    // Even when the later one is overdue as well: its own message does that.
    for (const now of [at(901), at(900 + WORK_SECONDS + 1)]) {
      expect(passTime(later, now, earlier)).toEqual({ job: later, events: [], outcome: 'over' });
    }
  });

  it('does nothing to a job that has another status or deadline than the message says', () => {
    const found = foreseenOf(anOpenJob());
    expect(passTime(aJobIn('claimed'), justAfter(LISTED_SECONDS), found).outcome).toBe('over');
    const extended = extend(anOpenJob(), { additionalSeconds: 60 }, by(OWNER, at(1))).job;
    // Extended: the command sent a message for the new instant.
    expect(passTime(extended, justAfter(LISTED_SECONDS), found).outcome).toBe('over');
    expect(passTime(extended, justAfter(LISTED_SECONDS + 60), found).outcome).toBe('done');
    // The same claim, submitted since.
    const handedIn = aJobIn('submitted');
    expect(passTime(handedIn, justAfter(120 + REVIEW_SECONDS), foreseenOf(aJobIn('claimed'))).outcome).toBe('over');
  });

  it('does not change its input', () => {
    const before = aJobIn('claimed');
    const copy = structuredClone(before);
    passTime(before, at(9_999));
    expect(before).toEqual(copy);
  });
});
