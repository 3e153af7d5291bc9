import type { DayReportPart, JobEventType } from '@freelance/contracts';
import type { JobEnvelope } from '../job/job-outbox';

/** How each event counts: what it does to the job, and who caused it. Null: time did. */
const COUNTED: Record<JobEventType, { ends?: true; by: 'owner' | 'seeker' | null }> = {
  'job.created': { by: 'owner' },
  'job.updated': { by: 'owner' },
  'job.extended': { by: 'owner' },
  'job.relisted': { by: 'owner' },
  'job.changes_requested': { by: 'owner' },
  'job.approved': { by: 'owner', ends: true },
  'job.rejected': { by: 'owner', ends: true },
  'job.cancelled': { by: 'owner', ends: true },
  'job.expired': { by: null, ends: true },
  'job.timedout': { by: null },
  'job.reminder': { by: null },
  'job.claimed': { by: 'seeker' },
  'job.submitted': { by: 'seeker' },
  'job.withdrawn': { by: 'seeker' },
};

const WEEKS_BEFORE = [1, 2, 3, 4];
const DAY_MS = 24 * 60 * 60 * 1_000;

const dayBefore = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * DAY_MS).toISOString().slice(0, 10);

/** The figures of a UTC day. @param events all events of some jobs */
export function partOfDay(day: string, events: readonly JobEnvelope[]): Omit<DayReportPart, 'next'> {
  const createdAt = new Map(events.filter(isOf('job.created')).map(({ detail, time }) => [detail.jobId, time]));
  const ofDay = events.filter(({ time }) => time.startsWith(day));
  const created = ofDay.filter(isOf('job.created'));
  const approved = ofDay.filter(isOf('job.approved'));
  return {
    day,
    read: events.length,
    created: created.length,
    createdByCategory: countOf(created.map(({ detail }) => detail.categoryId as string)),
    createdWeeksBefore: WEEKS_BEFORE.map((weeks) => {
      const before = dayBefore(day, 7 * weeks);
      return [...createdAt.values()].filter((time) => time.startsWith(before)).length;
    }),
    firstDay: events.map(({ time }) => time.slice(0, 10)).sort()[0] ?? null,
    activity: countOf(ofDay.map((event) => event['detail-type'])),
    ended: ofDay.filter((event) => COUNTED[event['detail-type']].ends).length,
    approved: approved.length,
    completionSeconds: approved.flatMap(({ detail, time }) => {
      const from = createdAt.get(detail.jobId);
      return from === undefined ? [] : [(Date.parse(time) - Date.parse(from)) / 1_000];
    }),
    owners: usersOf(ofDay, 'owner'),
    seekers: usersOf(ofDay, 'seeker'),
  };
}

type Event = Omit<JobEnvelope, 'detail'> & { detail: Record<string, unknown> & { jobId: string } };

const isOf =
  (type: JobEventType) =>
  (envelope: JobEnvelope): envelope is JobEnvelope & Event =>
    envelope['detail-type'] === type;

function usersOf(events: readonly JobEnvelope[], role: 'owner' | 'seeker'): string[] {
  const users = events.flatMap(({ 'detail-type': type, detail }): string[] => {
    if (COUNTED[type].by !== role || ('automatic' in detail && detail.automatic)) return [];
    if (role === 'owner') return [detail.ownerId];
    return 'claimerId' in detail && detail.claimerId !== undefined ? [detail.claimerId] : [];
  });
  return [...new Set(users)].sort();
}

function countOf(values: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => a.localeCompare(b)));
}
