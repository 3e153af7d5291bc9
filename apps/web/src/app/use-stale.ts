import type { UseQueryResult } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { serverNow } from '../time/browser-time';
import { useTicking } from '../time/use-now';

const STALE_AFTER_MS = 60_000;
const OFFLINE_AFTER_FAILURES = 2;

const listen = (changed: () => void): (() => void) => {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
};

/** Whether what a query shows may be old: its last try failed, or it was not read again for a minute. */
export function useStale(query: Pick<UseQueryResult, 'dataUpdatedAt' | 'isError' | 'failureCount' | 'data'>): {
  asOf?: number;
  isOffline: boolean;
} {
  const isOnline = useSyncExternalStore(listen, () => navigator.onLine);
  const isOld = useTicking(() => query.data !== undefined && Date.now() - query.dataUpdatedAt > STALE_AFTER_MS);
  const hasFailed = query.isError || query.failureCount >= OFFLINE_AFTER_FAILURES;
  const isStale = query.data !== undefined && (isOld || hasFailed);
  return {
    isOffline: !isOnline,
    // The query has the device's time.
    ...(isStale && { asOf: serverNow() - (Date.now() - query.dataUpdatedAt) }),
  };
}
