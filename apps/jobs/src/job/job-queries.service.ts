import { Injectable } from '@nestjs/common';
import type { ClaimStatus, JobStatus } from '@freelance/contracts';
import { type CursorScope, Cursors, type Page } from '@freelance/dynamo';
import { BusinessTime, type Caller, refuseUnlessKnown, SignedTokens } from '@freelance/service';
import { JobsConfig } from '../jobs.config';
import { ClaimRecords, type ClaimSummary } from './claim-records';
import type { Claim, Job } from './domain/job';
import { NotOwnerError } from './domain/job.errors';
import { JobHistory } from './job-history';
import type { Item } from './job-item';
import { JobLists, type PageQuery, type PayRange } from './job-lists';
import type { JobEnvelope } from './job-outbox';
import { seekerView } from './job-views';
import { JobService } from './job.service';
import { NO_PRECONDITION, type Precondition } from './precondition';

interface Paging {
  limit: number;
  lastKey?: string | undefined;
}

interface Listing<Row> {
  rows: Row[];
  lastKey: string | null;
  /** The instant the rows were judged by. */
  now: Date;
}

const claimHeldBy = (seekerId: string, { claim }: Job): Claim | undefined =>
  claim?.claimerId === seekerId ? claim : undefined;

/** What people may read of jobs, claims and history. Changes nothing. */
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

  /** The job, and the caller's own claim of it: the current one, else their newest past one. */
  async seekerView(jobId: string, seekerId: string): Promise<{ job: Job; claim: Claim | null }> {
    const job = await this.jobs.view(jobId);
    const claim = claimHeldBy(seekerId, job) ?? (await this.claims.newestOf(jobId, seekerId));
    return { job, claim: claim ?? null };
  }

  /**
   * `If-Match` of a seeker: the job, with their own claim of it, must be one they have seen.
   * @throws JobNotFoundError
   */
  async seekerPrecondition(jobId: string, seekerId: string, ifMatch: string | undefined): Promise<Precondition> {
    if (ifMatch === undefined) return NO_PRECONDITION;
    const seen = await this.seekerView(jobId, seekerId);
    return (job, now) => refuseUnlessKnown(ifMatch, seekerView(job, claimHeldBy(seekerId, job) ?? seen.claim, now));
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
    // Before anything that `read` refuses: a cursor that cannot be right is a fault of the request itself.
    const after = this.cursors.open(scope, lastKey);
    const now = this.time.now();
    const { rows, next } = await read({ limit, after, now });
    return { rows, lastKey: this.cursors.seal(scope, next), now };
  }
}

const isAbout = ({ detail }: JobEnvelope, userId: string): boolean =>
  ('claimerId' in detail && detail.claimerId === userId) || ('recipientId' in detail && detail.recipientId === userId);
