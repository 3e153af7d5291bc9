import { ApiError } from '@freelance/client';
import { QueryClient } from '@tanstack/react-query';

export const REFRESH_MS = 15_000;

/** A refusal stays one; a server that is busy or gone is asked again. */
const isPassing = (error: unknown): boolean =>
  !(error instanceof ApiError) || error.status >= 500 || error.status === 429;

/** What is in view is read again every 15 s while the tab is visible, and when the person comes back to it. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        gcTime: 5 * 60_000,
        retry: (failures, error) => failures < 2 && isPassing(error),
        refetchInterval: REFRESH_MS,
        refetchIntervalInBackground: false,
        refetchOnWindowFocus: true,
        // Also without a network: the page then says so.
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
