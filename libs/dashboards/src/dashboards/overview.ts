import { API, collected, fromLines, ofPublicBalancer, ofQueue } from '@freelance/alarms';
import type { Dashboard } from '../dashboard';
import { largest, percentile, rate, share, shown } from '../query';

const REQUESTS = 'http_server_request_duration_seconds';
const failed = shown(`${REQUESTS}_count`, `${API},http_response_status_code=~"5.."`);
const all = shown(`${REQUESTS}_count`, API);
const failures = [
  ofPublicBalancer('HTTPCode_Target_5XX_Count', 'Sum'),
  ofPublicBalancer('HTTPCode_ELB_5XX_Count', 'Sum'),
];
/** The targets of a load balancer are the tasks of a service. */
const byTarget = (name: string, statistic: string) => ({
  search: { namespace: 'AWS/ApplicationELB', name, statistic },
  by: ['LoadBalancer', 'TargetGroup'],
});
/** 99.9 % of requests succeed: 0.1 % may fail. */
const BUDGET = 0.001;

export const overview: Dashboard = {
  name: 'overview',
  title: 'Overview',
  panels: [
    {
      title: 'Error budget of 30 days that is left',
      unit: 'share',
      view: 'number',
      queries: [
        {
          expression: `1 - (${share(failed, all, '', '30d').expression}) / ${BUDGET} or 1 - 0 * sum by (environment) (${all})`,
          legend: 'left',
        },
      ],
      aws: [...failures, fromLines('client_ms', 'SampleCount')],
    },
    {
      title: 'Burn rate (1: the budget lasts 30 days)',
      unit: 'count',
      queries: ['5m', '1h', '6h'].map((window) => ({
        expression: `(${share(failed, all, '', window).expression} or 0 * sum by (environment) (rate(${all}[${window}]))) / ${BUDGET}`,
        legend: window,
      })),
      aws: failures,
    },
    {
      title: 'Alarms',
      unit: 'count',
      view: 'table',
      queries: [{ expression: 'ALERTS{alertstate="firing"}', legend: '{{alertname}} {{severity}}' }],
      aws: [
        { logs: 'gateway', query: 'filter level >= 50 | stats count() as lines by msg | sort lines desc | limit 20' },
      ],
    },
    {
      title: 'Requests',
      unit: 'perSecond',
      queries: [rate(shown(`${REQUESTS}_count`), 'service')],
      aws: [byTarget('RequestCount', 'Sum')],
    },
    {
      title: 'Requests answered with 5xx',
      unit: 'share',
      queries: [
        {
          expression: `${share(shown(`${REQUESTS}_count`, 'http_response_status_code=~"5.."'), shown(`${REQUESTS}_count`), 'service').expression} or 0 * sum by (environment, service) (${shown(`${REQUESTS}_count`)})`,
          legend: '{{service}}',
        },
      ],
      aws: [byTarget('HTTPCode_Target_5XX_Count', 'Sum')],
    },
    {
      title: 'Time to answer (p95)',
      unit: 'seconds',
      queries: [percentile(0.95, shown(REQUESTS), 'service')],
      aws: [byTarget('TargetResponseTime', 'p95')],
    },
    {
      title: 'Tasks that answer',
      unit: 'count',
      queries: [{ expression: `sum by (service) (${shown('up', 'job="freelance"')})`, legend: '{{service}}' }],
      aws: [byTarget('HealthyHostCount', 'Minimum')],
    },
    {
      title: 'Dependencies that do not work',
      unit: 'count',
      queries: [
        {
          expression: `1 - min by (service, dependency) (${shown('freelance_dependency_up')})`,
          legend: '{{service}} {{dependency}}',
        },
      ],
      aws: [{ search: collected('freelance_dependency_up', 'Minimum'), by: ['service'] }],
    },
    {
      title: 'Messages that wait',
      unit: 'count',
      queries: [largest(shown('freelance_queue_messages', 'state="waiting"'), 'queue')],
      aws: [ofQueue('ApproximateNumberOfMessagesVisible', 'Maximum')],
    },
  ],
};
