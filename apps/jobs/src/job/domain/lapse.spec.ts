import {
  aJobIn,
  anOpenJob,
  at,
  CLAIM_ID,
  LISTED_SECONDS,
  OWNER,
  REVIEW_SECONDS,
  SEEKER,
  WORK_SECONDS,
} from '../testing/job.builder';
import { claim } from './claim';
import { extend } from './extend';
import { dueAt, type Job } from './job';
import { type DueState, lapse, type Lapse } from './lapse';
import { nextAction } from './next-action';
import { planReminder, type RemindersBefore } from './remind';

const justAfter = (seconds: number): Date => new Date(at(seconds).getTime() + 1);
const foreseenOf = (job: Job): DueState => ({
  status: job.status,
  claimId: job.claim?.claimId ?? null,
  dueAt: dueAt(job) ?? at(0).toISOString(),
});
const passTime = (job: Job, now: Date, foreseen = foreseenOf(job), remindersBefore: RemindersBefore = []): Lapse =>
  lapse(job, foreseen, { now, remindersBefore });
const typesOf = ({ events }: Lapse): string[] => events.map(({ type }) => type);

describe('time', () => {
  it('expires a listing nobody has claimed, after its last instant', () => {
    expect(passTime(anOpenJob(), at(LISTED_SECONDS)).outcome).toBe('early');
    const lapsed = passTime(anOpenJob(), justAfter(LISTED_SECONDS));
    expect(lapsed).toMatchObject({ outcome: 'done', kind: 'expiry', job: { status: 'expired', claim: null } });
    expect(lapsed.events).toMatchObject([{ type: 'job.expired', detail: { sequence: 2, originalStatus: 'open' } }]);
  });

  it('takes a job from a claimer who lets the deadline pass, and bars them from claiming it again', () => {
    expect(passTime(aJobIn('claimed'), at(60 + WORK_SECONDS)).outcome).toBe('early');
    const lapsed = passTime(aJobIn('claimed'), justAfter(60 + WORK_SECONDS));
    expect(lapsed).toMatchObject({
      outcome: 'done',
      kind: 'timeout',
      job: { status: 'open', claim: null, barred: { [SEEKER]: 'timedout' } },
    });
    expect(lapsed.events).toMatchObject([
      {
        type: 'job.timedout',
        detail: {
          sequence: 3,
          claimerId: SEEKER,
          claimId: CLAIM_ID,
          submissionDeadline: at(60 + WORK_SECONDS).toISOString(),
        },
        claim: { claimId: CLAIM_ID, status: 'timedout' },
      },
    ]);
  });

  it('expires the job at once when its listing has lapsed while it was claimed, and tells both in order', () => {
    const claimed = claim(anOpenJob(), {}, { now: at(LISTED_SECONDS), actor: SEEKER, claimId: CLAIM_ID }).job;
    const lapsed = passTime(claimed, justAfter(LISTED_SECONDS + WORK_SECONDS));
    expect(lapsed.job).toMatchObject({ status: 'expired', claim: null, sequence: 4 });
    expect(typesOf(lapsed)).toEqual(['job.timedout', 'job.expired']);
    expect(lapsed.events.map(({ detail }) => detail.sequence)).toEqual([3, 4]);
  });

  it('approves work that nobody has reviewed, and says that it was time', () => {
    expect(passTime(aJobIn('submitted'), at(120 + REVIEW_SECONDS)).outcome).toBe('early');
    const lapsed = passTime(aJobIn('submitted'), justAfter(120 + REVIEW_SECONDS));
    expect(lapsed).toMatchObject({ kind: 'approval', job: { status: 'approved', claim: { status: 'approved' } } });
    expect(lapsed.events).toMatchObject([
      { type: 'job.approved', detail: { automatic: true, approvalNotes: null, claimId: CLAIM_ID } },
    ]);
  });

  it('never ends a review that has no end', () => {
    const submitted = aJobIn('submitted');
    const endless = { ...submitted, claim: { ...submitted.claim!, autoApproveAt: null } };
    expect(passTime(endless, at(99_999_999)).outcome).toBe('over');
    expect(nextAction(endless, at(200))).toEqual({
      actor: 'owner',
      action: 'review',
      dueAt: null,
      automaticOutcome: null,
    });
  });

  it('does nothing to a job at rest, however late', () => {
    for (const status of ['approved', 'rejected', 'expired', 'cancelled'] as const) {
      const job = aJobIn(status);
      expect(passTime(job, at(99_999_999))).toEqual({ job, events: [], outcome: 'over' });
    }
  });

  it('leaves the claim that is held now alone when a message is about an earlier one', () => {
    const earlier = foreseenOf(aJobIn('claimed'));
    const later = claim(anOpenJob(), {}, { now: at(900), actor: 'seeker-789', claimId: 'claim-2' }).job;
    // Even when the later one is overdue as well: its own message does that.
    for (const now of [at(901), at(900 + WORK_SECONDS + 1)]) {
      expect(passTime(later, now, earlier)).toEqual({ job: later, events: [], outcome: 'over' });
    }
  });

  it('leaves a job alone that has moved on since it was found', () => {
    const found = foreseenOf(anOpenJob());
    expect(passTime(aJobIn('claimed'), justAfter(LISTED_SECONDS), found).outcome).toBe('over');
    const extended = extend(anOpenJob(), { additionalSeconds: 60 }, { now: at(1), actor: OWNER }).job;
    // Put off: whoever extended it has seen to the new instant.
    expect(passTime(extended, justAfter(LISTED_SECONDS), found).outcome).toBe('over');
    expect(passTime(extended, justAfter(LISTED_SECONDS + 60), found).outcome).toBe('done');
    // The same claim, handed in since.
    const handedIn = aJobIn('submitted');
    expect(passTime(handedIn, justAfter(120 + REVIEW_SECONDS), foreseenOf(aJobIn('claimed'))).outcome).toBe('over');
  });

  it('leaves the job it was decided on untouched', () => {
    const before = aJobIn('claimed');
    const copy = structuredClone(before);
    passTime(before, at(9_999));
    expect(before).toEqual(copy);
  });
});

describe('reminders', () => {
  const TEN_AND_ONE_MINUTES = [600, 60];
  const planned = (job: Job, now: Date): Job => planReminder(null, job, now, TEN_AND_ONE_MINUTES);

  it.each([
    ['a listing', anOpenJob(), 0, LISTED_SECONDS, 'expiry', OWNER],
    ['a review', aJobIn('submitted'), 120, 120 + REVIEW_SECONDS, 'review', OWNER],
  ] as const)('of %s come one after the other, then its end', (_, job, since, deadline, kind, recipientId) => {
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
  });

  it('come in the order of time, however they are listed', () => {
    expect(planReminder(null, anOpenJob(), at(0), [60, 600]).nextReminderAt).toBe(
      at(LISTED_SECONDS - 600).toISOString(),
    );
  });

  it('of a submission go to the claimer', () => {
    const waiting = planned(aJobIn('claimed'), at(61));
    const { events } = passTime(waiting, justAfter(60 + WORK_SECONDS - 60), undefined, TEN_AND_ONE_MINUTES);
    expect(events).toMatchObject([{ detail: { kind: 'submission', recipientId: SEEKER } }]);
  });

  it('are not for spans that are no longer than they are', () => {
    const open = anOpenJob({ expiryDate: at(600).toISOString() });
    expect(planned(open, at(0)).nextReminderAt).toBe(at(540).toISOString());
    expect(planned({ ...open, expiryDate: at(60).toISOString() }, at(0)).nextReminderAt).toBeNull();
  });

  it('that were missed are not made up for: the next one counts, or the end', () => {
    const waiting = planned(anOpenJob(), at(0));
    const late = passTime(waiting, at(LISTED_SECONDS - 30), undefined, TEN_AND_ONE_MINUTES);
    expect(typesOf(late)).toEqual(['job.reminder']);
    expect(late.job.nextReminderAt).toBeNull();
    expect(typesOf(passTime(waiting, justAfter(LISTED_SECONDS), undefined, TEN_AND_ONE_MINUTES))).toEqual([
      'job.expired',
    ]);
  });

  it('stay planned while the deadline does, and are planned anew with a new one', () => {
    const waiting = planned(anOpenJob(), at(0));
    const renamed = { ...waiting, name: 'Other', sequence: 2 };
    expect(planReminder(waiting, renamed, at(LISTED_SECONDS - 30), TEN_AND_ONE_MINUTES)).toEqual(renamed);
    const extended = { ...waiting, expiryDate: at(LISTED_SECONDS + 600).toISOString() };
    expect(planReminder(waiting, extended, at(10), TEN_AND_ONE_MINUTES).nextReminderAt).toBe(
      at(LISTED_SECONDS).toISOString(),
    );
    const done = planReminder(waiting, aJobIn('approved'), at(10), TEN_AND_ONE_MINUTES);
    expect(done.nextReminderAt).toBeNull();
  });
});

describe('the next action', () => {
  it('names whose turn it is, until when, and what time does otherwise', () => {
    const awaited = (job: Job) => nextAction(planReminder(null, job, at(130), [60]), at(130));
    expect(awaited(anOpenJob())).toEqual({
      actor: 'seeker',
      action: 'claim',
      dueAt: at(LISTED_SECONDS).toISOString(),
      automaticOutcome: 'expired',
    });
    expect(awaited(aJobIn('claimed'))).toEqual({
      actor: 'claimer',
      action: 'submit',
      dueAt: at(60 + WORK_SECONDS).toISOString(),
      automaticOutcome: 'timedout',
    });
    expect(awaited(aJobIn('submitted'))).toEqual({
      actor: 'owner',
      action: 'review',
      dueAt: at(120 + REVIEW_SECONDS).toISOString(),
      automaticOutcome: 'approved',
    });
  });

  it('is nobody’s at rest, nor of a listing that has lapsed unprocessed', () => {
    for (const status of ['approved', 'rejected', 'expired', 'cancelled'] as const) {
      expect(nextAction(aJobIn(status), at(200))).toBeNull();
    }
    expect(nextAction(anOpenJob(), justAfter(LISTED_SECONDS))).toBeNull();
  });
});
