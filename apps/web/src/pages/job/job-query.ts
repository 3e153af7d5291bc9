import { ApiError, type components } from '@freelance/client';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../../api/client';
import { type Person, useSession } from '../../api/session';
import type { HistoryEvent, Viewer } from '../../moves';
import { serverNow } from '../../time/browser-time';

type Schemas = components['schemas'];

/** What its owner and its seekers read alike. */
export type Job = Schemas['OwnerJobDto'] | Schemas['SeekerJobDto'];

export interface LoadedJob {
  job: Job;
  /** For commands that must not act on another version. */
  etag: string | undefined;
  /** Milliseconds since 1970, of the server. */
  readAt: number;
}

type Side = 'owner' | 'seeker';

const viewPaths = { owner: '/job/owner/view/{jobId}', seeker: '/job/seeker/view/{jobId}' } as const;
const historyPaths = { owner: '/job/owner/history/{jobId}', seeker: '/job/seeker/history/{jobId}' } as const;

async function readSide(side: Side, jobId: string, signal?: AbortSignal): Promise<LoadedJob> {
  const { data, response } = await api.GET(viewPaths[side], { params: { path: { jobId } }, signal });
  return { job: data, etag: response.headers.get('etag') ?? undefined, readAt: serverNow() };
}

const isForOwners = (error: unknown): boolean => error instanceof ApiError && error.errorCode === 'NOT_JOB_OWNER';

/** The owner's view to its owner, the seeker's view to everybody else who may claim jobs. */
export async function readJob(jobId: string, { roles }: Person, signal?: AbortSignal): Promise<LoadedJob> {
  if (!roles.includes('owner')) return readSide('seeker', jobId, signal);
  try {
    return await readSide('owner', jobId, signal);
  } catch (error) {
    if (isForOwners(error) && roles.includes('seeker')) return readSide('seeker', jobId, signal);
    throw error;
  }
}

export const jobKey = (jobId: string, userId: string) => ['job', userId, jobId] as const;

export const jobQuery = (jobId: string, person: Person) =>
  queryOptions({
    queryKey: jobKey(jobId, person.userId),
    queryFn: ({ signal }) => readJob(jobId, person, signal),
  });

export const historyQuery = (job: Pick<Job, 'jobId' | 'ownerId'>, { userId }: Person) =>
  queryOptions({
    queryKey: ['history', userId, job.jobId],
    queryFn: async ({ signal }): Promise<HistoryEvent[]> => {
      const path = historyPaths[job.ownerId === userId ? 'owner' : 'seeker'];
      return (await api.GET(path, { params: { path: { jobId: job.jobId } }, signal })).data.events;
    },
  });

export const viewerOf = ({ userId, roles }: Person): Viewer => ({ userId, roles });

/** The job as the person may see it, and its history where it can be read. */
export function useJob(jobId: string) {
  const { person } = useSession();
  const view = useQuery({ ...jobQuery(jobId, person ?? NOBODY), enabled: Boolean(person) });
  const job = view.data?.job;
  const history = useQuery({ ...historyQuery(job ?? NO_JOB, person ?? NOBODY), enabled: Boolean(person && job) });
  return { person, view, history };
}

const NOBODY: Person = { userId: '', name: undefined, roles: [] };
const NO_JOB = { jobId: '', ownerId: '' };
