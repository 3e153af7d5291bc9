import { LATER } from '../testing/commands';
import { aJobIn, anOpenJob, by, OWNER, SEEKER } from '../testing/job.builder';
import type { Job } from './job';
import { update } from './update';

describe('Updating a job', () => {
  it('names in its event what it changed, and only that', () => {
    const { job, events } = update(anOpenJob(), { payAmount: 600, name: anOpenJob().name }, by(OWNER, LATER));
    expect(job.payAmount).toBe(600);
    expect(events[0]!.detail).toMatchObject({ changes: { payAmount: { from: 500.25, to: 600 } } });
    expect(Object.keys((events[0]!.detail as { changes: object }).changes)).toEqual(['payAmount']);
  });

  it('has no event when it changes nothing, but has all its errors', () => {
    const { name, payAmount } = anOpenJob();
    const again = (job: Job, actor = OWNER) => update(job, { name, payAmount }, by(actor, LATER));
    expect(again(anOpenJob())).toEqual({ job: anOpenJob(), events: [] });
    expect(() => again(anOpenJob(), SEEKER)).toThrow('User is not the owner of this job');
    expect(() => again(aJobIn('claimed'))).toThrow('Job is not open');
  });
});
