import {
  EVENTS,
  JOB_COMMANDS,
  JOB_STATUSES,
  type JobCommand,
  type JobEventType,
  type JobStatus,
} from '@freelance/contracts';
import { validateSync } from 'class-validator';
import { answer, run } from '../testing/commands';
import {
  aJobIn,
  anOpenJob,
  at,
  by,
  CLAIM_ID,
  LISTED_SECONDS,
  OWNER,
  REVIEW_SECONDS,
  SEEKER,
  WORK_SECONDS,
} from '../testing/job.builder';
import { claim } from './claim';
import { type DecidedEvent, dueAt } from './job';
import { approve } from './review';
import { submit } from './submit';

const A = 'Job is not available for claiming';
const C = 'User is not the claimer of this job';
const E = 'Job is neither open nor claimed';
const K = 'Job is not in claimed status';
const L = 'Only an expired or rejected job can be relisted';
const N = 'Job has not been submitted yet';
const O = 'Job is not open';
const S = 'Job is not in submitted status';
const OK = 'done';

/** The table of contract section 2: results by effective status, in this order. */
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

/** Type of the event of a success. */
const EVENT_OF: Record<JobCommand, JobEventType> = {
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
  validateSync(Object.assign(new EVENTS[type](), detail), { whitelist: true, forbidNonWhitelisted: true });

describe('the result of each command in each status', () => {
  const cases = Object.entries(ANSWERS).flatMap(([command, row]) =>
    row.map((expected, index) => ({ command: command as JobCommand, status: STATUSES[index]!, expected })),
  );

  it.each(cases)('$command of a job that is $status: $expected', ({ command, status, expected }) => {
    expect(answer(() => run[command](aJobIn(status)))).toBe(expected);
  });

  it('results only in the statuses of the table of commands', () => {
    for (const { command, status, expected } of cases) {
      const leadsTo: Partial<Record<JobStatus, readonly JobStatus[]>> = JOB_COMMANDS[command].from;
      expect(status in leadsTo).toBe(expected === OK);
    }
    for (const { command, status } of cases.filter(({ expected }) => expected === OK)) {
      const leadsTo: Partial<Record<JobStatus, readonly JobStatus[]>> = JOB_COMMANDS[command].from;
      expect(leadsTo[status]).toContain(run[command](aJobIn(status)).job.status);
    }
  });

  it('has, on success, one event that keeps its contract and has the next number', () => {
    for (const { command, status } of cases.filter(({ expected }) => expected === OK)) {
      const before = aJobIn(status);
      const { job, events } = run[command](before);
      expect(events).toMatchObject([{ type: EVENT_OF[command], detail: { sequence: before.sequence + 1 } }]);
      expect(job.sequence).toBe(before.sequence + 1);
      expect(events.flatMap(faultsOf)).toEqual([]);
    }
  });

  it('leaves the claim in the status that belongs to the status of its job', () => {
    const claimStatuses = JOB_STATUSES.map((status) => [status, aJobIn(status).claim?.status]);
    expect(Object.fromEntries(claimStatuses)).toEqual({
      claimed: 'active',
      submitted: 'submitted',
      approved: 'approved',
      rejected: 'rejected',
    });
  });

  it('allows an open job to reach every status, and to leave every status but approved and cancelled', () => {
    const edges = Object.values(JOB_COMMANDS).flatMap(
      ({ from }) => Object.entries(from) as [JobStatus, readonly JobStatus[]][],
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

it('refuses everyone but the owner for the owner’s commands, the claimer too, in every status', () => {
  const ofTheOwner = ['approve', 'reject', 'requestChanges', 'relist', 'update', 'cancel', 'extend'] as const;
  for (const command of ofTheOwner) {
    for (const status of STATUSES) {
      expect(() => run[command](aJobIn(status), SEEKER)).toThrow('User is not the owner of this job');
    }
  }
});

it('finds the deadline of a listing, of a claim and of a limited review, and none in a final status', () => {
  expect(dueAt(aJobIn('open'))).toBe(at(LISTED_SECONDS).toISOString());
  expect(dueAt(aJobIn('claimed'))).toBe(at(60 + WORK_SECONDS).toISOString());
  expect(dueAt(aJobIn('submitted'))).toBe(at(120 + REVIEW_SECONDS).toISOString());
  for (const status of ['approved', 'rejected', 'expired', 'cancelled'] as const) {
    expect(dueAt(aJobIn(status))).toBeNull();
  }
});

it('numbers the events without a gap, and each describes the job after it', () => {
  const claimed = claim(anOpenJob(), { claimerNotes: 'I can' }, { ...by(SEEKER, at(60)), claimId: CLAIM_ID });
  const submitted = submit(
    claimed.job,
    { additionalFiles: ['a.pdf'] },
    { ...by(SEEKER, at(120)), autoApproveAfterSeconds: 0 },
  );
  const approved = approve(submitted.job, { approvalNotes: 'Great' }, by(OWNER, at(180)));

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

it('does not change the job that a command is given', () => {
  const before = aJobIn('claimed');
  const copy = structuredClone(before);
  run.submit(before);
  expect(before).toEqual(copy);
});
