import type { Alarm } from '../alarm';
import { collected } from '../aws/aws-metric';
import { largest } from '../series';

const OLDEST_OPEN = 'freelance_reports_oldest_open_seconds';
const THREE_DAYS = 72 * 3_600;

export const peopleAlarms: readonly Alarm[] = [
  {
    name: 'ReportsWaiting',
    severity: 'ticket',
    meaning: 'A report of a user has waited for an administrator for over 72 hours',
    figure: 'the oldest open report has waited for {{ $value | humanizeDuration }}',
    expression: `${largest(OLDEST_OPEN)} > ${THREE_DAYS}`,
    dashboard: 'business',
    aws: [
      {
        services: ['users'],
        when: [
          [
            {
              metrics: { oldest: collected(OLDEST_OPEN, 'Maximum', { service: 'users' }) },
              above: THREE_DAYS,
              periodSeconds: 300,
              periods: 1,
            },
          ],
        ],
      },
    ],
  },
];
