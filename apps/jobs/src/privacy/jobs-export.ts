import { Injectable } from '@nestjs/common';
import type { Page } from '@freelance/dynamo';
import type { ExportedPart } from '@freelance/privacy';
import { BusinessTime } from '@freelance/service';
import { ClaimRecords } from '../job/claim-records';
import { JobHistory } from '../job/job-history';
import { isAbout } from '../job/job-queries.service';
import { JobRows } from '../job/job-rows';
import { claimView, ownerView } from '../job/job-views';

const ROWS_PER_PAGE = 250;

/** The user's jobs, claims and events, as the API shows them to the user. */
@Injectable()
export class JobsExport {
  constructor(
    private readonly rows: JobRows,
    private readonly claims: ClaimRecords,
    private readonly history: JobHistory,
    private readonly time: BusinessTime,
  ) {}

  async of(userId: string): Promise<ExportedPart> {
    const now = this.time.now();
    const jobs = await collect(
      (after) => this.rows.page(after, ROWS_PER_PAGE),
      ({ job }) => (job.ownerId === userId ? ownerView(job, now) : undefined),
    );
    const claims = await collect(
      (after) => this.claims.page(after, ROWS_PER_PAGE),
      ({ jobId, jobName, ownerId, payAmount, ...claim }) =>
        claim.claimerId === userId ? { jobId, jobName, ownerId, payAmount, ...claimView(claim) } : undefined,
    );
    const events = await collect(
      (after) => this.history.rowsAfter(after, ROWS_PER_PAGE),
      ({ envelope }) =>
        envelope && (envelope.detail.ownerId === userId || isAbout(envelope, userId)) ? envelope : undefined,
    );
    return { found: jobs.length + claims.length + events.length, data: { jobs, claims, events } };
  }
}

/** What `pick` takes from the rows of all pages. */
async function collect<Row, Picked extends object>(
  read: (after: string | null) => Promise<Page<Row>>,
  pick: (row: Row) => Picked | undefined,
): Promise<Picked[]> {
  const picked: Picked[] = [];
  let after: string | null = null;
  do {
    const { rows, next }: Page<Row> = await read(after);
    picked.push(...rows.map(pick).filter((row) => row !== undefined));
    after = next;
  } while (after !== null);
  return picked;
}
