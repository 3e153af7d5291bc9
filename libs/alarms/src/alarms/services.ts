import { SERVICE_NAMES } from '@freelance/manifest';
import type { Alarm } from '../alarm';
import { collected, ENDED_TASKS, ofDeployments, ofPublicBalancer, ofTarget } from '../aws/aws-metric';
import { ALL_SERVICES, either, grown, largest } from '../series';

const MINUTE = 60;
const BY_SERVICE = 'service';
const ofService = { service: '{service}' };

/** The gateway asks the other services for their readiness; its own is whether it answers. */
const READY = `freelance_dependency_up{service="gateway",dependency=~"${SERVICE_NAMES.filter((name) => name !== 'gateway').join('|')}"}`;
const scraped = largest(`up{${ALL_SERVICES}}`, BY_SERVICE);

export const serviceAlarms: readonly Alarm[] = [
  {
    name: 'ServiceDown',
    severity: 'page',
    meaning: 'A service has no task that is ready',
    figure: '{{ $labels.service }} is down',
    expression: either(
      `${largest(`label_replace(${READY}, "service", "$1", "dependency", "(.+)")`, BY_SERVICE)} == 0`,
      `${largest(`up{${ALL_SERVICES},service="gateway"}`, BY_SERVICE)} == 0`,
    ),
    for: '1m',
    dashboard: 'services',
    aws: [
      {
        services: SERVICE_NAMES,
        when: [
          [
            {
              metrics: { ready: ofTarget('HealthyHostCount', 'Maximum') },
              math: 'IF(FILL(ready, 0) < 1, 1, 0)',
              above: 0,
              periodSeconds: MINUTE,
              periods: 1,
              missing: 'holds',
            },
          ],
        ],
      },
    ],
  },
  {
    name: 'NoSignal',
    severity: 'page',
    meaning: 'The metrics of a service are missing, so its other alarms are silent',
    figure: 'no metrics of {{ $labels.service }}',
    expression: either(`${scraped} == 0`, `${largest(`up{${ALL_SERVICES}} offset 30m`, BY_SERVICE)} unless ${scraped}`),
    for: '3m',
    dashboard: 'services',
    aws: [
      {
        services: SERVICE_NAMES,
        when: [
          [
            {
              metrics: { scraped: collected('up', 'Maximum', ofService) },
              math: 'IF(FILL(scraped, 0) < 1, 1, 0)',
              above: 0,
              periodSeconds: MINUTE,
              periods: 3,
              missing: 'holds',
            },
          ],
        ],
      },
    ],
  },
  {
    name: 'Watchdog',
    severity: 'info',
    meaning: 'Always in alarm, on AWS from 8 to 9 UTC: when it is missing, alarms do not reach anybody',
    figure: 'the alarms work',
    expression: 'vector(1)',
    dashboard: 'overview',
    aws: [
      {
        when: [
          [
            {
              // CloudWatch notifies only when the state of an alarm changes, so this one changes twice a day. The load
              // balancer always reports its capacity.
              metrics: { capacity: ofPublicBalancer('ConsumedLCUs', 'Maximum') },
              math: 'IF(HOUR(capacity) == 8, 1, 0)',
              above: 0,
              periodSeconds: 5 * MINUTE,
              periods: 1,
            },
          ],
        ],
      },
    ],
  },
  {
    name: 'Restarting',
    severity: 'ticket',
    meaning: 'A service starts again and again',
    figure: '{{ $labels.service }} started {{ $value }} times in 15 minutes',
    expression: `${largest(`changes(process_start_time_seconds{${ALL_SERVICES}}[15m])`, BY_SERVICE)} > 2`,
    dashboard: 'services',
    aws: [
      {
        services: SERVICE_NAMES,
        when: [
          [
            {
              metrics: { ended: ENDED_TASKS },
              above: 2,
              periodSeconds: 15 * MINUTE,
              periods: 1,
            },
          ],
        ],
      },
    ],
  },
  {
    name: 'Degraded',
    severity: 'ticket',
    meaning: 'A service works without something that it needs',
    figure: '{{ $labels.service }} works without {{ $labels.dependency }}',
    expression: `min by (environment, service, dependency) (freelance_dependency_up) == 0`,
    for: '5m',
    dashboard: 'services',
    aws: [
      {
        services: SERVICE_NAMES,
        when: [
          [
            {
              metrics: { up: collected('freelance_dependency_up', 'Minimum', ofService) },
              math: '1 - up',
              above: 0,
              periodSeconds: MINUTE,
              periods: 5,
            },
          ],
        ],
      },
    ],
  },
  {
    name: 'Saturated',
    severity: 'ticket',
    meaning: 'A service has more requests than it can handle',
    figure: '{{ $labels.service }} refuses or delays {{ $value | humanize }} requests',
    expression: either(
      `${grown('freelance_http_requests_refused_total', '1m', BY_SERVICE)} > 0`,
      `${largest('freelance_http_requests_waiting', BY_SERVICE)} > 0`,
    ),
    for: '2m',
    dashboard: 'services',
    aws: [
      {
        services: SERVICE_NAMES,
        when: [
          [
            {
              metrics: {
                refused: collected('freelance_http_requests_refused_total', 'Sum', ofService),
                // Of the lane with most: each has a value a minute, and in most lanes nothing waits.
                waiting: collected('freelance_http_requests_waiting', 'Maximum', ofService),
              },
              math: 'FILL(refused, 0) + FILL(waiting, 0)',
              above: 0,
              periodSeconds: MINUTE,
              periods: 2,
            },
          ],
        ],
      },
    ],
  },
  {
    name: 'VersionsMixed',
    severity: 'ticket',
    meaning: 'Tasks of one service run different versions',
    figure: '{{ $value }} versions of {{ $labels.service }}',
    expression:
      'count by (environment, service) (count by (environment, service, version, commit) (freelance_build_info)) > 1',
    for: '30m',
    dashboard: 'services',
    aws: [
      {
        services: SERVICE_NAMES,
        when: [
          [
            {
              metrics: { deployments: ofDeployments('DeploymentCount', 'Minimum') },
              above: 1,
              periodSeconds: 5 * MINUTE,
              periods: 6,
            },
          ],
        ],
      },
    ],
  },
  {
    name: 'ClockOff',
    severity: 'ticket',
    meaning: 'The clock of a machine is wrong',
    figure: '{{ $labels.service }} is {{ $value }} s away from the clock of the database',
    expression: `${largest('abs(freelance_clock_skew_seconds)', BY_SERVICE)} > 1`,
    for: '5m',
    dashboard: 'services',
    aws: [
      {
        services: SERVICE_NAMES,
        when: [
          [
            {
              metrics: {
                ahead: collected('freelance_clock_skew_seconds', 'Maximum', ofService),
                behind: collected('freelance_clock_skew_seconds', 'Minimum', ofService),
              },
              math: 'IF(ABS(ahead) > ABS(behind), ABS(ahead), ABS(behind))',
              above: 1,
              periodSeconds: MINUTE,
              periods: 5,
            },
          ],
        ],
      },
    ],
  },
];
