import { type ServiceName, SERVICE_NAMES } from '@freelance/manifest';
import type { ReportedCheck } from '../../upstreams/upstream-health';
import { runningOf } from './instances-of';
import type { StatusFacts } from './status-facts';

export type Check = ReportedCheck & { since?: string };

/**
 * The failed checks of a service. Where one replica runs, its answer of now counts; a stored state is up to 15 seconds old.
 * The gateway's checks of other services repeat what these report.
 */
export function checksOf(
  service: ServiceName,
  { instances, reports, now }: StatusFacts,
): { failing: Check[]; degraded: Check[]; isDown: boolean } {
  const rows = instances[service];
  const running = rows instanceof Error ? [] : runningOf(rows, now);
  const answered = reports[service];
  const report = answered instanceof Error ? undefined : answered;
  const stored = report && running.length <= 1 ? [] : running;
  const sinceOf = (name: string) =>
    running.flatMap(({ failing, degraded: reduced }) => [...failing, ...reduced]).find((check) => check.name === name)
      ?.since;
  const once = (checks: readonly Check[]): Check[] =>
    [...new Map(checks.map((check) => [check.name, check])).values()]
      .filter(({ name }) => !(SERVICE_NAMES as string[]).includes(name))
      .map((check) => {
        const since = sinceOf(check.name);
        return { name: check.name, message: check.message, ...(since === undefined ? {} : { since }) };
      });
  return {
    failing: once([...stored.flatMap(({ failing }) => failing), ...(report?.failing ?? [])]),
    degraded: once([...stored.flatMap((instance) => instance.degraded), ...(report?.degraded ?? [])]),
    isDown: report !== undefined && !report.ready && !stored.some(({ ready }) => ready),
  };
}
