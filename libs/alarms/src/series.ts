/**
 * Parts of PromQL expressions. Prometheus adds the labels `environment`, `service` and `instance` to all series. Each
 * expression keeps `environment`, so that one Prometheus can watch several platforms.
 */
export const ALL_SERVICES = 'job="freelance"';

/** Probes of load balancers and requests of operators are not requests of clients. */
const OF_CLIENTS = 'http_route!~"/(health|ops|scans|rebuilds)(/.*)?"';

/** Requests of clients to the gateway. */
export const API = `service="gateway",${OF_CLIENTS}`;

/** What the gateway asks the other services for clients. */
export const INTERNAL_API = `job="freelance",service!="gateway",${OF_CLIENTS}`;

/** `service` → `environment, service` */
const grouped = (by: string): string => ['environment', by].filter((label) => label !== '').join(', ');

/**
 * By how much a counter grew in a window. `increase` alone loses the first value of a series, and a series begins with
 * the first failure. So a series that is younger than the window counts with its whole value, if its process was scraped
 * before the window, or began within it.
 */
export function growth(series: string, window: string): string {
  const known = `(up offset ${window} == 1 or process_start_time_seconds > time() - ${seconds(window) + FIRST_SCRAPE_SECONDS})`;
  return `(${series} unless ${series} offset ${window} and on (instance) ${known} or increase(${series}[${window}]))`;
}

/** A process is scraped this long after its start at the latest. */
const FIRST_SCRAPE_SECONDS = 60;
const SECONDS = { m: 60, h: 3_600, d: 86_400 };

/** `5m` → 300 */
function seconds(window: string): number {
  const unit = window.slice(-1) as keyof typeof SECONDS;
  return Number(window.slice(0, -1)) * SECONDS[unit];
}

/** The label `le` of a bucket. Prometheus 3 writes `2.0` where Prometheus 2 writes `2`. */
export const upTo = (bound: number): string => `le=~"${bound}([.]0)?"`;

/** @param by labels besides `environment`, separated by commas */
export const grown = (series: string, window: string, by = ''): string =>
  `sum by (${grouped(by)}) ${growth(series, window)}`;

export const largest = (expression: string, by = ''): string => `max by (${grouped(by)}) (${expression})`;

export const percentile = (quantile: number, histogram: string, window: string, by = ''): string => {
  const [name, labels = ''] = splitSeries(histogram);
  return `histogram_quantile(${quantile}, ${grown(`${name}_bucket${labels}`, window, by === '' ? 'le' : `${by}, le`)})`;
};

/** Failed and all tries of a histogram's unit: `a_seconds{b="c"}` with the failing label `d!=""`. */
export interface Share {
  failed: string;
  all: string;
  window: string;
  by?: string;
}

/** The share, 0 to 1. */
export const share = ({ failed, all, window, by }: Share): string =>
  `${grown(failed, window, by)} / ${grown(all, window, by)}`;

/** A share above a limit, if there were enough tries to judge, and where `failures` is given, so many failures. */
export function shareAbove(
  limit: number,
  { of: minimum, failures, ...parts }: Share & { of: number; failures?: number },
): string {
  const enough = [
    `${grown(parts.all, parts.window, parts.by)} >= ${minimum}`,
    ...(failures === undefined ? [] : [`${grown(parts.failed, parts.window, parts.by)} >= ${failures}`]),
  ];
  return [`${share(parts)} > ${limit}`, ...enough].join(' and ');
}

export const either = (...expressions: string[]): string => expressions.map((one) => `(${one})`).join(' or ');

function splitSeries(series: string): [string, string?] {
  const brace = series.indexOf('{');
  return brace < 0 ? [series] : [series.slice(0, brace), series.slice(brace)];
}
