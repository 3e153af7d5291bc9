import { justAfter, passTime, typesOf } from '../testing/commands';
import { aJobIn, anOpenJob, at, by, CLAIM_ID, LISTED_SECONDS, SEEKER, WORK_SECONDS } from '../testing/job.builder';
import { claim } from './claim';

describe('A missed submission deadline', () => {
  it('reopens the job, and bars the claimer from claiming it again', () => {
    expect(passTime(aJobIn('claimed'), at(60 + WORK_SECONDS)).outcome).toBe('early');
    const ended = passTime(aJobIn('claimed'), justAfter(60 + WORK_SECONDS));
    expect(ended).toMatchObject({
      outcome: 'done',
      kind: 'timeout',
      job: { status: 'open', claim: null, barred: { [SEEKER]: 'timedout' } },
    });
    expect(ended.events).toMatchObject([
      {
        type: 'job.timedout',
        detail: {
          sequence: 3,
          claimerId: SEEKER,
          claimId: CLAIM_ID,
          submissionDeadline: at(60 + WORK_SECONDS).toISOString(),
        },
        claim: { claimId: CLAIM_ID, status: 'timedout' },
      },
    ]);
  });

  it('expires the job at once when its listing ended during the claim, with both events in order', () => {
    const claimed = claim(anOpenJob(), {}, { ...by(SEEKER, at(LISTED_SECONDS)), claimId: CLAIM_ID }).job;
    const ended = passTime(claimed, justAfter(LISTED_SECONDS + WORK_SECONDS));
    expect(ended.job).toMatchObject({ status: 'expired', claim: null, sequence: 4 });
    expect(typesOf(ended)).toEqual(['job.timedout', 'job.expired']);
    expect(ended.events.map(({ detail }) => detail.sequence)).toEqual([3, 4]);
  });
});
