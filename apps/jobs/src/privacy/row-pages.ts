import { Injectable } from '@nestjs/common';
import type { Page } from '@freelance/dynamo';
import type { TableKey } from '@freelance/manifest';
import { ClaimRecords } from '../job/claim-records';
import type { ErasedUser } from '../job/domain/erase';
import { JobHistory } from '../job/job-history';
import { JobRows } from '../job/job-rows';
import { ErasedRows, usersOf } from './erased-rows';

/** A row of any of the tables. */
export interface PersonalRow {
  table: Extract<TableKey, 'jobs' | 'jobHistory' | 'claims'>;
  users: readonly string[];
  /** Undefined when the row has nothing of the user, else whether it was still as it was read. */
  erase(user: ErasedUser): Promise<boolean | undefined>;
}

const ROWS_PER_PAGE = 250;

/** Every row of every table of jobs, strongly consistent. JobsTable first: the others are written from it. */
@Injectable()
export class RowPages {
  constructor(
    private readonly rows: JobRows,
    private readonly history: JobHistory,
    private readonly claims: ClaimRecords,
    private readonly erased: ErasedRows,
  ) {}

  async *all(): AsyncIterable<PersonalRow[]> {
    const { rows, history, claims, erased } = this;
    yield* pages(
      (after) => rows.page(after, ROWS_PER_PAGE),
      (row) => ({ table: 'jobs', users: usersOf.job(row), erase: (user) => erased.job(row, user) }),
    );
    yield* pages(
      (after) => history.rowsAfter(after, ROWS_PER_PAGE),
      (row) => ({ table: 'jobHistory', users: usersOf.event(row), erase: (user) => erased.event(row, user) }),
    );
    yield* pages(
      (after) => claims.page(after, ROWS_PER_PAGE),
      (row) => ({ table: 'claims', users: usersOf.claim(row), erase: (user) => erased.claim(row, user) }),
    );
  }
}

async function* pages<Row>(
  read: (after: string | null) => Promise<Page<Row>>,
  toRow: (row: Row) => PersonalRow,
): AsyncIterable<PersonalRow[]> {
  let after: string | null = null;
  do {
    const { rows, next }: Page<Row> = await read(after);
    yield rows.map(toRow);
    after = next;
  } while (after !== null);
}
