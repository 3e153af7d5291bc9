import type { DueJob } from '@freelance/contracts/operate';

export interface Minute {
  /** The start of the minute; null for all that is late. */
  at: string | null;
  jobs: DueJob[];
}

/** The jobs that are due, the late ones first, then by minute. */
export function byMinute(jobs: readonly DueJob[], now: string): Minute[] {
  const late = jobs.filter(({ dueAt }) => dueAt < now);
  const minutes = new Map<string, DueJob[]>();
  for (const job of jobs) {
    if (job.dueAt < now) continue;
    const minute = `${job.dueAt.slice(0, 16)}:00.000Z`;
    minutes.set(minute, [...(minutes.get(minute) ?? []), job]);
  }
  const sorted = [...minutes].sort(([a], [b]) => a.localeCompare(b));
  return [...(late.length > 0 ? [{ at: null, jobs: late }] : []), ...sorted.map(([at, due]) => ({ at, jobs: due }))];
}
