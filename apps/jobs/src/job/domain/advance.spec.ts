import { aJobIn, anOpenJob, at, LISTED_SECONDS } from '../testing/job.builder';
import { advance } from './advance';

const facts = { now: at(10), remindersBefore: [600] };

describe('The next event of a job', () => {
  it('has the next number and the time of the decision', () => {
    const job = { ...anOpenJob(), nextReminderAt: at(1_000).toISOString() };
    expect(advance(job, { name: 'Other' }, facts)).toEqual({
      ...job,
      name: 'Other',
      updatedAt: at(10).toISOString(),
      sequence: 2,
    });
  });

  it('plans a reminder for a new deadline, and none in a final status', () => {
    const expiryDate = at(LISTED_SECONDS + 60).toISOString();
    const extended = advance(anOpenJob(), { expiryDate }, facts);
    expect(extended.nextReminderAt).toBe(at(LISTED_SECONDS - 540).toISOString());
    expect(advance(extended, { status: 'cancelled' }, facts).nextReminderAt).toBeNull();
    const submitted = aJobIn('submitted');
    const withoutDeadline = { ...submitted.claim!, autoApproveAt: null };
    expect(advance(submitted, { claim: withoutDeadline }, facts).nextReminderAt).toBeNull();
  });
});
