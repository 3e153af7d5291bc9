import { grown } from '@freelance/alarms';
import type { Query } from './dashboard';

const ENVIRONMENT = 'environment="$environment"';
/** Long enough that each window has several values of a scrape interval of 15 seconds. */
const WINDOW = '5m';

/** Series of the shown environment; `labels` as in PromQL: `outcome="sent"`. */
export const shown = (metric: string, labels = ''): string =>
  `${metric}{${[ENVIRONMENT, labels].filter((one) => one !== '').join(',')}}`;

/** Series of the chosen services. */
export const ofService = (metric: string, labels = ''): string =>
  shown(metric, ['service=~"$service"', labels].filter((one) => one !== '').join(','));

const legendOf = (by: string): string =>
  by
    .split(', ')
    .filter((label) => label !== 'le' && label !== '')
    .map((label) => `{{${label}}}`)
    .join(' ');

export const rate = (series: string, by: string, legend = legendOf(by)): Query => ({
  expression: `sum by (${by}) (rate(${series}[${WINDOW}]))`,
  legend,
});

/**
 * The rate of what failed, by labels that only a failure has. While nothing fails there is a line at 0, so that "nothing
 * fails" differs from "nothing is measured".
 */
export function failures(failed: string, all: string, by: string): Query {
  const [first] = by.split(', ');
  const none = `label_replace(0 * sum(rate(${all}[${WINDOW}])), "${first}", "none", "", "")`;
  return { expression: `${rate(failed, by).expression} or ${none}`, legend: legendOf(by) };
}

/** The largest of all replicas: each reports the same queue or table. */
export const largest = (series: string, by: string, legend = legendOf(by)): Query => ({
  expression: `max by (${by}) (${series})`,
  legend,
});

export const largestTen = ({ expression, legend }: Query): Query => ({ expression: `topk(10, ${expression})`, legend });

/** @param histogram series without `_bucket` */
export function percentile(quantile: number, histogram: string, by = '', legend = ''): Query {
  const buckets = histogram.replace('{', '_bucket{');
  const labels = by === '' ? 'le' : `${by}, le`;
  return {
    expression: `histogram_quantile(${quantile}, sum by (${labels}) (rate(${buckets}[${WINDOW}])))`,
    legend: legend || `p${quantile * 100} ${legendOf(by)}`.trim(),
  };
}

/** Also per environment, as in alarms. */
export const share = (part: string, whole: string, by = '', window = WINDOW): Query => ({
  expression: `${grown(part, window, by)} / ${grown(whole, window, by)}`,
  legend: legendOf(by),
});
