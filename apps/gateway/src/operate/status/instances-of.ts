import type { InstanceState } from '@freelance/contracts';
import { isLost } from '@freelance/instances';

const HOUR_MS = 60 * 60 * 1_000;
export type InstanceEnd = 'running' | 'stopped' | 'killed';

/** Whether a process runs, stopped in order, or ended without stopping. */
export function endOf(instance: InstanceState, now: Date): InstanceEnd {
  if (instance.stoppedAt !== undefined) return 'stopped';
  return isLost(instance, now) ? 'killed' : 'running';
}

export const runningOf = (instances: readonly InstanceState[], now: Date): InstanceState[] =>
  instances.filter((instance) => endOf(instance, now) === 'running');

/** Processes that ended within the last hour. */
export function endedOf(instances: readonly InstanceState[], now: Date): { stopped: number; killed: number } {
  const recent = instances.filter(({ lastSeenAt }) => now.getTime() - Date.parse(lastSeenAt) <= HOUR_MS);
  const ends = recent.map((instance) => endOf(instance, now));
  return {
    stopped: ends.filter((end) => end === 'stopped').length,
    killed: ends.filter((end) => end === 'killed').length,
  };
}

/** The services of which several versions run, and since when: the start of the first process of the newest version. */
export function mixedVersions(
  instances: readonly InstanceState[],
  now: Date,
): { service: string; versions: string[]; since: string }[] {
  const running = runningOf(instances, now);
  return [...new Set(running.map(({ service }) => service))].flatMap((service) => {
    const own = running
      .filter((instance) => instance.service === service)
      .sort((a, b) => a.startedAt.localeCompare(b.startedAt));
    const versions = [...new Set(own.map(({ version }) => version))];
    if (versions.length < 2) return [];
    const second = own.find(({ version }) => version !== own[0]!.version)!;
    return [{ service, versions, since: second.startedAt }];
  });
}
