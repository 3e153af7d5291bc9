import { JOB_STATUSES } from '@freelance/contracts';
import { aJobIn, anOpenJob, at, CLAIM_ID, LISTED_SECONDS, OWNER, SEEKER, WORK_SECONDS } from '../testing/job.builder';
import { claim } from './claim';
import { type Decision, dueAt, effectiveStatus, type Job, JOB_TRANSITIONS, type JobCommand } from './job';
import { approve, reject } from './review';
import { submit } from './submit';

const SOMEBODY = 'seeker-789';
const LATER = at(240);

const run: Record<JobCommand, (job: Job, actor?: string, now?: Date) => Decision> = {
  claim: (job, actor = SOMEBODY, now = LATER) => claim(job, {}, { now, actor, claimId: 'claim-2' }),
  submit: (job, actor = SEEKER, now = LATER) => submit(job, { submissionNotes: 'Done' }, { now, actor }),
  approve: (job, actor = OWNER, now = LATER) => approve(job, {}, { now, actor }),
  reject: (job, actor = OWNER, now = LATER) => reject(job, { rejectionReason: 'No' }, { now, actor }),
};

const A = 'Job is not available for claiming';
const C = 'User is not the claimer of this job';
const K = 'Job is not in claimed status';
const N = 'Job has not been submitted yet';
const S = 'Job is not in submitted status';
const OK = 'done';

/** The table of contract section 2, for the commands there are. */
const ANSWERS: Record<
  JobCommand,
  Record<'open' | 'claimed' | 'submitted' | 'approved' | 'rejected' | 'expired', string>
> = {
  claim: { open: OK, claimed: A, submitted: A, approved: A, rejected: A, expired: A },
  submit: { open: C, claimed: OK, submitted: K, approved: K, rejected: K, expired: C },
  approve: { open: N, claimed: N, submitted: OK, approved: S, rejected: S, expired: S },
  reject: { open: N, claimed: N, submitted: OK, approved: S, rejected: S, expired: S },
};

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
    Object.entries(row).map(([status, expected]) => ({ command, status, expected })),
  );

  it.each(cases)('$command of a job that is $status: $expected', ({ command, status, expected }) => {
    const job = aJobIn(status as keyof (typeof ANSWERS)['claim']);
    expect(answer(() => run[command as JobCommand](job))).toBe(expected);
  });

  it('leads exactly where the transition table says', () => {
    for (const [command, { from, to }] of Object.entries(JOB_TRANSITIONS)) {
      for (const status of from) expect(run[command as JobCommand](aJobIn(status)).job.status).toBe(to);
    }
  });

  it('names only statuses that exist, and lets a job reach approved and rejected', () => {
    const reachable = new Set<string>(['open']);
    for (let size = 0; size !== reachable.size;) {
      size = reachable.size;
      for (const { from, to } of Object.values(JOB_TRANSITIONS))
        if (from.some((status) => reachable.has(status))) reachable.add(to);
    }
    expect([...reachable].sort()).toEqual(['approved', 'claimed', 'open', 'rejected', 'submitted']);
    expect([...reachable].every((status) => (JOB_STATUSES as readonly string[]).includes(status))).toBe(true);
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
    }
  });

  it('refuses everyone but the owner to review, the claimer too', () => {
    for (const review of [run.approve, run.reject]) {
      expect(() => review(aJobIn('submitted'), SEEKER)).toThrow('User is not the owner of this job');
      expect(() => review(aJobIn('open'), SOMEBODY)).toThrow('User is not the owner of this job');
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
    expect(() => run.submit(aJobIn('claimed'), SEEKER, new Date(deadline.getTime() + 1))).toThrow(
      'Submission deadline has passed',
    );
  });

  it('of a listing mean nothing to a job that was claimed in time', () => {
    const claimed = claim(anOpenJob(), {}, { now: lastInstant, actor: SEEKER, claimId: CLAIM_ID }).job;
    expect(effectiveStatus(claimed, justAfter)).toBe('claimed');
    expect(answer(() => run.submit(claimed, SEEKER, justAfter))).toBe(OK);
  });

  it('are what is due: the expiry of a listing, the submission deadline of a claim, nothing afterwards', () => {
    expect(dueAt(aJobIn('open'))).toBe(at(LISTED_SECONDS).toISOString());
    expect(dueAt(aJobIn('claimed'))).toBe(at(60 + WORK_SECONDS).toISOString());
    for (const status of ['submitted', 'approved', 'rejected', 'expired'] as const) {
      expect(dueAt(aJobIn(status))).toBeNull();
    }
  });
});

describe('the events of a life', () => {
  it('are numbered without a gap and tell what the job is afterwards', () => {
    const claimed = claim(anOpenJob(), { claimerNotes: 'I can' }, { now: at(60), actor: SEEKER, claimId: CLAIM_ID });
    const submitted = submit(claimed.job, { additionalFiles: ['a.pdf'] }, { now: at(120), actor: SEEKER });
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
