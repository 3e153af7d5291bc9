import { useSyncExternalStore } from 'react';
import { ticker } from './browser-time';

const SECOND = 1_000;

/**
 * Milliseconds since 1970, of the server. The component is rendered again when a multiple of the granularity is passed,
 * such as each minute for texts without seconds.
 */
export function useNow(granularity = SECOND): number {
  return useTicking((now) => Math.floor(now / granularity) * granularity);
}

/** What the function makes of the server's time. The component is rendered again only when that changes, such as a text. */
export function useTicking<Result extends string | number | boolean | undefined>(
  compute: (now: number) => Result,
): Result {
  return useSyncExternalStore(ticker.listen, () => compute(ticker.current));
}
