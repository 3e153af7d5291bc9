import type { components } from '@freelance/client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/client';
import type { JobStatus } from '../../moves';

export type OwnedJob = components['schemas']['JobSummaryDto'];

/** Rows of a status; older ones are found by their link. */
export const MOST = 500;
const PAGE = 100;
const ENDED_EVERY_MS = 60_000;

async function listOf(status: JobStatus, most: number): Promise<OwnedJob[]> {
  const rows: OwnedJob[] = [];
  for await (const row of api.pages('/job/owner/list', { params: { query: { status, limit: PAGE } } })) {
    rows.push(row);
    if (rows.length === most) break;
  }
  return rows;
}

const lists = async (statuses: readonly JobStatus[], most: number): Promise<OwnedJob[]> =>
  (await Promise.all(statuses.map((status) => listOf(status, most)))).flat();

/** Jobs that change by themselves or by somebody. */
export const runningJobsQuery = (userId: string) =>
  queryOptions({
    queryKey: ['my-jobs', userId, 'running'],
    queryFn: () => lists(['open', 'claimed', 'submitted'], MOST),
  });

/** Ended jobs only become more; the newest of each status are enough. */
export const endedJobsQuery = (userId: string) =>
  queryOptions({
    queryKey: ['my-jobs', userId, 'ended'],
    queryFn: () => lists(['approved', 'rejected', 'expired', 'cancelled'], PAGE),
    refetchInterval: ENDED_EVERY_MS,
  });
