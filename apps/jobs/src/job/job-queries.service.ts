import { Injectable } from '@nestjs/common';
import type { ClaimStatus, JobStatus } from '@freelance/contracts';
import { type CursorScope, Cursors, type Page } from '@freelance/dynamo';
import { type Caller, BusinessTime, SignedTokens } from '@freelance/service';
import { JobsConfig } from '../jobs.config';
import { ClaimRecords, type ClaimSummary } from './claim-records';
import type { Claim, Job } from './domain/job';
import { NotOwnerError } from './domain/job.errors';
import { JobHistory } from './job-history';
import type { Item } from './job-item';
import { JobLists, type PageQuery, type PayRange } from './job-lists';
import type { JobEnvelope } from './job-outbox';
import { JobService } from './job.service';

interface Paging {
  limit: number;
  lastKey?: string | undefined;
}

interface Listing<Row> {
  rows: Row[];
  lastKey: string | null;
  /** The instant at which the rows were read. */
  now: Date;
}

/** Reads of jobs, claims and history, for users. */
@Injectable()
export class JobQueries {
  private readonly cursors: Cursors;

  constructor(
    private readonly jobs: JobService,
    private readonly lists: JobLists,
    private readonly claims: ClaimRecords,
    private readonly history: JobHistory,
    private readonly time: BusinessTime,
    config: JobsConfig,
  ) {
    this.cursors = new Cursors(new SignedTokens(config.LINK_SIGNING_KEY));
  }

  /** @throws JobNotFoundError, NotOwnerError */
  async ownerView(jobId: string, ownerId: string): Promise<Job> {
    const job = await this.jobs.view(jobId);
    if (job.ownerId !== ownerId) throw new NotOwnerError();
    return job;
  }

  /** The job, and the seeker's own claim of it. @throws JobNotFoundError */
  async seekerView(jobId: string, seekerId: string): Promise<{ job: Job; claim: Claim | null }> {
    const job = await this.jobs.view(jobId);
    return { job, claim: await this.claims.ofSeeker(job, seekerId) };
  }

  listOfOwner(caller: Caller, status: JobStatus | undefined, paging: Paging): Promise<Listing<Item>> {
    const scope = { route: 'owner/list', userId: caller.userId, status };
    return this.page(scope, paging, (query) => this.lists.ofOwner(caller.as('owner'), status, query));
  }

  listOfSeeker(
    caller: Caller,
    filters: PayRange & { status: JobStatus; categoryId?: string | undefined },
    paging: Paging,
  ): Promise<Listing<Item>> {
    const { status, categoryId, minPay, maxPay } = filters;
    const scope = { route: 'seeker/list', userId: caller.userId, status, categoryId, minPay, maxPay };
    return this.page(scope, paging, (query) => {
      const seekerId = caller.as('seeker');
      return status === 'open'
        ? this.lists.open(categoryId, filters, query)
        : this.lists.claimedBy(seekerId, status, filters, query);
    });
  }

  claimsOfSeeker(caller: Caller, status: ClaimStatus | undefined, paging: Paging): Promise<Listing<ClaimSummary>> {
    const scope = { route: 'seeker/claims', userId: caller.userId, status };
    return this.page(scope, paging, (query) => this.claims.ofClaimer(caller.as('seeker'), status, query));
  }

  /** Every event of the owner's job. @throws JobNotFoundError, NotOwnerError */
  historyForOwner(jobId: string, caller: Caller, paging: Paging): Promise<Listing<JobEnvelope>> {
    const scope = { route: 'owner/history', userId: caller.userId, jobId };
    return this.page(scope, paging, async (query) => {
      await this.ownerView(jobId, caller.as('owner'));
      return this.history.read(jobId, () => true, query);
    });
  }

  /** The events that are about this seeker. @throws JobNotFoundError */
  historyForSeeker(jobId: string, caller: Caller, paging: Paging): Promise<Listing<JobEnvelope>> {
    const scope = { route: 'seeker/history', userId: caller.userId, jobId };
    return this.page(scope, paging, async (query) => {
      const seekerId = caller.as('seeker');
      await this.jobs.view(jobId);
      return this.history.read(jobId, (envelope) => isAbout(envelope, seekerId), query);
    });
  }

  private async page<Row>(
    scope: CursorScope,
    { limit, lastKey }: Paging,
    read: (query: PageQuery) => Promise<Page<Row>>,
  ): Promise<Listing<Row>> {
    // Before `read`: an invalid cursor is an error of the request, so it comes before errors about roles and jobs.
    const after = this.cursors.open(scope, lastKey);
    const now = this.time.now();
    const { rows, next } = await read({ limit, after, now });
    return { rows, lastKey: this.cursors.seal(scope, next), now };
  }
}

/** Whether a seeker may see the event. */
export const isAbout = ({ detail }: JobEnvelope, userId: string): boolean =>
  ('claimerId' in detail && detail.claimerId === userId) || ('recipientId' in detail && detail.recipientId === userId);
