import { aJobIn, anOpenJob, at, LISTED_SECONDS } from '../testing/job.builder';
import type { Job } from './job';
import { planReminder } from './plan-reminder';

const planned = (job: Job, now: Date): Job => planReminder(null, job, { now, remindersBefore: [600, 60] });

describe('Planning a reminder', () => {
  it('takes the earliest, in any order of the configuration', () => {
    expect(planReminder(null, anOpenJob(), { now: at(0), remindersBefore: [60, 600] }).nextReminderAt).toBe(
      at(LISTED_SECONDS - 600).toISOString(),
    );
  });

  it('leaves out reminders whose instant has passed', () => {
    const open = anOpenJob({ expiryDate: at(600).toISOString() });
    expect(planned(open, at(0)).nextReminderAt).toBe(at(540).toISOString());
    expect(planned({ ...open, expiryDate: at(60).toISOString() }, at(0)).nextReminderAt).toBeNull();
  });

  it('keeps the plan while the deadline stays, and makes a new one for a new deadline', () => {
    const waiting = planned(anOpenJob(), at(0));
    const renamed = { ...waiting, name: 'Other', sequence: 2 };
    expect(planReminder(waiting, renamed, { now: at(LISTED_SECONDS - 30), remindersBefore: [600, 60] })).toEqual(
      renamed,
    );
    const extended = { ...waiting, expiryDate: at(LISTED_SECONDS + 600).toISOString() };
    expect(planReminder(waiting, extended, { now: at(10), remindersBefore: [600, 60] }).nextReminderAt).toBe(
      at(LISTED_SECONDS).toISOString(),
    );
    const done = planReminder(waiting, aJobIn('approved'), { now: at(10), remindersBefore: [600, 60] });
    expect(done.nextReminderAt).toBeNull();
  });
});
