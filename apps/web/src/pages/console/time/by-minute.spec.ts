import type { DueJob } from '@freelance/contracts/operate';
import { byMinute } from './by-minute';

const due = (jobId: string, dueAt: string): DueJob => ({ jobId, dueAt, status: 'claimed', isScheduled: true });

describe('Due jobs by minute', () => {
  it('have the late ones first, then one group a minute', () => {
    const jobs = [
      due('c', '2026-01-15T10:05:59.999Z'),
      due('a', '2026-01-15T09:59:59.000Z'),
      due('b', '2026-01-15T10:05:00.000Z'),
      due('d', '2026-01-15T10:02:00.000Z'),
    ];
    const minutes = byMinute(jobs, '2026-01-15T10:00:00.000Z');
    expect(minutes.map(({ at, jobs: rows }) => [at, rows.map(({ jobId }) => jobId)])).toEqual([
      [null, ['a']],
      ['2026-01-15T10:02:00.000Z', ['d']],
      ['2026-01-15T10:05:00.000Z', ['c', 'b']],
    ]);
  });

  it('are none when nothing is due', () => {
    expect(byMinute([], '2026-01-15T10:00:00.000Z')).toEqual([]);
  });
});
