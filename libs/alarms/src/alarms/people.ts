import type { Alarm } from '../alarm';
import { collected } from '../aws/aws-metric';
import { largest } from '../series';

const OLDEST_OPEN = 'freelance_reports_oldest_open_seconds';
const SILENT = 'freelance_privacy_silent_seconds';
const ERASURE_WAITING = 'freelance_erasures_oldest_waiting_seconds';
const HOUR = 3_600;
const THREE_DAYS = 72 * HOUR;
const DAY = 24 * HOUR;
const SIXTY_DAYS = 60 * DAY;

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
  {
    name: 'PrivacySilent',
    severity: 'ticket',
    meaning: 'A service has not done its part of an export or erasure for over 24 hours',
    figure: 'a service has been silent for {{ $value | humanizeDuration }}',
    expression: `${largest(SILENT)} > ${DAY}`,
    dashboard: 'business',
    aws: [
      {
        services: ['users'],
        when: [
          [
            {
              metrics: { silent: collected(SILENT, 'Maximum', { service: 'users' }) },
              above: DAY,
              periodSeconds: 300,
              periods: 1,
            },
          ],
        ],
      },
    ],
  },
  {
    name: 'ErasureWaiting',
    severity: 'ticket',
    meaning: 'An erasure has waited for running engagements for over 60 days',
    figure: 'the oldest erasure has waited for {{ $value | humanizeDuration }}',
    expression: `${largest(ERASURE_WAITING)} > ${SIXTY_DAYS}`,
    dashboard: 'business',
    aws: [
      {
        services: ['users'],
        when: [
          [
            {
              metrics: { oldest: collected(ERASURE_WAITING, 'Maximum', { service: 'users' }) },
              above: SIXTY_DAYS,
              periodSeconds: 300,
              periods: 1,
            },
          ],
        ],
      },
    ],
  },
];
