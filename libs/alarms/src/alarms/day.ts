import { SERVICE_NAMES } from '@freelance/manifest';
import type { Alarm } from '../alarm';
import type { AwsAlarm } from '../aws/aws-alarm';
import { type AwsMetric, collected, ofMailAccount, ofTasks } from '../aws/aws-metric';
import { ALL_SERVICES, largest } from '../series';

const HOUR = 3_600;

/**
 * Differs by more than half from the mean of this weekday in the last four weeks. Below the minimum a difference of half
 * is chance.
 */
function unusual(daily: (offset: string) => string, minimum: number): string {
  const mean = `(${['7d', '14d', '21d', '28d'].map((offset) => daily(` offset ${offset}`)).join(' + ')}) / 4`;
  return `abs(${daily('')} / (${mean}) - 1) > 0.5 and ${mean} >= ${minimum}`;
}

const dailySum =
  (counter: string) =>
  (offset: string): string =>
    `sum by (environment) (increase(${counter}[1d]${offset}))`;

/** CloudWatch learns the usual values of each weekday itself. */
const outsideBand = (...metrics: AwsMetric[]): AwsAlarm => ({
  when: metrics.map((value) => [{ metrics: { value }, above: 'unusual', periodSeconds: 24 * HOUR, periods: 1 }]),
});

/** For the report of the day. */
export const dayAlarms: readonly Alarm[] = [
  {
    name: 'JobsUnusual',
    severity: 'info',
    meaning: 'Far more or fewer jobs are created than on this weekday of other weeks',
    figure: '{{ $value | humanizePercentage }} away from the mean',
    expression: unusual(dailySum('freelance_jobs_created_total'), 20),
    dashboard: 'business',
    aws: [outsideBand(collected('freelance_jobs_created_total', 'Sum', { service: 'jobs' }))],
  },
  {
    name: 'ActivityUnusual',
    severity: 'info',
    meaning: 'Far more or fewer users are active than on this weekday of other weeks',
    figure: '{{ $value | humanizePercentage }} away from the mean for the role {{ $labels.role }}',
    expression: unusual((offset) => largest(`freelance_active_users${offset}`, 'role'), 20),
    dashboard: 'business',
    aws: [
      outsideBand(
        ...['owner', 'seeker'].map((role) => collected('freelance_active_users', 'Maximum', { service: 'jobs', role })),
      ),
    ],
  },
  {
    name: 'CostUnusual',
    severity: 'info',
    meaning: 'Far more or less mail is sent than on this weekday of other weeks; mail is most of the cost',
    figure: '{{ $value | humanizePercentage }} away from the mean',
    expression: unusual(dailySum('freelance_mails_total{outcome="sent"}'), 100),
    dashboard: 'business',
    aws: [outsideBand(ofMailAccount('Send', 'Sum'))],
  },
  {
    name: 'UtilisationHigh',
    severity: 'info',
    meaning: 'A service uses most of its processor',
    figure: '{{ $value | humanizePercentage }} of one processor in the last hour by {{ $labels.service }}',
    expression: `${largest(`rate(process_cpu_seconds_total{${ALL_SERVICES}}[1h])`, 'service')} > 0.6`,
    dashboard: 'services',
    aws: [
      {
        services: SERVICE_NAMES,
        when: [
          [{ metrics: { cpu: ofTasks('CPUUtilization', 'Average') }, above: 60, periodSeconds: HOUR, periods: 1 }],
        ],
      },
    ],
  },
];
