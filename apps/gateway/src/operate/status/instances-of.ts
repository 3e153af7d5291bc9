import type { InstanceState } from '@freelance/contracts';
import { type Life, lifeOf } from '@freelance/instances';

const HOUR_MS = 60 * 60 * 1_000;

/** The processes of one service of which this is true. */
const livingAs = (lives: readonly Life[], rows: readonly InstanceState[], now: Date): InstanceState[] =>
  rows.filter((row) => lives.includes(lifeOf(row, rows, now)));

export const runningOf = (rows: readonly InstanceState[], now: Date): InstanceState[] =>
  livingAs(['running'], rows, now);

export const silentOf = (rows: readonly InstanceState[], now: Date): InstanceState[] => livingAs(['silent'], rows, now);

/** Processes of one service that ended within the last hour. */
export function endedOf(rows: readonly InstanceState[], now: Date): { stopped: number; killed: number } {
  const isRecent = ({ lastSeenAt }: InstanceState) => now.getTime() - Date.parse(lastSeenAt) <= HOUR_MS;
  return {
    stopped: livingAs(['stopped'], rows, now).filter(isRecent).length,
    killed: livingAs(['killed'], rows, now).filter(isRecent).length,
  };
}

/** The versions of one service, when several run, and since when: the start of the first process of the newest one. */
export function mixedVersions(
  rows: readonly InstanceState[],
  now: Date,
): { service: string; versions: string[]; since: string }[] {
  const own = runningOf(rows, now).sort((a, b) => a.startedAt.localeCompare(b.startedAt));
  const versions = [...new Set(own.map(({ version }) => version))];
  if (versions.length < 2) return [];
  const second = own.find(({ version }) => version !== own[0]!.version)!;
  return [{ service: second.service, versions, since: second.startedAt }];
}
