import { LATER } from '../testing/commands';
import { anOpenJob, by, OWNER } from '../testing/job.builder';
import { cancel } from './cancel';
import { dueAt } from './job';

describe('Cancelling a job', () => {
  it.each([
    [{ reason: 'Found someone else' }, 'Found someone else'],
    [{}, null],
  ])('ends an open job for good, with the reason %j', (input, reason) => {
    const { job, events } = cancel(anOpenJob(), input, by(OWNER, LATER));
    expect(job).toEqual({ ...anOpenJob(), status: 'cancelled', updatedAt: LATER.toISOString(), sequence: 2 });
    expect(events).toMatchObject([{ type: 'job.cancelled', detail: { reason, cancelledAt: LATER.toISOString() } }]);
    expect(dueAt(job)).toBeNull();
  });
});
