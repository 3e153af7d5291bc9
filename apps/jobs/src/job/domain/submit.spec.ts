import { answer, justAfter, LATER, OTHER_SEEKER, run } from '../testing/commands';
import { aJobIn, anOpenJob, at, by, LISTED_SECONDS, SEEKER, CLAIM_ID, WORK_SECONDS } from '../testing/job.builder';
import { claim } from './claim';
import { dueAt, effectiveStatus, type Job } from './job';
import { confirmSubmission, submit } from './submit';

const lastInstant = at(LISTED_SECONDS);

describe('Submitting work', () => {
  it('is refused, as is withdraw, for everyone but the claimer, before and after the submission', () => {
    for (const status of ['claimed', 'submitted', 'approved', 'rejected'] as const) {
      expect(() => run.submit(aJobIn(status), OTHER_SEEKER)).toThrow('User is not the claimer of this job');
      expect(() => run.withdraw(aJobIn(status), OTHER_SEEKER)).toThrow('User is not the claimer of this job');
    }
  });

  it('is possible up to the instant of the deadline, and not a millisecond later', () => {
    const deadline = at(60 + WORK_SECONDS);
    expect(answer(() => run.submit(aJobIn('claimed'), SEEKER, deadline))).toBe('done');
    expect(() => run.submit(aJobIn('claimed'), SEEKER, new Date(deadline.getTime() + 1))).toThrow(
      'Submission deadline has passed',
    );
  });

  it('is possible after the expiryDate of a job that was claimed in time', () => {
    const claimed = claim(anOpenJob(), {}, { ...by(SEEKER, lastInstant), claimId: CLAIM_ID }).job;
    expect(effectiveStatus(claimed, justAfter(LISTED_SECONDS))).toBe('claimed');
    expect(answer(() => run.submit(claimed, SEEKER, justAfter(LISTED_SECONDS)))).toBe('done');
  });

  it('sets no review deadline when work is never approved automatically', () => {
    const endless = { ...by(SEEKER, LATER), autoApproveAfterSeconds: 0 };
    const { job } = submit(aJobIn('claimed'), { submissionNotes: 'Done' }, endless);
    expect(job.claim!.autoApproveAt).toBeNull();
    expect(dueAt(job)).toBeNull();
  });

  it('answers a claimer who timed out that the deadline has passed, in every status, unless they claimed again', () => {
    const barred = { [SEEKER]: 'timedout' } as const;
    for (const status of ['open', 'expired', 'cancelled'] as const) {
      expect(() => run.submit({ ...aJobIn(status), barred })).toThrow('Submission deadline has passed');
      expect(() => run.withdraw({ ...aJobIn(status), barred })).toThrow('Submission deadline has passed');
    }
    expect(answer(() => run.submit({ ...aJobIn('claimed'), barred }))).toBe('done');
    expect(() => run.submit({ ...anOpenJob(), barred: { [SEEKER]: 'withdrawn' } })).toThrow(
      'User is not the claimer of this job',
    );
  });

  it('is confirmed when its claimer repeats it, after any review, until the job is relisted', () => {
    const confirm = (job: Job) => () => confirmSubmission(job, { actor: SEEKER });
    for (const status of ['submitted', 'approved', 'rejected'] as const) expect(confirm(aJobIn(status))).not.toThrow();
    const relisted = run.relist(aJobIn('rejected')).job;
    for (const job of [relisted, run.claim(relisted).job]) {
      expect(confirm(job)).toThrow('User is not the claimer of this job');
    }
  });
});
