import { Injectable } from '@nestjs/common';
import type { Page } from '@freelance/dynamo';
import type { TableKey } from '@freelance/manifest';
import { type PageOfRows, pageOfTables, type RowOfUsers, RowsOfUsers } from '@freelance/privacy';
import { ClaimRecords } from '../job/claim-records';
import type { ErasedUser } from '../job/domain/erase';
import { JobHistory } from '../job/job-history';
import { type JobRow, JobRows } from '../job/job-rows';
import { OpenJobs } from './open-jobs';
import { ErasedRows, usersOf } from './erased-rows';

/** A row of any of the tables. */
export interface PersonalRow extends RowOfUsers {
  table: Extract<TableKey, 'jobs' | 'jobHistory' | 'claims'>;
}

const ROWS_PER_PAGE = 250;

/** Every row of every table of jobs, strongly consistent. JobsTable first: the others are written from it. */
@Injectable()
export class RowPages extends RowsOfUsers {
  constructor(
    private readonly rows: JobRows,
    private readonly history: JobHistory,
    private readonly claims: ClaimRecords,
    private readonly erased: ErasedRows,
    private readonly openJobs: OpenJobs,
  ) {
    super();
  }

  page(after: string | null): Promise<PageOfRows<PersonalRow>> {
    const { rows, history, claims, erased } = this;
    return pageOfTables<PersonalRow>(
      [
        reading(
          (from) => rows.page(from, ROWS_PER_PAGE),
          (row) => ({ table: 'jobs', users: usersOf.job(row), erase: (user) => this.eraseJob(row, user) }),
        ),
        reading(
          (from) => history.rowsAfter(from, ROWS_PER_PAGE),
          (row) => ({ table: 'jobHistory', users: usersOf.event(row), erase: (user) => erased.event(row, user) }),
        ),
        reading(
          (from) => claims.page(from, ROWS_PER_PAGE),
          (row) => ({ table: 'claims', users: usersOf.claim(row), erase: (user) => erased.claim(row, user) }),
        ),
      ],
      after,
    );
  }

  /** A restore may have opened a job of the user again. */
  private async eraseJob(row: JobRow, user: ErasedUser): Promise<boolean | undefined> {
    const isErased = await this.erased.job(row, user);
    if (isErased && row.job.status === 'open' && row.job.ownerId === user.userId)
      await this.openJobs.cancel(row.job.jobId, user.pseudonym);
    return isErased;
  }

  async *all(): AsyncIterable<PersonalRow[]> {
    let after: string | null = null;
    do {
      const { rows, next }: PageOfRows<PersonalRow> = await this.page(after);
      yield rows;
      after = next;
    } while (after !== null);
  }
}

const reading =
  <Row>(read: (after: string | null) => Promise<Page<Row>>, toRow: (row: Row) => PersonalRow) =>
  async (after: string | null): Promise<PageOfRows<PersonalRow>> => {
    const { rows, next } = await read(after);
    return { rows: rows.map(toRow), next };
  };
