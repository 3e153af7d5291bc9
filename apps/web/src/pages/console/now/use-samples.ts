import type { Status } from '@freelance/contracts/operate';
import { useEffect, useSyncExternalStore } from 'react';
import { type Sample, sampleOf, withSample } from './samples';

/** Kept while the tab is open, also over a reload: the platform stores no figures of the past for its console. */
const KEPT = 'console-samples';

const stored = (): readonly Sample[] => {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT) ?? '[]') as Sample[];
  } catch {
    return [];
  }
};

let samples: readonly Sample[] | undefined;
const listeners = new Set<() => void>();

const kept = (): readonly Sample[] => (samples ??= stored());

function keep(sample: Sample): void {
  samples = withSample(kept(), sample);
  try {
    sessionStorage.setItem(KEPT, JSON.stringify(samples));
  } catch {
    // Then a reload begins anew.
  }
  for (const tell of listeners) tell();
}

const listen = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The figures of the answers that this tab got in the last hour. */
export function useSamples(status: Status | undefined): readonly Sample[] {
  useEffect(() => {
    if (status) keep(sampleOf(status));
  }, [status]);
  return useSyncExternalStore(listen, kept);
}
