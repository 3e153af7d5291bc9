import type { Alarm } from '../alarm';
import type { AwsCondition } from '../aws/aws-alarm';
import { collected, fromLines } from '../aws/aws-metric';
import { either, grown, largest, percentile } from '../series';

const LATENESS = 'freelance_deadline_lateness_seconds';
const MINUTE = 60;
/** Jobs that are this late at a scan. A value stays until the next scan, so the periods of an alarm last longer than one. */
const overdue = (kind: Scan, count: number, seconds: number, periods: number): AwsCondition => ({
  metrics: {
    jobs: collected('freelance_jobs_overdue', 'Maximum', { service: 'jobs', kind }),
    late: collected('freelance_jobs_overdue_seconds', 'Maximum', { service: 'jobs', kind }),
  },
  math: `IF(jobs >= ${count} AND late > ${seconds}, 1, 0)`,
  above: 0,
  periodSeconds: MINUTE,
  periods,
});

/** Three intervals of `EXPIRY_SCAN_CRON` and `TIMEOUT_SCAN_CRON`. */
const SILENT_SECONDS = { expiry: 15 * MINUTE, timeout: 6 * MINUTE };
type Scan = keyof typeof SILENT_SECONDS;

const named = (reason: string, expression: string): string =>
  `label_replace(${expression}, "reason", "${reason}", "", "")`;

const silent = (scan: Scan): string =>
  named(
    `no ${scan} scan completed`,
    `time() - ${largest(`freelance_scan_last_completed_timestamp_seconds{scan="${scan}"}`)} > ${SILENT_SECONDS[scan]}`,
  );

const noScanCompleted = (kind: Scan): AwsCondition => ({
  metrics: { completed: fromLines('scans_completed', 'Sum', { kind }) },
  math: 'IF(FILL(completed, 0) == 0, 1, 0)',
  above: 0,
  periodSeconds: SILENT_SECONDS[kind],
  periods: 1,
  missing: 'holds',
});

export const timeAlarms: readonly Alarm[] = [
  {
    name: 'DeadlinesLate',
    severity: 'page',
    meaning: 'Deadlines of jobs take effect minutes late',
    figure: '{{ $labels.reason }}: {{ $value | humanizeDuration }}',
    expression: either(
      named(
        'p99 lateness',
        `${percentile(0.99, LATENESS, '10m')} > 300 and ${grown(`${LATENESS}_count`, '10m')} >= 10`,
      ),
      silent('expiry'),
      silent('timeout'),
    ),
    dashboard: 'pipeline',
    aws: [
      {
        services: ['jobs'],
        when: [
          [overdue('expiry', 10, 300, 1)],
          [overdue('timeout', 10, 300, 1)],
          [noScanCompleted('expiry')],
          [noScanCompleted('timeout')],
        ],
      },
    ],
  },
  {
    name: 'DeadlinesSlow',
    severity: 'ticket',
    meaning: 'Deadlines of jobs take effect over a minute late',
    figure: 'p99 lateness {{ $value | humanizeDuration }}',
    expression: `${percentile(0.99, LATENESS, '10m')} > 60`,
    dashboard: 'pipeline',
    aws: [
      {
        services: ['jobs'],
        when: [[overdue('expiry', 1, 60, 10)], [overdue('timeout', 1, 60, 10)]],
      },
    ],
  },
];
