import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { type OpsQuery, readOps } from './ops';

/** What is in view is read again so often. */
export const LIVE_MS = 5_000;

export interface OpsOptions {
  query?: OpsQuery;
  /** Milliseconds; false for what is read once, such as logs: reading them costs time and money. */
  every?: number | false;
}

/** Reads a part of a page. @param path null: there is nothing to read yet */
export function useOps<Data>(path: string | null, { query, every = LIVE_MS }: OpsOptions = {}): UseQueryResult<Data> {
  return useQuery<Data>({
    queryKey: ['ops', path, query ?? {}],
    queryFn: ({ signal }) => readOps<Data>(path!, query, signal),
    enabled: path !== null,
    refetchInterval: every,
    staleTime: every === false ? Infinity : 2_000,
    placeholderData: keepPreviousData,
    retry: false,
  });
}
