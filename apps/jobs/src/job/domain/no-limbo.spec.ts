import { anOpenJob, at, OWNER, SEEKER } from '../testing/job.builder';
import { applyDeadline } from './apply-deadline';
import { cancel } from './cancel';
import { claim } from './claim';
import { extend } from './extend';
import { type Decision, deadlineOf, dueAt, type Job } from './job';
import { planReminder } from './plan-reminder';
import { approve, reject, requestChanges } from './review';
import { submit } from './submit';
import { withdraw } from './withdraw';

/** Short times, so that every order of commands and deadlines occurs. Seconds. */
const LISTED = 4;
const WORK = 2;
const REVIEW = 3;
const REMINDERS = [1];
const EXTENSION = 1;
const SEEKERS = [SEEKER, 'seeker-789'];
/** Commands along one path; there is no limit for time. */
const MOST_ACTS = 5;

type Act = (job: Job, now: Date) => Decision;
const by = (actor: string, now: Date) => ({ actor, now, remindersBefore: REMINDERS });
const ACTS: Act[] = [
  ...SEEKERS.flatMap((actor): Act[] => [
    (job, now) => claim(job, {}, { ...by(actor, now), claimId: `claim-of-${actor}-${job.sequence}` }),
    (job, now) => submit(job, { submissionNotes: 'x' }, { ...by(actor, now), autoApproveAfterSeconds: REVIEW }),
    (job, now) => withdraw(job, {}, by(actor, now)),
  ]),
  (job, now) => approve(job, {}, by(OWNER, now)),
  (job, now) => reject(job, { rejectionReason: 'x' }, by(OWNER, now)),
  (job, now) => requestChanges(job, { changes: 'x' }, by(OWNER, now)),
  (job, now) => cancel(job, {}, by(OWNER, now)),
  (job, now) => extend(job, { additionalSeconds: EXTENSION }, by(OWNER, now)),
];

interface State {
  job: Job;
  now: Date;
  acts: number;
}

const tick = (now: Date): Date => new Date(now.getTime() + 1_000);

function afterAct({ job, now, acts }: State, act: Act): State[] {
  try {
    return [{ job: act(job, now).job, now, acts: acts + 1 }];
  } catch {
    return [];
  }
}

/** The job after a deadline message is processed now. */
function passTime(job: Job, now: Date): Job {
  const foreseen = { status: job.status, claimId: job.claim?.claimId ?? null, dueAt: dueAt(job) ?? '' };
  return applyDeadline(job, foreseen, { now, remindersBefore: REMINDERS }).job;
}

/** Only the facts that decide the next states. */
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
  const first: State = {
    job: planReminder(null, listed(), { now: at(0), remindersBefore: REMINDERS }),
    now: at(0),
    acts: 0,
  };
  const found = new Map([[keyOf(first), first]]);
  // The iteration of a Map includes the entries that are added during it.
  for (const state of found.values()) {
    const { job, now, acts } = state;
    const next: State[] = [
      // Time passes, with and without its messages being processed.
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

/** A job that is overdue for longer reaches no new state. */
const withinHorizon = ({ job, now }: State): boolean => {
  const deadline = deadlineOf(job);
  return deadline === null || now.getTime() - Date.parse(deadline) < 2_000;
};

const listed = (): Job => anOpenJob({ expiryDate: at(LISTED).toISOString(), timeToCompleteSeconds: WORK });

/** No more commands; messages come when they are due. Seconds and messages until the job has a final status. */
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

it('ends every reachable state without any human act, within a bound', () => {
  const states = reachableStates();
  const met = new Set(states.map(({ job }) => job.status));
  expect([...met].sort()).toEqual(['approved', 'cancelled', 'claimed', 'expired', 'open', 'rejected', 'submitted']);

  // A review, or a claim and the rest of the listing after it. Every command may have extended a deadline.
  const bound = Math.max(REVIEW, LISTED, WORK) + MOST_ACTS * EXTENSION + 0.01;
  // In each of at most two states: its reminders, then its end.
  const mostMessages = 2 * (REMINDERS.length + 1);
  const left = states.map(leaveAlone);
  expect(left.filter(({ job }) => dueAt(job) !== null)).toEqual([]);
  expect(new Set(left.map(({ job }) => job.status))).toEqual(new Set(['approved', 'cancelled', 'expired', 'rejected']));
  expect(Math.max(...left.map(({ seconds }) => seconds))).toBeLessThanOrEqual(bound);
  expect(Math.max(...left.map(({ messages }) => messages))).toBeLessThanOrEqual(mostMessages);
  expect(states.length).toBeGreaterThan(1_000);
});

it('has a due instant in every state that is not final, so that the due index contains the job', () => {
  for (const { job } of reachableStates()) {
    expect(dueAt(job) === null).toBe(['approved', 'rejected', 'expired', 'cancelled'].includes(job.status));
  }
});
