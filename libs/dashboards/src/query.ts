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

/** The largest of all replicas: each reports the same queue or table. */
export const largest = (series: string, by: string, legend = legendOf(by)): Query => ({
  expression: `max by (${by}) (${series})`,
  legend,
});

/** @param histogram series without `_bucket` */
export function percentile(quantile: number, histogram: string, by = '', legend = ''): Query {
  const buckets = histogram.replace('{', '_bucket{');
  const labels = by === '' ? 'le' : `${by}, le`;
  return {
    expression: `histogram_quantile(${quantile}, sum by (${labels}) (rate(${buckets}[${WINDOW}])))`,
    legend: legend || `p${quantile * 100} ${legendOf(by)}`.trim(),
  };
}

export const share = (part: string, whole: string, by = '', window = WINDOW): Query => ({
  expression: `sum by (${by}) (increase(${part}[${window}])) / sum by (${by}) (increase(${whole}[${window}]))`,
  legend: legendOf(by),
});
