import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { CategoriesClient, type CategoryFacts } from '@freelance/categories-client';
import { CategoryNotFoundError, DomainError, isJobId, linkTo } from '@freelance/contracts';
import {
  BusinessTime,
  assertIfMatch,
  RequestContext,
  ServiceUnavailableError,
  type UserType,
} from '@freelance/service';
import { JobsConfig } from '../jobs.config';
import { ClaimRecords } from './claim-records';
import { applyDeadline, type DeadlineOutcome, type DueState } from './domain/apply-deadline';
import { create, type CreateInput } from './domain/create';
import type { Decision, DecisionFacts, Job } from './domain/job';
import { JobNotFoundError } from './domain/job.errors';
import { JobRepository, type StoredJob } from './domain/job.repository';
import type { SubmitFacts } from './domain/submit';
import { ownerView, seekerView } from './job-views';

/** How often a command decides again when other writers are faster. */
const ATTEMPTS = 8;

/** Everything that a domain function may use besides the job and its input. */
type CommandFunctionFacts = SubmitFacts & { claimId: string; seekerJobUrl: string };

/** A command of a user, as `domain/` decides it. */
export type CommandFunction<Input> = (job: Job, input: Input, facts: CommandFunctionFacts) => Decision;

/** Throws for a repeated command when the actor has lost since what the command gave them. */
export type Confirm = (job: Job, facts: CommandFunctionFacts) => void;

/** The actor of a command, and its job. */
export interface Command {
  jobId: string;
  actor: string;
  role: UserType;
  /** Tags of the view that the command is meant for. */
  ifMatch?: string | undefined;
}

/** Loads, decides and saves: the only caller of the command functions in `domain/`. */
@Injectable()
export class JobService {
  private readonly logger = new Logger(JobService.name);

  constructor(
    private readonly jobs: JobRepository,
    private readonly claims: ClaimRecords,
    private readonly categories: CategoriesClient,
    private readonly time: BusinessTime,
    private readonly config: JobsConfig,
  ) {}

  /** @throws CategoryNotFoundError, ServiceUnavailableError when categories does not answer */
  async create(ownerId: string, { categoryId, ...input }: CreateInput & { categoryId: string }): Promise<Job> {
    const category = await this.findCategory(categoryId);
    const commandId = RequestContext.commandId();
    const jobId = `job-${commandId}`;
    RequestContext.noteJob(jobId);
    const facts = this.factsNow();
    const decision = create(input, { ...facts, jobId, ownerId, category, links: this.linksTo(jobId) });
    return this.jobs.insert({ ...decision, commandId, decidedAt: facts.now });
  }

  /**
   * A repeated command, whose first answer was lost, succeeds with the job as it is now.
   * @throws JobNotFoundError, PreconditionFailedError, and the errors of the domain function
   */
  async execute<Input>(
    decideCommand: CommandFunction<Input>,
    input: Input,
    command: Command,
    confirm?: Confirm,
  ): Promise<Job> {
    const commandId = RequestContext.commandId();
    const factsNow = (): CommandFunctionFacts => ({
      ...this.factsNow(),
      actor: command.actor,
      claimId: `claim-${commandId}`,
      autoApproveAfterSeconds: this.config.AUTO_APPROVE_AFTER_SECONDS,
      seekerJobUrl: this.linksTo(command.jobId).seekerJobUrl,
    });
    const stored = await this.load(command.jobId);
    if (this.jobs.hasApplied(stored, commandId)) {
      confirm?.(stored.job, factsNow());
      return stored.job;
    }
    const decision = await this.decideAndSave(stored, commandId, factsNow, async (job, facts) => {
      const decide = () => decideCommand(job, input, facts);
      if (command.ifMatch !== undefined && isActorAllowed(decide)) await this.requireMatch(command, job, facts.now);
      return decide();
    });
    return decision.job;
  }

  /** Does what is due now, if the job is still in the state that the message is about. @throws JobNotFoundError */
  async applyDeadline(jobId: string, foreseen: DueState): Promise<DeadlineOutcome> {
    const decide = (job: Job, facts: DecisionFacts) => applyDeadline(job, foreseen, facts);
    return this.decideAndSave(await this.load(jobId), randomUUID(), () => this.factsNow(), decide);
  }

  /** @throws JobNotFoundError */
  async view(jobId: string): Promise<Job> {
    return (await this.load(jobId)).job;
  }

  /** @throws PreconditionFailedError when no tag in `If-Match` is the current tag of the actor's view */
  private async requireMatch({ ifMatch, role, actor }: Command, job: Job, now: Date): Promise<void> {
    const view = role === 'owner' ? ownerView(job, now) : seekerView(job, await this.claims.ofSeeker(job, actor), now);
    assertIfMatch(ifMatch, view);
  }

  /** After a conflict, decides again on the job as another writer stored it. */
  private async decideAndSave<Facts extends DecisionFacts, D extends Decision>(
    found: StoredJob,
    commandId: string,
    factsNow: () => Facts,
    decide: (job: Job, facts: Facts) => D | Promise<D>,
  ): Promise<D> {
    let stored = found;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const facts = factsNow();
      const decision: D = await decide(stored.job, facts);
      const { job, events } = decision;
      if (events.length === 0) return decision;
      const current = await this.jobs.save(stored, { job, events, commandId, decidedAt: facts.now });
      if (!current) return decision;
      stored = current;
    }
    throw new ServiceUnavailableError('Too many concurrent changes of this job, try again');
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

  private factsNow(): DecisionFacts {
    return { now: this.time.now(), remindersBefore: this.config.REMINDER_SECONDS_BEFORE };
  }

  private linksTo(jobId: string): { jobUrl: string; seekerJobUrl: string } {
    const { WEB_BASE_URL } = this.config;
    return {
      jobUrl: linkTo(WEB_BASE_URL, 'ownerJob', jobId),
      seekerJobUrl: linkTo(WEB_BASE_URL, 'seekerJob', jobId),
    };
  }
}

/** False when the rule refuses the actor, not the state of the job. This error comes before `If-Match`. */
function isActorAllowed(decide: () => Decision): boolean {
  try {
    decide();
    return true;
  } catch (error) {
    return !(error instanceof DomainError && error.kind === 'forbidden');
  }
}
