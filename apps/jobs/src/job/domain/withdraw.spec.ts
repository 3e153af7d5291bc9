import { answer, LATER, OTHER_SEEKER, run } from '../testing/commands';
import { aJobIn, at, by, LISTED_SECONDS, SEEKER, WORK_SECONDS } from '../testing/job.builder';
import { withdraw } from './withdraw';

const ended = at(LISTED_SECONDS + 1);
const longWork = () => ({
  ...aJobIn('claimed'),
  claim: { ...aJobIn('claimed').claim!, submissionDeadline: at(99_999).toISOString() },
});

describe('Withdrawing from a job', () => {
  it('bars the claimer from claiming again, and no other seeker, until the job is relisted', () => {
    const { job, events } = withdraw(aJobIn('claimed'), { reason: 'Ill' }, by(SEEKER, LATER));
    expect(job).toMatchObject({ status: 'open', claim: null, barred: { [SEEKER]: 'withdrawn' } });
    expect(events).toMatchObject([
      { type: 'job.withdrawn', detail: { reason: 'Ill' }, claim: { status: 'withdrawn' } },
    ]);
    expect(answer(() => run.claim(job, SEEKER))).toBe('Job is not available for claiming');
    expect(answer(() => run.claim(job, OTHER_SEEKER))).toBe('done');
    const relisted = run.relist({ ...job, status: 'expired' }).job;
    expect(answer(() => run.claim(relisted, SEEKER))).toBe('done');
  });

  it('expires a job whose listing has ended, in one write with both events', () => {
    const { job, events } = withdraw(longWork(), {}, by(SEEKER, ended));
    expect(job.status).toBe('expired');
    expect(events.map(({ type, detail }) => [type, detail.sequence])).toEqual([
      ['job.withdrawn', 3],
      ['job.expired', 4],
    ]);
    expect(events[1]!.detail).toMatchObject({ originalStatus: 'open', expiredAt: ended.toISOString() });
    expect(job.sequence).toBe(4);
  });

  it('is refused after the submission deadline', () => {
    const late = at(60 + WORK_SECONDS + 1);
    expect(() => run.withdraw(aJobIn('claimed'), SEEKER, late)).toThrow('Submission deadline has passed');
  });
});
