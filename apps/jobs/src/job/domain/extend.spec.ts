import { answer, LATER, run } from '../testing/commands';
import { aJobIn, anOpenJob, at, by, LISTED_SECONDS, OWNER, WORK_SECONDS } from '../testing/job.builder';
import { extend } from './extend';

describe('Extending a deadline', () => {
  it('extends a listing or a claim, never to more than a year from now', () => {
    expect(extend(anOpenJob(), { additionalSeconds: 60 }, by(OWNER, LATER)).job.expiryDate).toBe(
      at(LISTED_SECONDS + 60).toISOString(),
    );
    const claimed = extend(aJobIn('claimed'), { additionalSeconds: 60 }, by(OWNER, LATER));
    expect(claimed.job.claim!.submissionDeadline).toBe(at(60 + WORK_SECONDS + 60).toISOString());
    expect(claimed.events[0]!.detail).not.toHaveProperty('expiryDate');
    const room = 31_536_000 + 240 - LISTED_SECONDS;
    expect(answer(() => extend(anOpenJob(), { additionalSeconds: room }, by(OWNER, LATER)))).toBe('done');
    expect(() => extend(anOpenJob(), { additionalSeconds: room + 1 }, by(OWNER, LATER))).toThrow(
      'must not move the deadline',
    );
  });

  it('is refused for a claim after the submission deadline', () => {
    const late = at(60 + WORK_SECONDS + 1);
    expect(() => run.extend(aJobIn('claimed'), OWNER, late)).toThrow('Submission deadline has passed');
  });
});
