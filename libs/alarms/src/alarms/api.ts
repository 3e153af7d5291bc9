import type { Alarm } from '../alarm';
import type { AwsCondition } from '../aws/aws-alarm';
import { type AwsMetric, collected, fromLines, ofInternalBalancer, ofPublicBalancer } from '../aws/aws-metric';
import { API, either, grown, INTERNAL_API, percentile, shareAbove, upTo } from '../series';

const REQUESTS = 'http_server_request_duration_seconds';
/** The objective: 99.9 % of the requests of 30 days succeed. A rate of 1 uses up the rest in exactly 30 days. */
const burning = (rate: number): number => rate / 1_000;
/** Fewer requests in a window are too few to judge by a share. */
const ENOUGH = 50;
/** One failed request is over 1 % of 50 to 99 requests, and wakes nobody. */
const FAILURES = 2;

const all = `${REQUESTS}_count{${API}}`;
const failed = `${REQUESTS}_count{${API},http_response_status_code=~"5.."}`;

/** The budget burns too fast over a long window, and still does in a short one. */
const burns = (rate: number, long: string, short: string): string =>
  [long, short]
    .map((window) => shareAbove(burning(rate), { failed, all, window, of: ENOUGH, failures: FAILURES }))
    .join(' and ');

/** The load balancers count the requests of operators too; only the gateway's log lines tell those of clients. */
const CLIENT_REQUESTS = fromLines('client_ms', 'SampleCount');

/** A load balancer, the requests that reached a service, and the failures that operators met. */
interface Balancer {
  metric: (name: string, statistic: string) => AwsMetric;
  requests: AwsMetric;
  operators: AwsMetric;
}
const PUBLIC: Balancer = {
  metric: ofPublicBalancer,
  requests: CLIENT_REQUESTS,
  operators: fromLines('operator_failures', 'Sum'),
};
const INTERNAL: Balancer = {
  metric: ofInternalBalancer,
  requests: ofInternalBalancer('RequestCount', 'Sum'),
  operators: fromLines('internal_operator_failures', 'Sum'),
};

const failures = ({ metric, operators }: Balancer) => ({
  metrics: {
    failed: metric('HTTPCode_Target_5XX_Count', 'Sum'),
    refused: metric('HTTPCode_ELB_5XX_Count', 'Sum'),
    operators,
  },
  math: 'FILL(failed, 0) + FILL(refused, 0) - FILL(operators, 0)',
});

/** Share of requests that the services or the load balancer itself failed. `requests` lacks those that it failed. */
const failing = (above: number, periodSeconds: number, balancer: Balancer = PUBLIC): AwsCondition => ({
  metrics: { requests: balancer.requests, ...failures(balancer).metrics },
  math:
    `IF(FILL(requests, 0) + FILL(refused, 0) >= ${ENOUGH} AND ${failures(balancer).math} >= ${FAILURES}, ` +
    `(${failures(balancer).math}) / (FILL(requests, 0) + FILL(refused, 0)), 0)`,
  above,
  periodSeconds,
  periods: 1,
});

const MINUTE = 60;
const HOUR = 60 * MINUTE;

export const apiAlarms: readonly Alarm[] = [
  {
    name: 'ApiBudgetFast',
    severity: 'page',
    meaning: 'Requests to the API fail so often that the error budget of 30 days ends within days',
    figure: '{{ $value | humanizePercentage }} of requests failed; the objective allows 0.1 %',
    expression: either(burns(14.4, '1h', '5m'), burns(6, '6h', '30m')),
    dashboard: 'overview',
    aws: [
      {
        when: [
          [failing(burning(14.4), HOUR), failing(burning(14.4), 5 * MINUTE)],
          [failing(burning(6), 6 * HOUR), failing(burning(6), 30 * MINUTE)],
        ],
      },
    ],
  },
  {
    name: 'ApiBudgetSlow',
    severity: 'ticket',
    meaning: 'Requests to the API fail more often than the objective allows',
    figure: '{{ $value | humanizePercentage }} of requests of 3 days failed; the objective allows 0.1 %',
    expression: burns(1, '3d', '6h'),
    dashboard: 'overview',
    // The longest window of CloudWatch is one day.
    aws: [{ when: [[failing(burning(1), 24 * HOUR), failing(burning(1), 6 * HOUR)]] }],
  },
  {
    name: 'ApiFailing',
    severity: 'page',
    meaning: 'Requests fail with 5xx',
    figure:
      '{{ if gt $value 1.0 }}{{ $value | humanize }} requests in 2 minutes{{ else }}{{ $value | humanizePercentage }} of ' +
      'requests{{ end }}{{ with $labels.service }} to {{ . }}{{ end }}',
    expression: either(
      shareAbove(0.01, { failed, all, window: '5m', of: ENOUGH, failures: FAILURES }),
      `${grown(failed, '2m')} >= 10`,
      shareAbove(0.05, {
        failed: `${REQUESTS}_count{${INTERNAL_API},http_response_status_code=~"5.."}`,
        all: `${REQUESTS}_count{${INTERNAL_API}}`,
        window: '5m',
        by: 'service',
        of: ENOUGH,
      }),
    ),
    dashboard: 'api',
    aws: [
      {
        when: [
          [failing(0.01, 5 * MINUTE)],
          [
            {
              ...failures(PUBLIC),
              above: 9,
              periodSeconds: 2 * MINUTE,
              periods: 1,
            },
          ],
          [failing(0.05, 5 * MINUTE, INTERNAL)],
        ],
      },
    ],
  },
  {
    name: 'ApiSlow',
    severity: 'ticket',
    meaning: 'The API answers slowly',
    figure:
      '{{ if eq $labels.limit "p95" }}p95 is {{ $value | humanizeDuration }}{{ else }}' +
      '{{ $value | humanizePercentage }} of answers take over 2 s{{ end }}',
    expression: either(
      named('p95', `${percentile(0.95, `${REQUESTS}{${API}}`, '5m')} > 1 and ${grown(all, '5m')} >= ${ENOUGH}`),
      named(
        'over 2 s',
        `1 - ${grown(`${REQUESTS}_bucket{${API},${upTo(2)}}`, '5m')} / ${grown(all, '5m')} > 0.05 and ` +
          `${grown(all, '5m')} >= ${ENOUGH}`,
      ),
    ),
    dashboard: 'api',
    aws: [
      {
        when: [
          [
            {
              // When more than 5 % take over 2 s, this percentile is above 2 s, so above 1 s. Not of the load balancer, which
              // measures the requests of operators too.
              metrics: { p95: fromLines('client_ms', 'p95'), requests: CLIENT_REQUESTS },
              math: `IF(FILL(requests, 0) >= ${ENOUGH}, p95 / 1000, 0)`,
              above: 1,
              periodSeconds: 5 * MINUTE,
              periods: 1,
            },
          ],
        ],
      },
    ],
  },
  {
    name: 'Refusing',
    severity: 'ticket',
    meaning: 'The gateway refuses many requests with 429',
    figure: '{{ $value | humanizePercentage }} of the requests of 10 minutes',
    expression: shareAbove(0.05, {
      failed: `${REQUESTS}_count{${API},http_response_status_code="429"}`,
      all,
      window: '10m',
      of: ENOUGH,
    }),
    dashboard: 'api',
    aws: [
      {
        when: [
          [
            {
              metrics: {
                refused: collected('freelance_rate_limit_refused_total', 'Sum', { service: 'gateway' }),
                requests: CLIENT_REQUESTS,
              },
              math: `IF(FILL(requests, 0) >= ${ENOUGH}, FILL(refused, 0) / FILL(requests, 1), 0)`,
              above: 0.05,
              periodSeconds: 10 * MINUTE,
              periods: 1,
            },
          ],
        ],
      },
    ],
  },
  {
    name: 'LimitsAlone',
    severity: 'ticket',
    meaning: 'The gateways do not share their rate limits: each counts alone',
    figure: '{{ $value | humanize }} leases failed in one minute',
    expression: `${grown('freelance_rate_limit_leases_total{outcome="failed"}', '1m')} > 0`,
    for: '4m',
    dashboard: 'api',
    aws: [
      {
        when: [
          [
            {
              metrics: {
                failed: collected('freelance_rate_limit_leases_total', 'Sum', {
                  service: 'gateway',
                  outcome: 'failed',
                }),
              },
              above: 0,
              periodSeconds: MINUTE,
              periods: 5,
            },
          ],
        ],
      },
    ],
  },
];

/** The two limits of one alarm differ in their unit, so each has a label. */
function named(limit: string, expression: string): string {
  return `label_replace(${expression}, "limit", "${limit}", "", "")`;
}
