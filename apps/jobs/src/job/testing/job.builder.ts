import type { JobStatus } from '@freelance/contracts';
import { cancel } from '../domain/cancel';
import { claim } from '../domain/claim';
import { create } from '../domain/create';
import type { CommandFacts, Decision, Job } from '../domain/job';
import { approve, reject } from '../domain/review';
import { submit } from '../domain/submit';

export const NOON = new Date('2026-03-01T12:00:00.000Z');
export const at = (secondsAfterNoon: number): Date => new Date(NOON.getTime() + secondsAfterNoon * 1_000);

/** Facts of a command, without reminders. */
export const by = (actor: string, now: Date): CommandFacts => ({ actor, now, remindersBefore: [] });

export const OWNER = 'owner-123';
export const SEEKER = 'seeker-456';
export const CLAIM_ID = 'claim-00000000-0000-4000-8000-000000000001';

/** Listed at noon for an hour, to be submitted within ten minutes of a claim. */
export const LISTED_SECONDS = 3_600;
export const WORK_SECONDS = 600;
/** To be reviewed within two hours of the submission, else approved automatically. */
export const REVIEW_SECONDS = 7_200;

export const anOpenJob = (overrides: Partial<Job> = {}): Job => ({
  ...create(
    {
      name: 'Build a REST API',
      description: 'Node.js, please',
      payAmount: 500.25,
      timeToCompleteSeconds: WORK_SECONDS,
      expirySeconds: LISTED_SECONDS,
    },
    {
      now: NOON,
      remindersBefore: [],
      jobId: 'job-00000000-0000-4000-8000-000000000001',
      ownerId: OWNER,
      category: { categoryId: 'web-development', name: 'Web Development', snsTopicArn: null },
      links: { jobUrl: 'https://example.com/job/owner/view/1', seekerJobUrl: 'https://example.com/job/seeker/view/1' },
    },
  ).job,
  ...overrides,
});

/** A job that commands brought into a status: claimed at one, submitted at two, reviewed at three minutes. */
export function aJobIn(status: JobStatus): Job {
  const open = anOpenJob();
  if (status === 'open') return open;
  if (status === 'expired') return { ...open, status };
  if (status === 'cancelled') return cancel(open, {}, by(OWNER, at(60))).job;
  const claimed = claim(open, {}, { ...by(SEEKER, at(60)), claimId: CLAIM_ID }).job;
  if (status === 'claimed') return claimed;
  const submission = { ...by(SEEKER, at(120)), autoApproveAfterSeconds: REVIEW_SECONDS };
  const submitted = submit(claimed, { submissionNotes: 'Done' }, submission).job;
  switch (status) {
    case 'submitted':
      return submitted;
    case 'approved':
      return approve(submitted, {}, by(OWNER, at(180))).job;
    case 'rejected':
      return reject(submitted, { rejectionReason: 'Not what was asked' }, by(OWNER, at(180))).job;
  }
}

/** The outcome of the job's creation. */
export const created = (job: Job): Decision => ({
  job,
  events: [
    {
      type: 'job.created',
      detail: { ...job, sequence: 1, jobName: job.name, jobUrl: 'u', seekerJobUrl: 's' },
      claim: null,
    },
  ],
});
