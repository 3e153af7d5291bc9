import type { Status } from '@freelance/contracts/operate';
import { useEffect, useState } from 'react';
import { type Sample, sampleOf, withSample } from './samples';

/** Kept while the tab is open, also over a reload: the platform stores no figures of the past for its console. */
const KEPT = 'console-samples';

let kept: readonly Sample[] | undefined;

const stored = (): readonly Sample[] => {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT) ?? '[]') as Sample[];
  } catch {
    return [];
  }
};

/** The figures of the answers that this tab got in the last hour. */
export function useSamples(status: Status | undefined): readonly Sample[] {
  const [samples, setSamples] = useState<readonly Sample[]>(() => (kept ??= stored()));
  useEffect(() => {
    if (!status) return;
    kept = withSample(kept ?? [], sampleOf(status));
    setSamples(kept);
    try {
      sessionStorage.setItem(KEPT, JSON.stringify(kept));
    } catch {
      // Then a reload begins anew.
    }
  }, [status]);
  return samples;
}
