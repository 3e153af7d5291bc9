import type { JobCommand } from '@freelance/contracts';
import { cancel } from '../domain/cancel';
import { applyDeadline, type DeadlineOutcome, type DueState } from '../domain/apply-deadline';
import { claim } from '../domain/claim';
import { extend } from '../domain/extend';
import { type Decision, dueAt, type Job } from '../domain/job';
import { relist } from '../domain/relist';
import { approve, reject, requestChanges } from '../domain/review';
import { submit } from '../domain/submit';
import { update } from '../domain/update';
import { withdraw } from '../domain/withdraw';
import { at, by, OWNER, REVIEW_SECONDS, SEEKER } from './job.builder';

export const OTHER_SEEKER = 'seeker-789';
export const LATER = at(240);
export const justAfter = (seconds: number): Date => new Date(at(seconds).getTime() + 1);

type Command = (job: Job, actor?: string, now?: Date) => Decision;

/** Every command with valid input, sent by the user who may send it. */
export const run: Record<JobCommand, Command> = {
  claim: (job, actor = OTHER_SEEKER, now = LATER) => claim(job, {}, { ...by(actor, now), claimId: 'claim-2' }),
  submit: (job, actor = SEEKER, now = LATER) =>
    submit(job, { submissionNotes: 'Done' }, { ...by(actor, now), autoApproveAfterSeconds: REVIEW_SECONDS }),
  withdraw: (job, actor = SEEKER, now = LATER) => withdraw(job, {}, by(actor, now)),
  approve: (job, actor = OWNER, now = LATER) => approve(job, {}, by(actor, now)),
  reject: (job, actor = OWNER, now = LATER) => reject(job, { rejectionReason: 'No' }, by(actor, now)),
  requestChanges: (job, actor = OWNER, now = LATER) => requestChanges(job, { changes: 'More' }, by(actor, now)),
  relist: (job, actor = OWNER, now = LATER) =>
    relist(job, { newExpirySeconds: 60 }, { ...by(actor, now), seekerJobUrl: 's' }),
  update: (job, actor = OWNER, now = LATER) => update(job, { payAmount: 600 }, by(actor, now)),
  cancel: (job, actor = OWNER, now = LATER) => cancel(job, {}, by(actor, now)),
  extend: (job, actor = OWNER, now = LATER) => extend(job, { additionalSeconds: 60 }, by(actor, now)),
};

/** Message of the error, or `done`. */
export function answer(decide: () => Decision): string {
  try {
    decide();
    return 'done';
  } catch (error) {
    return (error as Error).message;
  }
}

export const foreseenOf = (job: Job): DueState => ({
  status: job.status,
  claimId: job.claim?.claimId ?? null,
  dueAt: dueAt(job) ?? at(0).toISOString(),
});

/** Processes a deadline message about the job now. */
export const passTime = (
  job: Job,
  now: Date,
  foreseen = foreseenOf(job),
  remindersBefore: readonly number[] = [],
): DeadlineOutcome => applyDeadline(job, foreseen, { now, remindersBefore });

export const typesOf = ({ events }: Decision): string[] => events.map(({ type }) => type);
