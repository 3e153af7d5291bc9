import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { CategoriesClient, type CategoryFacts } from '@freelance/categories-client';
import { CategoryNotFoundError } from '@freelance/contracts';
import { OutboxRelay } from '@freelance/messaging';
import { BusinessTime, RequestContext, ServiceUnavailableError } from '@freelance/service';
import { JobsConfig } from '../jobs.config';
import { cancel } from './domain/cancel';
import { claim, type ClaimInput } from './domain/claim';
import { create, type CreateInput } from './domain/create';
import { extend } from './domain/extend';
import type { Decision, Job } from './domain/job';
import { type DueState, lapse, type Lapse } from './domain/lapse';
import { planReminder } from './domain/remind';
import { JobNotAvailableError, JobNotFoundError, NotClaimerError } from './domain/job.errors';
import { JobRepository, type JobWrite, type StoredJob } from './domain/job.repository';
import { relist, type RelistInput } from './domain/relist';
import { approve, reject, requestChanges } from './domain/review';
import { submit, type SubmitInput } from './domain/submit';
import { update, type UpdateInput } from './domain/update';
import { withdraw } from './domain/withdraw';
import { outboxEntries } from './job-outbox';
import type { Precondition } from './precondition';

/** How often a command decides again when others keep writing first. */
const ATTEMPTS = 8;

type Decide = (job: Job, now: Date) => Decision;

/** Decides on the job as whoever may act on it knows it. Anybody else is told by the verb who they are not. */
const ifSeen =
  (mayAct: (job: Job) => boolean, precondition: Precondition, decide: Decide): Decide =>
  (job, now) => {
    if (mayAct(job)) precondition(job, now);
    return decide(job, now);
  };

/** Load, decide, save: the only caller of the verbs. */
@Injectable()
export class JobService {
  private readonly logger = new Logger(JobService.name);

  constructor(
    private readonly jobs: JobRepository,
    private readonly categories: CategoriesClient,
    private readonly relay: OutboxRelay,
    private readonly time: BusinessTime,
    private readonly config: JobsConfig,
  ) {}

  /** @throws CategoryNotFoundError, ServiceUnavailableError when categories does not answer */
  async create(ownerId: string, input: CreateInput & { categoryId: string }): Promise<Job> {
    const category = await this.findCategory(input.categoryId);
    const commandId = RequestContext.commandId();
    const jobId = `job-${commandId}`;
    const now = this.time.now();
    const decision = create(input, { now, jobId, ownerId, category, links: this.linksTo(jobId) });
    const write = this.writeOf(null, decision, { now, commandId });
    const before = await this.jobs.insert(write);
    if (before) {
      void this.relay.relayStored(jobId);
      return before.job;
    }
    this.relay.kick(jobId, outboxEntries(write));
    return write.job;
  }

  /** @throws JobNotAvailableError also when the claim was made before, and lost since */
  async claim(jobId: string, actor: string, input: ClaimInput, precondition: Precondition): Promise<Job> {
    const commandId = RequestContext.commandId();
    const claimId = `claim-${commandId}`;
    const decide: Decide = (found, now) => claim(found, input, { now, actor, claimId });
    const decideIfSeen = ifSeen((found) => found.ownerId !== actor, precondition, decide);
    const job = await this.command(jobId, decideIfSeen, commandId);
    if (job.claim?.claimId !== claimId) throw new JobNotAvailableError();
    return job;
  }

  /** @throws NotClaimerError also when the work was handed in before, and the job relisted since */
  async submit(jobId: string, actor: string, input: SubmitInput, precondition: Precondition): Promise<Job> {
    const { AUTO_APPROVE_AFTER_SECONDS: autoApproveAfterSeconds } = this.config;
    const job = await this.claimerCommand(jobId, actor, precondition, (found, now) =>
      submit(found, input, { now, actor, autoApproveAfterSeconds }),
    );
    if (job.claim?.claimerId !== actor || job.claim.submittedAt === null) throw new NotClaimerError();
    return job;
  }

  approve(
    jobId: string,
    actor: string,
    input: { approvalNotes?: string | undefined },
    precondition: Precondition,
  ): Promise<Job> {
    return this.ownerCommand(jobId, actor, precondition, (job, now) => approve(job, input, { now, actor }));
  }

  reject(jobId: string, actor: string, input: { rejectionReason: string }, precondition: Precondition): Promise<Job> {
    return this.ownerCommand(jobId, actor, precondition, (job, now) => reject(job, input, { now, actor }));
  }

  requestChanges(
    jobId: string,
    actor: string,
    input: { changes: string; timeToCompleteSeconds?: number | undefined },
    precondition: Precondition,
  ): Promise<Job> {
    return this.ownerCommand(jobId, actor, precondition, (job, now) => requestChanges(job, input, { now, actor }));
  }

  withdraw(
    jobId: string,
    actor: string,
    input: { reason?: string | undefined },
    precondition: Precondition,
  ): Promise<Job> {
    return this.claimerCommand(jobId, actor, precondition, (job, now) => withdraw(job, input, { now, actor }));
  }

  relist(jobId: string, actor: string, input: RelistInput, precondition: Precondition): Promise<Job> {
    const { seekerJobUrl } = this.linksTo(jobId);
    return this.ownerCommand(jobId, actor, precondition, (job, now) =>
      relist(job, input, { now, actor, seekerJobUrl }),
    );
  }

  update(jobId: string, actor: string, input: UpdateInput, precondition: Precondition): Promise<Job> {
    return this.ownerCommand(jobId, actor, precondition, (job, now) => update(job, input, { now, actor }));
  }

  cancel(
    jobId: string,
    actor: string,
    input: { reason?: string | undefined },
    precondition: Precondition,
  ): Promise<Job> {
    return this.ownerCommand(jobId, actor, precondition, (job, now) => cancel(job, input, { now, actor }));
  }

  extend(jobId: string, actor: string, input: { additionalSeconds: number }, precondition: Precondition): Promise<Job> {
    return this.ownerCommand(jobId, actor, precondition, (job, now) => extend(job, input, { now, actor }));
  }

  /** Does to a job what is due by now, if it is still what was foreseen. @throws JobNotFoundError */
  async lapse(jobId: string, foreseen: DueState): Promise<Lapse> {
    const { REMINDER_SECONDS_BEFORE: remindersBefore } = this.config;
    const stored = await this.load(jobId);
    return this.decideAndSave(stored, randomUUID(), (job, now) => lapse(job, foreseen, { now, remindersBefore }));
  }

  /** @throws JobNotFoundError */
  async view(jobId: string): Promise<Job> {
    return (await this.load(jobId)).job;
  }

  private ownerCommand(jobId: string, actor: string, precondition: Precondition, decide: Decide): Promise<Job> {
    return this.command(
      jobId,
      ifSeen(({ ownerId }) => ownerId === actor, precondition, decide),
    );
  }

  private claimerCommand(jobId: string, actor: string, precondition: Precondition, decide: Decide): Promise<Job> {
    return this.command(
      jobId,
      // Whoever was too late has seen the job as well, and is told how it went.
      ifSeen((job) => job.claim?.claimerId === actor || job.barred[actor] === 'timedout', precondition, decide),
    );
  }

  /** One that was written before, its answer lost, is a success: the job as it is now. */
  private async command(jobId: string, decide: Decide, commandId = RequestContext.commandId()): Promise<Job> {
    const stored = await this.load(jobId);
    if (stored.commandIds.includes(commandId)) return stored.job;
    return (await this.decideAndSave(stored, commandId, decide)).job;
  }

  /** Returns what was decided on the job as it was found in the end, with the job as it is now. */
  private async decideAndSave<D extends Decision>(
    found: StoredJob,
    commandId: string,
    decide: (job: Job, now: Date) => D,
  ): Promise<D> {
    const { jobId } = found.job;
    let stored = found;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const now = this.time.now();
      const decision = decide(stored.job, now);
      if (decision.events.length === 0) return decision;
      const write = this.writeOf(stored.job, decision, { now, commandId });
      const current = await this.jobs.save(stored, write);
      if (!current) {
        this.relay.kick(jobId, outboxEntries(write));
        return { ...decision, job: write.job };
      }
      stored = current;
    }
    throw new ServiceUnavailableError('This job is being changed by many at once, try again');
  }

  private async load(jobId: string): Promise<StoredJob> {
    const stored = isJobId(jobId) ? await this.jobs.load(jobId, this.time.now()) : undefined;
    if (!stored) throw new JobNotFoundError();
    return stored;
  }

  private async findCategory(categoryId: string): Promise<CategoryFacts> {
    const category = await this.categories.find(categoryId);
    if (category) return category;
    this.logger.error({ categoryId }, 'Job creation failed: Category not found');
    throw new CategoryNotFoundError(categoryId);
  }

  private writeOf(
    before: Job | null,
    { job, events }: Decision,
    { now, commandId }: { now: Date; commandId: string },
  ): JobWrite {
    const planned = planReminder(before, job, now, this.config.REMINDER_SECONDS_BEFORE);
    return { job: planned, events, commandId, decidedAt: now, ...RequestContext.facts() };
  }

  private linksTo(jobId: string): { jobUrl: string; seekerJobUrl: string } {
    const { WEB_BASE_URL } = this.config;
    return {
      jobUrl: `${WEB_BASE_URL}/job/owner/view/${jobId}`,
      seekerJobUrl: `${WEB_BASE_URL}/job/seeker/view/${jobId}`,
    };
  }
}

const isJobId = (id: string): boolean => /^job-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
