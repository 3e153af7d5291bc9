import { type PageOfRows, pageOfTables } from './rows-of-users';

/** A table in which a page has two rows; a position is the last row. */
const tableOf =
  (...rows: string[]) =>
  async (after: string | null): Promise<PageOfRows<string>> => {
    const from = after === null ? 0 : rows.indexOf(after) + 1;
    const page = rows.slice(from, from + 2);
    return { rows: page, next: from + 2 < rows.length ? page.at(-1)! : null };
  };

it('reads every row of every table once, whatever the positions contain', async () => {
  const tables = [tableOf('a', 'b/1', 'c'), tableOf(), tableOf('d', '2/\n')];
  const read: string[] = [];
  let next: string | null = null;
  do {
    const page: PageOfRows<string> = await pageOfTables(tables, next);
    read.push(...page.rows);
    next = page.next;
  } while (next !== null);
  expect(read).toEqual(['a', 'b/1', 'c', 'd', '2/\n']);
});

it('ends at a position that no table has', async () => {
  expect(await pageOfTables([tableOf('a')], '7/a')).toEqual({ rows: [], next: null });
});
