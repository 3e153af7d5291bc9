import { anOpenJob, at, OWNER, SEEKER } from '../testing/job.builder';
import { cancel } from './cancel';
import { claim } from './claim';
import { extend } from './extend';
import { type Decision, deadlineOf, dueAt, type Job } from './job';
import { lapse } from './lapse';
import { planReminder } from './remind';
import { approve, reject, requestChanges } from './review';
import { submit } from './submit';
import { withdraw } from './withdraw';

/** Small spans, so that every order of people's acts and deadlines is met. Seconds. */
const LISTED = 4;
const WORK = 2;
const REVIEW = 3;
const REMINDERS = [1];
const EXTENSION = 1;
const SEEKERS = [SEEKER, 'seeker-789'];
/** Acts of people along one path; time is free. */
const MOST_ACTS = 5;

type Act = (job: Job, now: Date) => Decision;
const ACTS: Act[] = [
  ...SEEKERS.flatMap((actor): Act[] => [
    (job, now) => claim(job, {}, { now, actor, claimId: `claim-of-${actor}-${job.sequence}` }),
    (job, now) => submit(job, { submissionNotes: 'x' }, { now, actor, autoApproveAfterSeconds: REVIEW }),
    (job, now) => withdraw(job, {}, { now, actor }),
  ]),
  (job, now) => approve(job, {}, { now, actor: OWNER }),
  (job, now) => reject(job, { rejectionReason: 'x' }, { now, actor: OWNER }),
  (job, now) => requestChanges(job, { changes: 'x' }, { now, actor: OWNER }),
  (job, now) => cancel(job, {}, { now, actor: OWNER }),
  (job, now) => extend(job, { additionalSeconds: EXTENSION }, { now, actor: OWNER }),
];

interface State {
  job: Job;
  now: Date;
  acts: number;
}

const tick = (now: Date): Date => new Date(now.getTime() + 1_000);

function afterAct({ job, now, acts }: State, act: Act): State[] {
  try {
    const decided = act(job, now).job;
    return [{ job: planReminder(job, decided, now, REMINDERS), now, acts: acts + 1 }];
  } catch {
    return [];
  }
}

/** What a message that is delivered now does. */
function passTime(job: Job, now: Date): Job {
  const foreseen = { status: job.status, claimId: job.claim?.claimId ?? null, dueAt: dueAt(job) ?? '' };
  const lapsed = lapse(job, foreseen, { now, remindersBefore: REMINDERS });
  return planReminder(job, lapsed.job, now, REMINDERS);
}

/** The state without what does not decide how it goes on. */
const keyOf = ({ job, now, acts }: State): string => {
  const ahead = (instant: string | null | undefined) => (instant ? Date.parse(instant) - now.getTime() : null);
  return JSON.stringify([
    job.status,
    job.claim?.claimerId,
    ahead(job.expiryDate),
    ahead(deadlineOf(job)),
    ahead(job.nextReminderAt),
    job.barred,
    acts,
  ]);
};

function reachableStates(): State[] {
  const first: State = { job: planReminder(null, listed(), at(0), REMINDERS), now: at(0), acts: 0 };
  const found = new Map([[keyOf(first), first]]);
  // A Map is walked in the order of insertion, what is added on the way included.
  for (const state of found.values()) {
    const { job, now, acts } = state;
    const next: State[] = [
      // Time goes by with and without its messages being processed.
      ...(dueAt(job) === null ? [] : [{ job, now: tick(now), acts }]),
      { job: passTime(job, now), now, acts },
      ...(acts < MOST_ACTS ? ACTS.flatMap((act) => afterAct(state, act)) : []),
    ];
    for (const candidate of next.filter(withinHorizon)) {
      const key = keyOf(candidate);
      if (!found.has(key)) found.set(key, candidate);
    }
  }
  return [...found.values()];
}

/** Nothing new happens to a job that has been left overdue for longer than any span. */
const withinHorizon = ({ job, now }: State): boolean => {
  const deadline = deadlineOf(job);
  return deadline === null || now.getTime() - Date.parse(deadline) < 2_000;
};

const listed = (): Job => anOpenJob({ expiryDate: at(LISTED).toISOString(), timeToCompleteSeconds: WORK });

/** Nobody does anything any more; messages come when they are due. Seconds and messages until the job rests. */
function leaveAlone({ job, now }: State): { seconds: number; messages: number; job: Job } {
  const started = now.getTime();
  let messages = 0;
  for (let due = dueAt(job); due !== null; due = dueAt(job)) {
    now = new Date(Math.max(now.getTime(), Date.parse(due) + 1));
    job = passTime(job, now);
    if (++messages > 100) break;
  }
  return { seconds: (now.getTime() - started) / 1_000, messages, job };
}

it('ends every state that can be reached without any human act, within a bound', () => {
  const states = reachableStates();
  const met = new Set(states.map(({ job }) => job.status));
  expect([...met].sort()).toEqual(['approved', 'cancelled', 'claimed', 'expired', 'open', 'rejected', 'submitted']);

  // A review, or a claim and what is left of the listing afterwards; each deadline may have been extended by every act.
  const bound = Math.max(REVIEW, LISTED, WORK) + MOST_ACTS * EXTENSION + 0.01;
  // In each of at most two states its reminders, then its end.
  const mostMessages = 2 * (REMINDERS.length + 1);
  const left = states.map(leaveAlone);
  expect(left.filter(({ job }) => dueAt(job) !== null)).toEqual([]);
  expect(new Set(left.map(({ job }) => job.status))).toEqual(new Set(['approved', 'cancelled', 'expired', 'rejected']));
  expect(Math.max(...left.map(({ seconds }) => seconds))).toBeLessThanOrEqual(bound);
  expect(Math.max(...left.map(({ messages }) => messages))).toBeLessThanOrEqual(mostMessages);
  expect(states.length).toBeGreaterThan(1_000);
});

it('has something due in every state that does not rest, so that no index leaves it out', () => {
  for (const { job } of reachableStates()) {
    expect(dueAt(job) === null).toBe(['approved', 'rejected', 'expired', 'cancelled'].includes(job.status));
  }
});
