import type { InstanceState, StatusReason } from '@freelance/contracts';
import { silentMs } from '@freelance/instances';
import { type ServiceName, SERVICE_NAMES } from '@freelance/manifest';
import { mixedVersions, runningOf, silentOf } from './instances-of';
import type { StatusFacts } from './status-facts';

const CLOCK_OFF_SECONDS = 1;

/** What the rows of the processes say: which are silent, have another version or a wrong clock. */
export function reasonsOfProcesses({ instances, reports, now }: StatusFacts): StatusReason[] {
  const known = SERVICE_NAMES.map((service) => {
    const rows = instances[service];
    return { service, rows: rows instanceof Error ? [] : rows };
  });
  const running = known.flatMap(({ rows }) => runningOf(rows, now));
  const gateways = known.find(({ service }) => service === 'gateway')!.rows;
  return [
    ...(gateways.length > 0 && runningOf(gateways, now).length === 0
      ? [notStored(gateways, now)]
      : known.flatMap(({ service, rows }) => {
          const report = reports[service];
          return silent(service, rows, now, report !== undefined && !(report instanceof Error));
        })),
    ...clocksOff(running),
    ...known
      .flatMap(({ rows }) => mixedVersions(rows, now))
      .map(({ service, versions, since }) => ({
        ...degraded('VersionsMixed', `${service} runs ${versions.join(' and ')}`),
        since,
      })),
  ];
}

const degraded = (runbook: string, sentence: string): StatusReason => ({ level: 'degraded', sentence, runbook });

const seconds = (ms: number): number => Math.round(ms / 1_000);

/** The gateway answers, so its own silence means that no process can store its state. */
function notStored(gateways: readonly InstanceState[], now: Date): StatusReason {
  const ms = Math.min(...gateways.map((row) => silentMs(row, now)));
  return degraded(
    'ServiceDown',
    `No process could store its state in InstancesTable for ${seconds(ms)} s: the table below is as old`,
  );
}

/** @param isAnswered the service gives health reports */
function silent(service: ServiceName, rows: readonly InstanceState[], now: Date, isAnswered: boolean): StatusReason[] {
  const found = silentOf(rows, now);
  const isOnly = found.length === 1 && runningOf(rows, now).length === 0;
  const state = isOnly && isAnswered ? 'it answers, but cannot store its state' : 'it hangs or is gone';
  return found.map((row) =>
    degraded(
      'ServiceDown',
      `${service}: process ${row.instance} has given no sign of life for ${seconds(silentMs(row, now))} s (${state})`,
    ),
  );
}

function clocksOff(running: readonly InstanceState[]): StatusReason[] {
  const off = running.flatMap(({ service, instance, gauges }) =>
    gauges
      .filter(({ name, value }) => name === 'freelance_clock_skew_seconds' && Math.abs(value) > CLOCK_OFF_SECONDS)
      .map(({ value }) => `${service} (process ${instance}) by ${value.toFixed(1)} s`),
  );
  return off.length === 0 ? [] : [degraded('ClockOff', `The clock of a machine is off: that of ${off.join(', ')}`)];
}
