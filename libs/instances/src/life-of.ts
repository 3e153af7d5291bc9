import type { InstanceState } from '@freelance/contracts';

/** `silent`: it hangs or is gone, which its table cannot tell. `killed`: it ended without stopping. */
export type Life = 'running' | 'silent' | 'stopped' | 'killed';

/** One missed heartbeat of 15 seconds, and ten seconds for slow dependencies. */
export const SILENT_AFTER_MS = 25_000;
/** An orchestrator replaces a process that hangs much earlier. */
const GONE_AFTER_MS = 10 * 60_000;

type Signs = Pick<InstanceState, 'instance' | 'startedAt' | 'lastSeenAt' | 'stoppedAt'>;

export const silentMs = ({ lastSeenAt }: Signs, now: Date): number => now.getTime() - Date.parse(lastSeenAt);

/**
 * Whether a process runs. A silent one counts as killed when another process started in its place, or after ten minutes:
 * before that it may hang, and needs another repair than a process that ended.
 * @param ofService all processes of its service
 */
export function lifeOf(instance: Signs, ofService: readonly Signs[], now: Date): Life {
  if (instance.stoppedAt !== undefined) return 'stopped';
  if (silentMs(instance, now) <= SILENT_AFTER_MS) return 'running';
  if (silentMs(instance, now) > GONE_AFTER_MS) return 'killed';
  return replacedOf(ofService, now).has(instance.instance) ? 'killed' : 'silent';
}

/** Each process replaces one process that was silent before it started, the one that was silent first. */
function replacedOf(ofService: readonly Signs[], now: Date): Set<string> {
  const silent = ofService
    .filter((one) => one.stoppedAt === undefined && silentMs(one, now) > SILENT_AFTER_MS)
    .sort((a, b) => a.lastSeenAt.localeCompare(b.lastSeenAt));
  const starts = ofService.map(({ startedAt }) => startedAt).sort();
  return new Set(
    silent.flatMap(({ instance, lastSeenAt }) => {
      const replacement = starts.findIndex((startedAt) => startedAt > lastSeenAt);
      if (replacement === -1) return [];
      starts.splice(replacement, 1);
      return [instance];
    }),
  );
}
