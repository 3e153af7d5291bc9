import type { ErasedUser } from './personal-data';

/** A row with data of users. */
export interface RowOfUsers {
  /** The ids of all users in it, pseudonyms too. */
  users: readonly string[];
  /** Undefined when the row has nothing of the user, else whether it was still as it was read. */
  erase(user: ErasedUser): Promise<boolean | undefined>;
}

export interface PageOfRows<Row = RowOfUsers> {
  rows: Row[];
  /** Where the next page begins; null at the end. */
  next: string | null;
}

/** All rows of an app with data of users, by pages. */
export abstract class RowsOfUsers {
  /** @param after `next` of the page before; null for the first */
  abstract page(after: string | null): Promise<PageOfRows>;
}

type ReadPage<Row> = (after: string | null) => Promise<PageOfRows<Row>>;

/** A page of several tables, one after another. A position is the number of the table and the position in it. */
export async function pageOfTables<Row>(
  tables: readonly ReadPage<Row>[],
  after: string | null,
): Promise<PageOfRows<Row>> {
  const [, index = '0', position = ''] = /^(\d+)\/(.*)$/s.exec(after ?? '') ?? [];
  const read = tables[Number(index)];
  if (!read) return { rows: [], next: null };
  const { rows, next } = await read(position === '' ? null : position);
  if (next !== null) return { rows, next: `${index}/${next}` };
  const following = Number(index) + 1;
  return { rows, next: following < tables.length ? `${following}/` : null };
}
