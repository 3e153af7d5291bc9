import { justAfter, passTime, typesOf } from '../testing/commands';
import {
  aJobIn,
  anOpenJob,
  at,
  LISTED_SECONDS,
  OWNER,
  REVIEW_SECONDS,
  SEEKER,
  WORK_SECONDS,
} from '../testing/job.builder';
import { dueAt, type Job } from './job';
import { planReminder } from './plan-reminder';

const TEN_AND_ONE_MINUTES = [600, 60];
const planned = (job: Job, now: Date): Job => planReminder(null, job, { now, remindersBefore: TEN_AND_ONE_MINUTES });

describe('A reminder', () => {
  it.each([
    ['a listing', anOpenJob(), 0, LISTED_SECONDS, 'expiry', OWNER],
    ['a review', aJobIn('submitted'), 120, 120 + REVIEW_SECONDS, 'review', OWNER],
  ] as const)(
    'of %s is followed by the next one, then by the deadline',
    (_, job, since, deadline, kind, recipientId) => {
      const waiting = planned(job, at(since));
      expect(dueAt(waiting)).toBe(at(deadline - 600).toISOString());
      expect(passTime(waiting, at(deadline - 600), undefined, TEN_AND_ONE_MINUTES).outcome).toBe('early');

      const first = passTime(waiting, justAfter(deadline - 600), undefined, TEN_AND_ONE_MINUTES);
      expect(first).toMatchObject({ outcome: 'done', kind: 'reminder', job: { status: job.status } });
      expect(first.events).toMatchObject([
        { type: 'job.reminder', detail: { kind, recipientId, dueAt: at(deadline).toISOString() }, claim: null },
      ]);
      expect(dueAt(first.job)).toBe(at(deadline - 60).toISOString());

      const second = passTime(first.job, justAfter(deadline - 60), undefined, TEN_AND_ONE_MINUTES);
      expect(typesOf(second)).toEqual(['job.reminder']);
      expect(second.job).toMatchObject({ nextReminderAt: null, sequence: job.sequence + 2 });
      expect(dueAt(second.job)).toBe(at(deadline).toISOString());
    },
  );

  it('of a submission goes to the claimer', () => {
    const waiting = planned(aJobIn('claimed'), at(61));
    const { events } = passTime(waiting, justAfter(60 + WORK_SECONDS - 60), undefined, TEN_AND_ONE_MINUTES);
    expect(events).toMatchObject([{ detail: { kind: 'submission', recipientId: SEEKER } }]);
  });

  it('that was missed is not sent when the next one, or the deadline, is due', () => {
    const waiting = planned(anOpenJob(), at(0));
    const late = passTime(waiting, at(LISTED_SECONDS - 30), undefined, TEN_AND_ONE_MINUTES);
    expect(typesOf(late)).toEqual(['job.reminder']);
    expect(late.job.nextReminderAt).toBeNull();
    expect(typesOf(passTime(waiting, justAfter(LISTED_SECONDS), undefined, TEN_AND_ONE_MINUTES))).toEqual([
      'job.expired',
    ]);
  });
});
