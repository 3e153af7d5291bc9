import { answer, justAfter, LATER, OTHER_SEEKER, run } from '../testing/commands';
import { aJobIn, anOpenJob, at, by, CLAIM_ID, LISTED_SECONDS, OWNER, SEEKER } from '../testing/job.builder';
import { claim, confirmClaim } from './claim';
import { effectiveStatus, type Job } from './job';

describe('Claiming a job', () => {
  it('is refused for the owner in every status, before it looks at the status', () => {
    expect(() => run.claim(aJobIn('open'), OWNER)).toThrow('Owner cannot claim their own job');
    expect(() => run.claim(aJobIn('claimed'), OWNER)).toThrow('Owner cannot claim their own job');
  });

  it('is possible until the instant of the expiryDate, and not a millisecond later', () => {
    expect(answer(() => run.claim(anOpenJob(), OTHER_SEEKER, at(LISTED_SECONDS)))).toBe('done');
    expect(answer(() => run.claim(anOpenJob(), OTHER_SEEKER, justAfter(LISTED_SECONDS)))).toBe(
      'Job is not available for claiming',
    );
    expect(effectiveStatus(anOpenJob(), at(LISTED_SECONDS))).toBe('open');
    expect(effectiveStatus(anOpenJob(), justAfter(LISTED_SECONDS))).toBe('expired');
  });

  it('is possible for a seeker whose id is a property name of every object', () => {
    for (const name of ['constructor', 'toString', '__proto__']) {
      expect(answer(() => run.claim(anOpenJob(), name))).toBe('done');
    }
  });

  it('is confirmed when its claimer repeats it, also after the submission, until the claim is lost', () => {
    const confirm = (job: Job) => () => confirmClaim(job, { claimId: CLAIM_ID });
    expect(confirm(aJobIn('claimed'))).not.toThrow();
    expect(confirm(aJobIn('rejected'))).not.toThrow();
    const again = claim(anOpenJob(), {}, { ...by(SEEKER, LATER), claimId: 'claim-2' }).job;
    for (const job of [anOpenJob(), again]) expect(confirm(job)).toThrow('Job is not available for claiming');
  });
});
