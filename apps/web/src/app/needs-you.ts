import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client';
import { useSession } from '../api/session';

const EVERY_MS = 60_000;
const MOST = 100;

/** How many jobs wait for the person: work to hand in, work to review. */
export function useNeedsYou(): { work: number; jobs: number } {
  const { has } = useSession();
  const usual = { refetchInterval: EVERY_MS, staleTime: EVERY_MS };
  const work = useQuery({
    ...usual,
    queryKey: ['needs-you', 'work'],
    enabled: has('seeker'),
    queryFn: async ({ signal }) =>
      (await api.GET('/job/seeker/claims', { params: { query: { limit: MOST, status: 'active' } }, signal })).data,
  });
  const jobs = useQuery({
    ...usual,
    queryKey: ['needs-you', 'jobs'],
    enabled: has('owner'),
    queryFn: async ({ signal }) =>
      (await api.GET('/job/owner/list', { params: { query: { limit: MOST, status: 'submitted' } }, signal })).data,
  });
  return { work: work.data?.claims.length ?? 0, jobs: jobs.data?.jobs.length ?? 0 };
}
