import { collected, ENDED_TASKS, ofDeployments, ofTasks } from '@freelance/alarms';
import type { Dashboard } from '../dashboard';
import { largest, ofService, percentile, rate } from '../query';

export const services: Dashboard = {
  name: 'services',
  title: 'Services',
  panels: [
    {
      title: 'Processor',
      unit: 'share',
      queries: [rate(ofService('process_cpu_seconds_total'), 'service, instance')],
      aws: [ofTasks('CPUUtilization', 'Average')],
    },
    {
      title: 'Memory',
      unit: 'bytes',
      queries: [
        largest(ofService('process_resident_memory_bytes'), 'service, instance'),
        largest(ofService('nodejs_heap_size_used_bytes'), 'service, instance', '{{service}} {{instance}} heap'),
      ],
      aws: [ofTasks('MemoryUtilization', 'Average')],
    },
    {
      title: 'Delay of the event loop (p99)',
      unit: 'seconds',
      queries: [largest(ofService('nodejs_eventloop_lag_p99_seconds'), 'service, instance')],
      aws: [{ search: collected('nodejs_eventloop_lag_p99_seconds', 'Maximum'), by: ['service'] }],
    },
    {
      title: 'Versions',
      unit: 'count',
      view: 'table',
      queries: [
        {
          expression: `count by (service, version, commit) (${ofService('freelance_build_info')})`,
          legend: '{{service}} {{version}} {{commit}}',
        },
      ],
      aws: [ofDeployments('DeploymentCount', 'Maximum')],
    },
    {
      title: 'Starts in 15 minutes',
      unit: 'count',
      queries: [
        {
          expression: `sum by (service) (changes(${ofService('process_start_time_seconds')}[15m]))`,
          legend: '{{service}}',
        },
      ],
      aws: [ENDED_TASKS],
    },
    {
      title: 'Dependencies that work',
      unit: 'count',
      queries: [largest(ofService('freelance_dependency_up'), 'service, dependency')],
      aws: [{ search: collected('freelance_dependency_up', 'Minimum'), by: ['service'] }],
    },
    {
      title: 'Requests refused, by lane',
      unit: 'perSecond',
      queries: [rate(ofService('freelance_http_requests_refused_total'), 'service, lane')],
      aws: [{ search: collected('freelance_http_requests_refused_total', 'Sum'), by: ['service'] }],
    },
    {
      title: 'Requests being worked on, by lane',
      unit: 'count',
      queries: [largest(ofService('freelance_http_requests_at_work'), 'service, lane')],
      aws: [{ search: collected('freelance_http_requests_at_work', 'Maximum'), by: ['service'] }],
    },
    {
      title: 'Messages being handled',
      unit: 'count',
      queries: [largest(ofService('freelance_handlers_busy'), 'service, instance, queue')],
      aws: [{ search: collected('freelance_handlers_busy', 'Maximum'), by: ['service'] }],
    },
    {
      title: 'Calls between services (p95)',
      unit: 'seconds',
      queries: [percentile(0.95, ofService('http_client_request_duration_seconds'), 'service, server_address')],
      aws: [
        {
          logs: 'gateway',
          query: 'filter msg = "request" | stats pct(ms, 95) as p95 by bin(5m)',
        },
      ],
    },
    {
      title: 'Clocks',
      unit: 'seconds',
      queries: [
        largest(ofService('freelance_clock_skew_seconds'), 'service, instance'),
        largest(
          ofService('freelance_clock_uncertainty_seconds'),
          'service, instance',
          '{{service}} {{instance}} uncertainty',
        ),
      ],
      aws: [{ search: collected('freelance_clock_skew_seconds', 'Maximum'), by: ['service'] }],
    },
  ],
};
