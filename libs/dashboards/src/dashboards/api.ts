import { API, collected, ofPublicBalancer, upTo } from '@freelance/alarms';
import type { Dashboard } from '../dashboard';
import { failures, largest, largestTen, percentile, rate, shown } from '../query';

const REQUESTS = 'http_server_request_duration_seconds';
const all = shown(`${REQUESTS}_count`, API);

export const api: Dashboard = {
  name: 'api',
  title: 'API by route',
  panels: [
    {
      title: 'Requests by route',
      unit: 'perSecond',
      queries: [rate(all, 'http_request_method, http_route')],
      aws: [
        {
          logs: 'gateway',
          query: 'filter msg = "request" | stats count() as requests by kind | sort requests desc | limit 50',
        },
      ],
    },
    {
      title: '4xx and 5xx by status',
      unit: 'perSecond',
      queries: [
        failures(
          shown(`${REQUESTS}_count`, `${API},http_response_status_code=~"[45].."`),
          all,
          'http_response_status_code',
        ),
      ],
      aws: [
        ofPublicBalancer('HTTPCode_Target_4XX_Count', 'Sum'),
        ofPublicBalancer('HTTPCode_Target_5XX_Count', 'Sum'),
        ofPublicBalancer('HTTPCode_ELB_5XX_Count', 'Sum'),
      ],
    },
    {
      title: '5xx by code',
      unit: 'perSecond',
      queries: [failures(shown(`${REQUESTS}_count`, `${API},error_type!=""`), all, 'error_type, http_route')],
      aws: [
        {
          logs: 'gateway',
          query:
            'filter msg = "request" and status >= 400 | stats count() as requests by status, errorCode, kind | ' +
            'sort requests desc | limit 50',
        },
      ],
    },
    {
      title: 'Time to answer',
      unit: 'seconds',
      queries: [0.5, 0.95, 0.99].map((quantile) => percentile(quantile, shown(REQUESTS, API))),
      aws: ['p50', 'p95', 'p99'].map((statistic) => ofPublicBalancer('TargetResponseTime', statistic)),
    },
    {
      title: 'Slowest routes (p95)',
      unit: 'seconds',
      queries: [largestTen(percentile(0.95, shown(REQUESTS, API), 'http_request_method, http_route'))],
      aws: [
        {
          logs: 'gateway',
          query:
            'filter msg = "request" | stats pct(ms, 95) as p95, max(ms) as longest by kind | sort p95 desc | limit 10',
        },
      ],
    },
    {
      title: 'Answers that take over 2 s',
      unit: 'share',
      queries: [
        {
          expression: `1 - sum(rate(${shown(`${REQUESTS}_bucket`, `${API},${upTo(2)}`)}[5m])) / sum(rate(${all}[5m]))`,
          legend: 'over 2 s',
        },
      ],
      aws: [
        {
          logs: 'gateway',
          query: 'filter msg = "request" | stats sum(ms > 2000) / count() as share by bin(5m)',
        },
      ],
    },
    {
      title: 'Refused with 429, by budget',
      unit: 'perSecond',
      queries: [rate(shown('freelance_rate_limit_refused_total'), 'budget')],
      aws: [{ search: collected('freelance_rate_limit_refused_total', 'Sum'), by: ['budget'] }],
    },
    {
      title: 'Leases of rate limits, by outcome',
      unit: 'perSecond',
      queries: [rate(shown('freelance_rate_limit_leases_total'), 'outcome')],
      aws: [{ search: collected('freelance_rate_limit_leases_total', 'Sum'), by: ['outcome', 'service'] }],
    },
    {
      title: 'Requests in progress',
      unit: 'count',
      queries: [largest(shown('http_server_active_requests', 'service="gateway"'), 'instance')],
      aws: [ofPublicBalancer('ActiveConnectionCount', 'Sum')],
    },
    {
      title: 'Requests that wait, by lane',
      unit: 'count',
      queries: [largest(shown('freelance_http_requests_waiting', 'service="gateway"'), 'lane')],
      aws: [{ search: collected('freelance_http_requests_waiting', 'Maximum'), by: ['service'] }],
    },
  ],
};
