import type {
  GaugeValue,
  InstanceState,
  MailStatus,
  OutboxStatus,
  QueueStatus,
  ServiceStatus,
  Status,
  TimeStatus,
} from '@freelance/contracts';
import { manifestOf, type ServiceName } from '@freelance/manifest';
import { endedOf, runningOf } from './instances-of';
import { mergedBuckets, quantileOf } from './quantile';
import { checksOf, levelOf, reasonsFor } from './reasons-for';
import type { StatusFacts } from './status-facts';

/** The state of the platform, from the rows of its processes and what the services answer now. */
export function statusOf(facts: StatusFacts): Status {
  const { environment, now, services, instances } = facts;
  const known = services.map((service) => {
    const rows = instances[service] ?? [];
    return { service, rows: rows instanceof Error ? [] : rows };
  });
  const running = known.flatMap(({ rows }) => runningOf(rows, now));
  const parts = {
    services: known.map(({ service, rows }) => serviceStatusOf(service, rows, facts)),
    queues: queuesIn(running),
    outboxes: outboxesIn(running),
    time: timeIn(running),
    mail: mailIn(known.flatMap(({ rows }) => rows.filter((row) => isRecent(row, now)))),
    worstClock: worstClockIn(running),
  };
  const reasons = reasonsFor(facts, parts);
  return { environment, at: now.toISOString(), level: levelOf(reasons), reasons, ...parts };
}

const RECENT_MS = 15 * 60_000;
const isRecent = ({ lastSeenAt }: InstanceState, now: Date): boolean =>
  now.getTime() - Date.parse(lastSeenAt) <= RECENT_MS;

function serviceStatusOf(service: ServiceName, rows: readonly InstanceState[], facts: StatusFacts): ServiceStatus {
  const running = runningOf(rows, facts.now);
  const { stopped, killed } = endedOf(rows, facts.now);
  const requests = sum(running.map(({ last5Minutes }) => last5Minutes.requests));
  const failures = sum(running.map(({ last5Minutes }) => last5Minutes.failures));
  const report = facts.reports[service];
  const { failing, degraded } = checksOf(service, facts);
  return {
    service,
    tasks: running.length,
    ready:
      running.length === 1 && report !== undefined && !(report instanceof Error)
        ? Number(report.ready)
        : running.filter(({ ready }) => ready).length,
    versions: distinct(running.map(({ version }) => version)),
    upSince:
      running
        .map(({ startedAt }) => startedAt)
        .sort()
        .at(-1) ?? null,
    restarts: stopped + killed,
    killed,
    requests,
    failing: requests === 0 ? null : failures / requests,
    p95: quantileOf(mergedBuckets(running.map(({ last5Minutes }) => last5Minutes.durations)), 0.95),
    degraded: distinct([...failing, ...degraded].map(({ name }) => name)),
  };
}

/** Every replica of a service samples the same queues, so the newest sample counts; handlers are counted in each replica. */
function queuesIn(running: readonly InstanceState[]): QueueStatus[] {
  const names = distinct(gaugesOf(running, 'freelance_queue_messages').map(({ labels }) => labels.queue!));
  return names.map((queue) => {
    const ofQueue = (name: string, state?: string) => (gauge: GaugeValue) =>
      gauge.name === name && gauge.labels.queue === queue && (state === undefined || gauge.labels.state === state);
    const owner = newestWith(running, ofQueue('freelance_queue_messages'))!;
    const valueOf = (name: string, state?: string) => owner.gauges.find(ofQueue(name, state))?.value;
    const busy = sum(
      running.flatMap(({ gauges }) => gauges.filter(ofQueue('freelance_handlers_busy')).map(({ value }) => value)),
    );
    const hidden = valueOf('freelance_queue_messages', 'in_flight') ?? 0;
    const inFlight = Math.min(hidden, busy);
    const waiting = (valueOf('freelance_queue_messages', 'waiting') ?? 0) + hidden - inFlight;
    return {
      queue,
      service: owner.service,
      waiting,
      oldest: waiting === 0 ? null : (valueOf('freelance_queue_oldest_seconds') ?? null),
      inFlight,
      retrying: hidden - inFlight,
      dead: valueOf('freelance_dead_letters') ?? 0,
    };
  });
}

function outboxesIn(running: readonly InstanceState[]): OutboxStatus[] {
  const services = distinct(running.filter(hasOutbox).map(({ service }) => service));
  return services.map((service) => {
    const newest = newestWith(
      running.filter((instance) => instance.service === service),
      named('freelance_outbox_entries'),
    )!;
    const waiting = newest.gauges.find(named('freelance_outbox_entries'))!.value;
    const oldest = newest.gauges.find(named('freelance_outbox_oldest_seconds'))?.value ?? null;
    return { service, waiting, oldest: waiting === 0 ? null : oldest };
  });
}

/** Every service with messaging has the gauges; only some have tables with an outbox. */
const hasOutbox = ({ service, gauges }: InstanceState): boolean =>
  gauges.some(named('freelance_outbox_entries')) &&
  Object.values(manifestOf(service as ServiceName).tables).some(({ indexes = {} }) => 'OutboxIndex' in indexes);

function timeIn(running: readonly InstanceState[]): TimeStatus[] {
  const scans = gaugesOf(running, 'freelance_scan_last_completed_timestamp_seconds');
  return distinct(scans.map(({ labels }) => labels.scan!)).map((kind) => {
    const last = Math.max(...scans.filter(({ labels }) => labels.scan === kind).map(({ value }) => value));
    const overdue = newestWith(
      running,
      (gauge) => gauge.name === 'freelance_jobs_overdue' && gauge.labels.kind === kind,
    );
    return {
      kind,
      overdue:
        overdue?.gauges.find(({ name, labels }) => name === 'freelance_jobs_overdue' && labels.kind === kind)?.value ??
        0,
      lastScan: last > 0 ? new Date(last * 1_000).toISOString() : null,
    };
  });
}

function mailIn(recent: readonly InstanceState[]): MailStatus {
  const activities = recent.map(({ last15Minutes }) => last15Minutes);
  return {
    outcomes: summed(activities.map(({ mails }) => mails)),
    feedback: summed(activities.map(({ feedback }) => feedback)),
    p95Delay: quantileOf(mergedBuckets(activities.map(({ mailDelays }) => mailDelays)), 0.95),
  };
}

const worstClockIn = (running: readonly InstanceState[]): number =>
  gaugesOf(running, 'freelance_clock_skew_seconds')
    .map(({ value }) => value)
    .reduce((worst, value) => (Math.abs(value) > Math.abs(worst) ? value : worst), 0);

const named =
  (name: string) =>
  (gauge: GaugeValue): boolean =>
    gauge.name === name;

const gaugesOf = (running: readonly InstanceState[], name: string): GaugeValue[] =>
  running.flatMap(({ gauges }) => gauges.filter(named(name)));

const newestWith = (
  running: readonly InstanceState[],
  has: (gauge: GaugeValue) => boolean,
): InstanceState | undefined =>
  running.filter(({ gauges }) => gauges.some(has)).sort((a, b) => b.lastSeenAt.localeCompare(a.lastSeenAt))[0];

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const distinct = (values: readonly string[]): string[] => [...new Set(values)];

function summed(counts: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const keys = distinct(counts.flatMap((count) => Object.keys(count)));
  return Object.fromEntries(keys.map((key) => [key, sum(counts.map((count) => count[key] ?? 0))]));
}
