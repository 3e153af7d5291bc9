import { mergeRows } from './merge-rows';

const job = (jobId: string, minute: number, pay = 1) => ({ jobId, listedAt: `2026-01-01T10:${minute}:00.000Z`, pay });
const shown = (...rows: ReturnType<typeof job>[]) => rows.map((row) => ({ row, isGone: false }));
const idsOf = ({ rows }: ReturnType<typeof mergeRows>) =>
  rows.map(({ row, isGone }) => (isGone ? `${row.jobId} gone` : row.jobId));

it('shows a first page as it came', () => {
  const merged = mergeRows([], [job('b', 20), job('a', 10)]);
  expect([idsOf(merged), merged.newer]).toEqual([['b', 'a'], 0]);
});

it('inserts nothing above what is read, and counts it', () => {
  const merged = mergeRows(shown(job('b', 20), job('a', 10)), [job('d', 40), job('c', 30), job('b', 20), job('a', 10)]);
  expect([idsOf(merged), merged.newer]).toEqual([['b', 'a'], 2]);
});

it('keeps a row that left the list in its place, and adds the next page at the end', () => {
  const merged = mergeRows(shown(job('c', 30), job('b', 20)), [job('c', 30), job('a', 10)]);
  expect([idsOf(merged), merged.newer]).toEqual([['c', 'b gone', 'a'], 0]);
});

it('shows what changed in a row, and a row that came back', () => {
  const { rows } = mergeRows([{ row: job('a', 10, 1), isGone: true }], [job('a', 10, 2)]);
  expect(rows).toEqual([{ row: job('a', 10, 2), isGone: false }]);
});
