import { aJobIn, at, REVIEW_SECONDS } from '../testing/job.builder';
import { addSeconds } from './job';
import { tryPolicy } from './try-policy';

const policy = { autoApproveAfterSeconds: REVIEW_SECONDS, remindersBefore: [] };
const submitted = aJobIn('submitted');
const { submittedAt, autoApproveAt } = submitted.claim!;
const now = at(180);

it('moves nothing under the policy that the job has', () => {
  for (const status of ['open', 'claimed', 'submitted', 'approved', 'rejected', 'expired', 'cancelled'] as const) {
    expect(tryPolicy(aJobIn(status), policy, { now })).toBeUndefined();
  }
});

it('counts the review from the submission', () => {
  expect(tryPolicy(submitted, { ...policy, autoApproveAfterSeconds: 600 }, { now })).toEqual({
    deadline: { now: autoApproveAt, then: addSeconds(submittedAt!, 600) },
    reminder: { now: null, then: null },
    isDueAtOnce: false,
  });
});

it('says when the job would change at once', () => {
  expect(tryPolicy(submitted, { ...policy, autoApproveAfterSeconds: 30 }, { now })).toMatchObject({
    isDueAtOnce: true,
  });
});

it('ends a deadline with 0, and gives one to a job that has none', () => {
  expect(tryPolicy(submitted, { ...policy, autoApproveAfterSeconds: 0 }, { now })?.deadline.then).toBeNull();
  const endless = { ...submitted, claim: { ...submitted.claim!, autoApproveAt: null } };
  expect(tryPolicy(endless, policy, { now })?.deadline).toEqual({ now: null, then: autoApproveAt });
});

it('moves no deadline of work that is not submitted', () => {
  for (const status of ['open', 'claimed', 'approved'] as const) {
    expect(tryPolicy(aJobIn(status), { ...policy, autoApproveAfterSeconds: 1 }, { now })).toBeUndefined();
  }
});

it('plans the reminder again, unless it is due', () => {
  const claimed = aJobIn('claimed');
  const { submissionDeadline } = claimed.claim!;
  const reminders = { ...policy, remindersBefore: [60] };
  expect(tryPolicy(claimed, reminders, { now })).toMatchObject({
    reminder: { now: null, then: addSeconds(submissionDeadline, -60) },
  });
  const due = { ...claimed, nextReminderAt: at(170).toISOString() };
  expect(tryPolicy(due, reminders, { now })).toBeUndefined();
});
