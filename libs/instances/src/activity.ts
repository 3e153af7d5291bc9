import type { Activity, GaugeValue } from '@freelance/contracts';

/** One time series of a metric: what `getMetricsAsJSON` of the Prometheus client returns. */
export interface MetricValues {
  name: string;
  values: readonly {
    /** With the suffix `_bucket`, `_sum` or `_count` for a histogram. */
    metricName?: string;
    labels: Partial<Record<string, string | number>>;
    value: number;
  }[];
}

const REQUESTS = 'http_server_request_duration_seconds';
const MAILS = 'freelance_mails_total';
const FEEDBACK = 'freelance_mail_feedback_total';
const MAIL_DELAYS = 'freelance_mail_delay_seconds';
/** Routes of monitoring and of operators are not traffic of clients. */
const OWN_ROUTES = /^\/(health|ops|scans|rebuilds)\b/;

/** The metrics whose current values a process reports. */
const GAUGES: ReadonlySet<string> = new Set([
  'freelance_queue_oldest_seconds',
  'freelance_outbox_entries',
  'freelance_outbox_oldest_seconds',
  'freelance_jobs_overdue',
  'freelance_scan_last_completed_timestamp_seconds',
  'freelance_clock_skew_seconds',
  'nodejs_eventloop_lag_p99_seconds',
  'process_resident_memory_bytes',
]);

/** Of requests that reach no route. */
const UNKNOWN_ROUTE = 'unknown';

/**
 * What the process did since it started.
 * @param isPublic clients call it directly. The gateway forwards only known routes: elsewhere an unknown one is a broken connection
 */
export function activityIn(metrics: readonly MetricValues[], isPublic: boolean): Activity {
  const valuesOf = (name: string) => metrics.find((metric) => metric.name === name)?.values ?? [];
  const isOfClient = (route: string) => !OWN_ROUTES.test(route) && (isPublic || route !== UNKNOWN_ROUTE);
  const requests = valuesOf(REQUESTS).filter(({ labels }) => isOfClient(String(labels.http_route)));
  const counted = requests.filter(({ metricName }) => metricName === `${REQUESTS}_count`);
  return {
    requests: sumOf(counted),
    failures: sumOf(counted.filter(({ labels }) => String(labels.http_response_status_code).startsWith('5'))),
    durations: sumsBy('le', ofSuffix(requests, `${REQUESTS}_bucket`)),
    mails: sumsBy('outcome', valuesOf(MAILS)),
    feedback: sumsBy('kind', valuesOf(FEEDBACK)),
    mailDelays: sumsBy('le', ofSuffix(valuesOf(MAIL_DELAYS), `${MAIL_DELAYS}_bucket`)),
  };
}

export const gaugesIn = (metrics: readonly MetricValues[]): GaugeValue[] =>
  metrics
    .filter(({ name }) => GAUGES.has(name))
    .flatMap(({ name, values }) =>
      values.map(({ labels, value }) => ({
        name,
        labels: Object.fromEntries(Object.entries(labels).map(([label, text]) => [label, String(text)])),
        value,
      })),
    );

/** What happened between two readings of the same process. */
export const activityBetween = (before: Activity, after: Activity): Activity => ({
  requests: after.requests - before.requests,
  failures: after.failures - before.failures,
  durations: difference(before.durations, after.durations),
  mails: difference(before.mails, after.mails),
  feedback: difference(before.feedback, after.feedback),
  mailDelays: difference(before.mailDelays, after.mailDelays),
});

export const NO_ACTIVITY: Activity = {
  requests: 0,
  failures: 0,
  durations: {},
  mails: {},
  feedback: {},
  mailDelays: {},
};

/** What the process had done by a time of the monotonic clock. */
export interface Reading {
  at: number;
  activity: Activity;
}

/** The newest reading until then; nothing when the process is younger. */
export const activityUntil = (readings: readonly Reading[], at: number): Activity =>
  readings.findLast((reading) => reading.at <= at)?.activity ?? NO_ACTIVITY;

/** Without those before the newest reading until then. */
export const readingsFrom = (readings: readonly Reading[], at: number): Reading[] =>
  readings.slice(
    Math.max(
      0,
      readings.findLastIndex((reading) => reading.at <= at),
    ),
  );

type Values = MetricValues['values'];

const ofSuffix = (values: Values, name: string): Values => values.filter(({ metricName }) => metricName === name);

const sumOf = (values: Values): number => values.reduce((sum, { value }) => sum + value, 0);

function sumsBy(label: string, values: Values): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { labels, value } of values) {
    const key = String(labels[label]);
    sums[key] = (sums[key] ?? 0) + value;
  }
  return sums;
}

/** Without the keys whose value did not change. */
const difference = (before: Record<string, number>, after: Record<string, number>): Record<string, number> =>
  Object.fromEntries(
    Object.entries(after)
      .map(([key, value]) => [key, value - (before[key] ?? 0)] as const)
      .filter(([, value]) => value !== 0),
  );
