import type { VersionsPage } from '@freelance/contracts';
import { durationBetween } from './durations';
import { tableOf } from './report';

const STATES: Record<VersionsPage['instances'][number]['state'], string> = {
  running: 'running',
  silent: 'uncertain: hangs or is gone',
  stopped: 'stopped',
  killed: 'killed',
};

/** The processes for a terminal; with `all` also those that have ended. */
export function versionsText(
  { instances, mixed, failures }: VersionsPage,
  { all, now }: { all: boolean; now: string },
): string {
  const shown = instances.filter(({ state }) => all || state === 'running' || state === 'silent');
  const rows = shown.map(({ service, instance, version, startedAt, lastSeenAt, state }) => [
    service,
    instance,
    version,
    startedAt,
    durationBetween(startedAt, state === 'running' ? now : lastSeenAt),
    `${durationBetween(lastSeenAt, now)} ago`,
    STATES[state],
  ]);
  return [
    tableOf([['service', 'instance', 'version', 'started', 'for', 'last sign', 'state'], ...rows]),
    ...mixed.map(
      ({ service, versions, since }) =>
        `${service} runs ${versions.join(' and ')} for ${durationBetween(since, now)} → docs/runbooks/VersionsMixed.md`,
    ),
    ...failures.map(({ error }) => `${error} → docs/runbooks/ServiceDown.md`),
  ].join('\n');
}
