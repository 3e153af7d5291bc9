import type { Alarm } from '../alarm';

/** What one alarm does while the metrics have these values: a test of `promtool test rules`. */
export interface AlarmCase {
  alarm: string;
  title: string;
  /** Values of each series, in the notation of promtool: `0+2x40` is 0, 2, 4 … 80. `_` is a missing value. */
  series: Readonly<Record<string, string>>;
  /** Seconds between two values; 15 by default. */
  every?: number;
  /** Times at which the alarm fires, and labels that say for what. */
  fires?: readonly string[];
  names?: string;
  /** Times at which it does not fire. */
  silent?: readonly string[];
}

const DEFAULT_EVERY = 15;

/** A series with the labels that Prometheus adds. */
export function series(service: string, metric: string, labels: Readonly<Record<string, string>> = {}): string {
  const all = { ...labels, job: 'freelance', environment: 'dev', service, instance: `${service}:1` };
  return `${metric}{${Object.entries(all)
    .map(([name, value]) => `${name}="${value}"`)
    .join(',')}}`;
}

/** The process is scraped, from before the first value. */
export const scraped = (service: string, values = '1x3000'): Record<string, string> => ({
  [series(service, 'up')]: values,
});

/**
 * Seconds between two evaluations of the rule. A rule without `for` depends on the values alone, so it is evaluated only at
 * the times of the case and at multiples of their greatest common divisor: evaluating at every value takes promtool seconds.
 */
export function evaluationInterval(
  { every = DEFAULT_EVERY, fires = [], silent = [] }: AlarmCase,
  alarm: Alarm,
): number {
  return alarm.for ? every : [...fires, ...silent].map(secondsOf).reduce(greatestCommonDivisor);
}

const SECONDS = { h: 3_600, m: 60, s: 1 };

/** `1m30s` → 90 */
const secondsOf = (time: string): number =>
  [...time.matchAll(/([\d.]+)([hms])/g)].reduce(
    (seconds, [, count, unit]) => seconds + Number(count) * SECONDS[unit as keyof typeof SECONDS],
    0,
  );

const greatestCommonDivisor = (one: number, other: number): number =>
  other === 0 ? one : greatestCommonDivisor(other, one % other);

/** The group of promtool for a case. */
export const promtoolTest = ({ alarm, title, series: values, every = DEFAULT_EVERY, ...wanted }: AlarmCase) => {
  const alerts = `ALERTS{alertname="${alarm}",alertstate="firing"${wanted.names ? `,${wanted.names}` : ''}}`;
  return {
    name: `${alarm} ${title}`,
    interval: `${every}s`,
    input_series: Object.entries(values).map(([name, value]) => ({ series: name, values: value })),
    promql_expr_test: [
      ...(wanted.fires ?? []).map((time) => ({
        expr: `count(${alerts})`,
        eval_time: time,
        exp_samples: [{ labels: '{}', value: 1 }],
      })),
      ...(wanted.silent ?? []).map((time) => ({
        expr: `ALERTS{alertname="${alarm}",alertstate="firing"}`,
        eval_time: time,
        exp_samples: [],
      })),
    ],
  };
};
