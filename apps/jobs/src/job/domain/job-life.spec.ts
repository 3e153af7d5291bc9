import { JOB_EVENTS, JOB_STATUSES, type JobEventType, type JobStatus } from '@freelance/contracts';
import { validateSync } from 'class-validator';
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
import { cancel } from './cancel';
import { claim } from './claim';
import { extend } from './extend';
import {
  type DecidedEvent,
  type Decision,
  dueAt,
  effectiveStatus,
  type Job,
  JOB_TRANSITIONS,
  type JobCommand,
} from './job';
import { relist } from './relist';
import { approve, reject, requestChanges } from './review';
import { submit } from './submit';
import { update } from './update';
import { withdraw } from './withdraw';

const SOMEBODY = 'seeker-789';
const LATER = at(240);

type Command = (job: Job, actor?: string, now?: Date) => Decision;

const run: Record<JobCommand, Command> = {
  claim: (job, actor = SOMEBODY, now = LATER) => claim(job, {}, { now, actor, claimId: 'claim-2' }),
  submit: (job, actor = SEEKER, now = LATER) =>
    submit(job, { submissionNotes: 'Done' }, { now, actor, autoApproveAfterSeconds: REVIEW_SECONDS }),
  withdraw: (job, actor = SEEKER, now = LATER) => withdraw(job, {}, { now, actor }),
  approve: (job, actor = OWNER, now = LATER) => approve(job, {}, { now, actor }),
  reject: (job, actor = OWNER, now = LATER) => reject(job, { rejectionReason: 'No' }, { now, actor }),
  requestChanges: (job, actor = OWNER, now = LATER) => requestChanges(job, { changes: 'More' }, { now, actor }),
  relist: (job, actor = OWNER, now = LATER) => relist(job, { newExpirySeconds: 60 }, { now, actor, seekerJobUrl: 's' }),
  update: (job, actor = OWNER, now = LATER) => update(job, { payAmount: 600 }, { now, actor }),
  cancel: (job, actor = OWNER, now = LATER) => cancel(job, {}, { now, actor }),
  extend: (job, actor = OWNER, now = LATER) => extend(job, { additionalSeconds: 60 }, { now, actor }),
};

const A = 'Job is not available for claiming';
const C = 'User is not the claimer of this job';
const D = 'Submission deadline has passed';
const E = 'Job is neither open nor claimed';
const K = 'Job is not in claimed status';
const L = 'Only an expired or rejected job can be relisted';
const N = 'Job has not been submitted yet';
const O = 'Job is not open';
const S = 'Job is not in submitted status';
const OK = 'done';

/** The table of contract section 2: answers by effective status, in this order. */
const STATUSES = ['open', 'claimed', 'submitted', 'approved', 'rejected', 'expired', 'cancelled'] as const;
const ANSWERS: Record<JobCommand, readonly string[]> = {
  claim: [OK, A, A, A, A, A, A],
  submit: [C, OK, K, K, K, C, C],
  withdraw: [C, OK, K, K, K, C, C],
  approve: [N, N, OK, S, S, S, S],
  reject: [N, N, OK, S, S, S, S],
  requestChanges: [N, N, OK, S, S, S, S],
  relist: [L, L, L, L, OK, OK, L],
  update: [OK, O, O, O, O, O, O],
  cancel: [OK, O, O, O, O, O, O],
  extend: [OK, OK, E, E, E, E, E],
};

/** What a success is told as. */
const TOLD: Record<JobCommand, JobEventType> = {
  claim: 'job.claimed',
  submit: 'job.submitted',
  withdraw: 'job.withdrawn',
  approve: 'job.approved',
  reject: 'job.rejected',
  requestChanges: 'job.changes_requested',
  relist: 'job.relisted',
  update: 'job.updated',
  cancel: 'job.cancelled',
  extend: 'job.extended',
};

const faultsOf = ({ type, detail }: DecidedEvent) =>
  validateSync(Object.assign(new JOB_EVENTS[type](), detail), { whitelist: true, forbidNonWhitelisted: true });

const answer = (decide: () => Decision): string => {
  try {
    decide();
    return OK;
  } catch (error) {
    return (error as Error).message;
  }
};

describe('what each command answers in each status', () => {
  const cases = Object.entries(ANSWERS).flatMap(([command, row]) =>
    row.map((expected, index) => ({ command: command as JobCommand, status: STATUSES[index]!, expected })),
  );

  it.each(cases)('$command of a job that is $status: $expected', ({ command, status, expected }) => {
    expect(answer(() => run[command](aJobIn(status)))).toBe(expected);
  });

  it('leads only where the transition table says', () => {
    for (const { command, status, expected } of cases) {
      const leadsTo: Partial<Record<JobStatus, readonly JobStatus[]>> = JOB_TRANSITIONS[command];
      expect(status in leadsTo).toBe(expected === OK);
    }
    for (const { command, status } of cases.filter(({ expected }) => expected === OK)) {
      const leadsTo: Partial<Record<JobStatus, readonly JobStatus[]>> = JOB_TRANSITIONS[command];
      expect(leadsTo[status]).toContain(run[command](aJobIn(status)).job.status);
    }
  });

  it('is told, where it is done, in one event as its contract has it, numbered on from the job before', () => {
    for (const { command, status } of cases.filter(({ expected }) => expected === OK)) {
      const before = aJobIn(status);
      const { job, events } = run[command](before);
      expect(events).toMatchObject([{ type: TOLD[command], detail: { sequence: before.sequence + 1 } }]);
      expect(job.sequence).toBe(before.sequence + 1);
      expect(events.flatMap(faultsOf)).toEqual([]);
    }
  });

  it('leaves a claim in the status that goes with that of its job', () => {
    const claimStatuses = JOB_STATUSES.map((status) => [status, aJobIn(status).claim?.status]);
    expect(Object.fromEntries(claimStatuses)).toEqual({
      claimed: 'active',
      submitted: 'submitted',
      approved: 'approved',
      rejected: 'rejected',
    });
  });

  it('lets a job that is open come to every status, and leave all but approved and cancelled', () => {
    const edges = Object.values(JOB_TRANSITIONS).flatMap(
      (row) => Object.entries(row) as [JobStatus, readonly JobStatus[]][],
    );
    const reachable = new Set<JobStatus>(['open']);
    for (let size = 0; size !== reachable.size;) {
      size = reachable.size;
      for (const [from, to] of edges) if (reachable.has(from)) to.forEach((status) => reachable.add(status));
    }
    expect([...reachable].sort()).toEqual([...JOB_STATUSES].sort());
    const left = new Set(edges.map(([from]) => from));
    expect(JOB_STATUSES.filter((status) => !left.has(status))).toEqual(['approved', 'cancelled']);
  });
});

describe('who may do what', () => {
  it('refuses the owner as claimer, whatever the status, before it looks at the status', () => {
    expect(() => run.claim(aJobIn('open'), OWNER)).toThrow('Owner cannot claim their own job');
    expect(() => run.claim(aJobIn('claimed'), OWNER)).toThrow('Owner cannot claim their own job');
  });

  it('refuses everyone but the claimer to submit, before and after the work was handed in', () => {
    for (const status of ['claimed', 'submitted', 'approved', 'rejected'] as const) {
      expect(() => run.submit(aJobIn(status), SOMEBODY)).toThrow(C);
      expect(() => run.withdraw(aJobIn(status), SOMEBODY)).toThrow(C);
    }
  });

  it('refuses everyone but the owner what is the owner’s to do, the claimer too, whatever the status', () => {
    const ofTheOwner = ['approve', 'reject', 'requestChanges', 'relist', 'update', 'cancel', 'extend'] as const;
    for (const command of ofTheOwner) {
      for (const status of STATUSES) {
        expect(() => run[command](aJobIn(status), SEEKER)).toThrow('User is not the owner of this job');
      }
    }
  });
});

describe('deadlines', () => {
  const lastInstant = at(LISTED_SECONDS);
  const justAfter = new Date(lastInstant.getTime() + 1);

  it('include their own instant: a listing can be claimed at its expiryDate and not a millisecond later', () => {
    expect(answer(() => run.claim(anOpenJob(), SOMEBODY, lastInstant))).toBe(OK);
    expect(answer(() => run.claim(anOpenJob(), SOMEBODY, justAfter))).toBe(A);
    expect(effectiveStatus(anOpenJob(), lastInstant)).toBe('open');
    expect(effectiveStatus(anOpenJob(), justAfter)).toBe('expired');
  });

  it('let work in at the submission deadline and not a millisecond later', () => {
    const deadline = at(60 + WORK_SECONDS);
    expect(answer(() => run.submit(aJobIn('claimed'), SEEKER, deadline))).toBe(OK);
    expect(() => run.submit(aJobIn('claimed'), SEEKER, new Date(deadline.getTime() + 1))).toThrow(D);
  });

  it('of a listing mean nothing to a job that was claimed in time', () => {
    const claimed = claim(anOpenJob(), {}, { now: lastInstant, actor: SEEKER, claimId: CLAIM_ID }).job;
    expect(effectiveStatus(claimed, justAfter)).toBe('claimed');
    expect(answer(() => run.submit(claimed, SEEKER, justAfter))).toBe(OK);
  });

  it('let an owner refuse the work or ask for more until the review is over, and approve it even later', () => {
    const lastInstantOfReview = at(120 + REVIEW_SECONDS);
    const late = new Date(lastInstantOfReview.getTime() + 1);
    for (const command of ['reject', 'requestChanges'] as const) {
      expect(answer(() => run[command](aJobIn('submitted'), OWNER, lastInstantOfReview))).toBe(OK);
      expect(answer(() => run[command](aJobIn('submitted'), OWNER, late))).toBe('Review deadline has passed');
      expect(answer(() => run[command](aJobIn('submitted'), SEEKER, late))).toBe('User is not the owner of this job');
    }
    const { events } = run.approve(aJobIn('submitted'), OWNER, late);
    expect(events[0]!.detail).toMatchObject({ automatic: false });
  });

  it('are not for a review that time never ends', () => {
    const endless = { now: LATER, actor: SEEKER, autoApproveAfterSeconds: 0 };
    const { job } = submit(aJobIn('claimed'), { submissionNotes: 'Done' }, endless);
    expect(job.claim!.autoApproveAt).toBeNull();
    expect(dueAt(job)).toBeNull();
  });

  it('are what is due: of a listing, of a claim, of a review where there is one, and nothing at rest', () => {
    expect(dueAt(aJobIn('open'))).toBe(at(LISTED_SECONDS).toISOString());
    expect(dueAt(aJobIn('claimed'))).toBe(at(60 + WORK_SECONDS).toISOString());
    expect(dueAt(aJobIn('submitted'))).toBe(at(120 + REVIEW_SECONDS).toISOString());
    for (const status of ['approved', 'rejected', 'expired', 'cancelled'] as const) {
      expect(dueAt(aJobIn(status))).toBeNull();
    }
  });
});

describe('the events of a life', () => {
  it('are numbered without a gap and tell what the job is afterwards', () => {
    const claimed = claim(anOpenJob(), { claimerNotes: 'I can' }, { now: at(60), actor: SEEKER, claimId: CLAIM_ID });
    const submitted = submit(
      claimed.job,
      { additionalFiles: ['a.pdf'] },
      { now: at(120), actor: SEEKER, autoApproveAfterSeconds: 0 },
    );
    const approved = approve(submitted.job, { approvalNotes: 'Great' }, { now: at(180), actor: OWNER });

    const events = [claimed, submitted, approved].flatMap((decision) => decision.events);
    expect(events.map(({ type, detail }) => [type, detail.sequence])).toEqual([
      ['job.claimed', 2],
      ['job.submitted', 3],
      ['job.approved', 4],
    ]);
    expect(events[0]!.detail).toEqual({
      sequence: 2,
      jobId: claimed.job.jobId,
      ownerId: OWNER,
      claimerId: SEEKER,
      claimId: CLAIM_ID,
      jobName: 'Build a REST API',
      payAmount: 500.25,
      claimedAt: at(60).toISOString(),
      submissionDeadline: at(60 + WORK_SECONDS).toISOString(),
      claimerNotes: 'I can',
    });
    expect(events[1]!.detail).toMatchObject({
      submissionNotes: null,
      deliverableUrl: null,
      additionalFiles: ['a.pdf'],
    });
    expect(events[2]!.detail).toMatchObject({ approvalNotes: 'Great', automatic: false });
    expect(approved.job.claim).toMatchObject({ status: 'approved', claimerNotes: 'I can', additionalFiles: ['a.pdf'] });
  });

  it('leave the job they were decided on untouched', () => {
    const before = aJobIn('claimed');
    const copy = structuredClone(before);
    run.submit(before);
    expect(before).toEqual(copy);
  });
});

describe('changes of mind', () => {
  const lapsed = at(LISTED_SECONDS + 1);
  const longWork = () => ({
    ...aJobIn('claimed'),
    claim: { ...aJobIn('claimed').claim!, submissionDeadline: at(99_999).toISOString() },
  });

  it('bar who withdrew from claiming again, and nobody else, until the job is relisted', () => {
    const { job, events } = withdraw(aJobIn('claimed'), { reason: 'Ill' }, { now: LATER, actor: SEEKER });
    expect(job).toMatchObject({ status: 'open', claim: null, barred: { [SEEKER]: 'withdrawn' } });
    expect(events).toMatchObject([
      { type: 'job.withdrawn', detail: { reason: 'Ill' }, claim: { status: 'withdrawn' } },
    ]);
    expect(answer(() => run.claim(job, SEEKER))).toBe(A);
    expect(answer(() => run.claim(job, SOMEBODY))).toBe(OK);
    const relisted = run.relist({ ...job, status: 'expired' }).job;
    expect(answer(() => run.claim(relisted, SEEKER))).toBe(OK);
  });

  it('do not take a name that every object has for that of somebody barred', () => {
    for (const name of ['constructor', 'toString', '__proto__']) {
      expect(answer(() => run.claim(anOpenJob(), name))).toBe(OK);
    }
  });

  it('expire a job that is given back after its listing lapsed, in one write with both facts', () => {
    const { job, events } = withdraw(longWork(), {}, { now: lapsed, actor: SEEKER });
    expect(job.status).toBe('expired');
    expect(events.map(({ type, detail }) => [type, detail.sequence])).toEqual([
      ['job.withdrawn', 3],
      ['job.expired', 4],
    ]);
    expect(events[1]!.detail).toMatchObject({ originalStatus: 'open', expiredAt: lapsed.toISOString() });
    expect(job.sequence).toBe(4);
  });

  it('tell who timed out that the deadline has passed, whatever the job is now, unless they hold it again', () => {
    const barred = { [SEEKER]: 'timedout' } as const;
    for (const status of ['open', 'expired', 'cancelled'] as const) {
      expect(() => run.submit({ ...aJobIn(status), barred })).toThrow(D);
      expect(() => run.withdraw({ ...aJobIn(status), barred })).toThrow(D);
    }
    expect(answer(() => run.submit({ ...aJobIn('claimed'), barred }))).toBe(OK);
    expect(() => run.submit({ ...anOpenJob(), barred: { [SEEKER]: 'withdrawn' } })).toThrow(C);
  });

  it('come too late once the submission deadline has passed', () => {
    const late = at(60 + WORK_SECONDS + 1);
    expect(() => run.withdraw(aJobIn('claimed'), SEEKER, late)).toThrow(D);
    expect(() => run.extend(aJobIn('claimed'), OWNER, late)).toThrow(D);
  });

  it('relist a job as if nobody had ever claimed it, at the top of the list', () => {
    const rejected = { ...aJobIn('rejected'), barred: { x: 'withdrawn' } as const };
    const { job, events } = relist(
      rejected,
      { newExpirySeconds: 60, updatedDescription: 'New' },
      { now: LATER, actor: OWNER, seekerJobUrl: 's' },
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

  it('relist a lapsed listing that no scanner has reached, and tell only that', () => {
    const { job, events } = run.relist(anOpenJob(), OWNER, lapsed);
    expect(job.status).toBe('open');
    expect(events).toMatchObject([{ type: 'job.relisted', detail: { previousStatus: 'expired' } }]);
  });

  it('tell what an update changed, and only that', () => {
    const { job, events } = update(
      anOpenJob(),
      { payAmount: 600, name: anOpenJob().name },
      { now: LATER, actor: OWNER },
    );
    expect(job.payAmount).toBe(600);
    expect(events[0]!.detail).toMatchObject({ changes: { payAmount: { from: 500.25, to: 600 } } });
    expect(Object.keys((events[0]!.detail as { changes: object }).changes)).toEqual(['payAmount']);
  });

  it('do nothing at all when an update changes nothing, but still only for whom and when one may be', () => {
    const { name, payAmount } = anOpenJob();
    const again = (job: Job, actor = OWNER) => update(job, { name, payAmount }, { now: LATER, actor });
    expect(again(anOpenJob())).toEqual({ job: anOpenJob(), events: [] });
    expect(() => again(anOpenJob(), SEEKER)).toThrow('User is not the owner of this job');
    expect(() => again(aJobIn('claimed'))).toThrow(O);
  });

  it('extend a listing or a claim, never to more than a year from now', () => {
    expect(extend(anOpenJob(), { additionalSeconds: 60 }, { now: LATER, actor: OWNER }).job.expiryDate).toBe(
      at(LISTED_SECONDS + 60).toISOString(),
    );
    const claimed = extend(aJobIn('claimed'), { additionalSeconds: 60 }, { now: LATER, actor: OWNER });
    expect(claimed.job.claim!.submissionDeadline).toBe(at(60 + WORK_SECONDS + 60).toISOString());
    expect(claimed.events[0]!.detail).not.toHaveProperty('expiryDate');
    const room = 31_536_000 + 240 - LISTED_SECONDS;
    expect(answer(() => extend(anOpenJob(), { additionalSeconds: room }, { now: LATER, actor: OWNER }))).toBe(OK);
    expect(() => extend(anOpenJob(), { additionalSeconds: room + 1 }, { now: LATER, actor: OWNER })).toThrow(
      'must not move the deadline',
    );
  });

  it('give work back with a new deadline, the same claim and its last submission', () => {
    const submitted = aJobIn('submitted');
    const { job } = requestChanges(submitted, { changes: 'More' }, { now: LATER, actor: OWNER });
    expect(job.claim).toEqual({
      ...submitted.claim,
      status: 'active',
      submissionDeadline: at(240 + WORK_SECONDS).toISOString(),
      autoApproveAt: null,
    });
    const shorter = requestChanges(
      submitted,
      { changes: 'More', timeToCompleteSeconds: 5 },
      { now: LATER, actor: OWNER },
    );
    expect(shorter.job.claim!.submissionDeadline).toBe(at(245).toISOString());
    expect(shorter.job.timeToCompleteSeconds).toBe(WORK_SECONDS);
  });
});
