import type { UseQueryResult } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { useTicking } from '../time/use-now';

const MINUTE = 60_000;
const STALE_AFTER_MS = MINUTE;
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
  const hasFailed = query.isError || query.failureCount >= OFFLINE_AFTER_FAILURES;
  const asOf = useTicking((now) => {
    // The query has the device's time.
    const age = Date.now() - query.dataUpdatedAt;
    const isStale = query.data !== undefined && (hasFailed || age > STALE_AFTER_MS);
    return isStale ? Math.round((now - age) / MINUTE) * MINUTE : undefined;
  });
  return { isOffline: !isOnline, ...(asOf !== undefined && { asOf }) };
}
