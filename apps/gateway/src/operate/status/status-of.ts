import type {
  GaugeValue,
  InstanceState,
  MailStatus,
  OutboxStatus,
  ServiceStatus,
  Status,
  TimeStatus,
} from '@freelance/contracts';
import { silentMs } from '@freelance/instances';
import { manifestOf, type ServiceName, SERVICE_NAMES } from '@freelance/manifest';
import { checksOf } from './checks-of';
import { endedOf, runningOf, silentOf } from './instances-of';
import { mergedBuckets, quantileOf } from './quantile';
import { queuesOf } from './queues-of';
import { levelOf, reasonsFor } from './reasons-for';
import type { StatusFacts } from './status-facts';

/** The state of the platform, from the rows of its processes and what the services answer now. */
export function statusOf(facts: StatusFacts): Status {
  const { environment, now, instances } = facts;
  const known = SERVICE_NAMES.map((service) => {
    const rows = instances[service];
    return { service, rows: rows instanceof Error ? [] : rows };
  });
  const running = known.flatMap(({ rows }) => runningOf(rows, now));
  const isRead = !(instances.notifications instanceof Error);
  const parts = {
    services: facts.services.map((service) => serviceStatusOf(service, facts)),
    queues: queuesOf(facts, running),
    outboxes: outboxesIn(running),
    time: timeIn(running),
    mail: isRead ? mailIn(known.flatMap(({ rows }) => rows.filter((row) => isSeenWithin(15, row, now)))) : null,
    worstClock: isRead ? worstClockIn(running) : null,
  };
  const reasons = reasonsFor(facts, parts);
  return { environment, at: now.toISOString(), level: levelOf(reasons), reasons, ...parts };
}

/** What ended processes did counts too, as they described it last. */
const isSeenWithin = (minutes: number, row: InstanceState, now: Date): boolean =>
  silentMs(row, now) <= minutes * 60_000;

function serviceStatusOf(service: ServiceName, facts: StatusFacts): ServiceStatus {
  const rows = facts.instances[service];
  const report = facts.reports[service];
  const answered = report instanceof Error ? undefined : report;
  const { failing, degraded } = checksOf(service, facts);
  const checks = distinct([...failing, ...degraded].map(({ name }) => name));
  if (rows instanceof Error) {
    const versions = answered ? [answered.version] : [];
    return { ...UNKNOWN, service, versions, degraded: checks };
  }
  const running = runningOf(rows, facts.now);
  const silent = silentOf(rows, facts.now);
  const tasks = [...running, ...silent];
  const { stopped, killed } = endedOf(rows, facts.now);
  const activities = rows.filter((row) => isSeenWithin(5, row, facts.now)).map(({ last5Minutes }) => last5Minutes);
  const requests = sum(activities.map((activity) => activity.requests));
  const failures = sum(activities.map((activity) => activity.failures));
  return {
    service,
    tasks: tasks.length,
    silent: silent.length,
    // The answer of now is about the only process; a stored state is up to 15 seconds old.
    ready:
      tasks.length === 1 && report ? Number(answered?.ready ?? false) : running.filter(({ ready }) => ready).length,
    versions: distinct(tasks.map(({ version }) => version)),
    upSince:
      tasks
        .map(({ startedAt }) => startedAt)
        .sort()
        .at(-1) ?? null,
    restarts: stopped + killed,
    killed,
    requests,
    failing: requests === 0 ? null : failures / requests,
    p95: quantileOf(mergedBuckets(activities.map(({ durations }) => durations)), 0.95),
    degraded: checks,
  };
}

/** Of a service whose processes cannot be read. */
const UNKNOWN = {
  tasks: null,
  silent: 0,
  ready: null,
  upSince: null,
  restarts: null,
  killed: 0,
  requests: null,
  failing: null,
  p95: null,
};

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
  const { failed = 0, ...outcomes } = summed(activities.map(({ mails }) => mails));
  return {
    outcomes,
    failedTries: failed,
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
