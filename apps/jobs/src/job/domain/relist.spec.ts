import { justAfter, LATER, run } from '../testing/commands';
import { aJobIn, anOpenJob, at, by, LISTED_SECONDS, OWNER } from '../testing/job.builder';
import { relist } from './relist';

describe('Relisting a job', () => {
  it('lists a job without its earlier claim, for every seeker, at the top of the list', () => {
    const rejected = { ...aJobIn('rejected'), barred: { x: 'withdrawn' } as const };
    const { job, events } = relist(
      rejected,
      { newExpirySeconds: 60, updatedDescription: 'New' },
      { ...by(OWNER, LATER), seekerJobUrl: 's' },
    );
    expect(job).toMatchObject({
      status: 'open',
      description: 'New',
      claim: null,
      barred: {},
      createdAt: rejected.createdAt,
      listedAt: LATER.toISOString(),
      relistedAt: LATER.toISOString(),
      expiryDate: at(300).toISOString(),
    });
    expect(events).toMatchObject([
      { type: 'job.relisted', detail: { previousStatus: 'rejected', description: 'New' } },
    ]);
  });

  it('lists an open job past its expiryDate again, with one event only', () => {
    const { job, events } = run.relist(anOpenJob(), OWNER, justAfter(LISTED_SECONDS));
    expect(job.status).toBe('open');
    expect(events).toMatchObject([{ type: 'job.relisted', detail: { previousStatus: 'expired' } }]);
  });
});
