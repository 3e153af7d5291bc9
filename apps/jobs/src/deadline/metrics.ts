import { Counter, Gauge, Histogram } from 'prom-client';
import type { DeadlineKind } from '../job/domain/apply-deadline';
import { DEADLINES } from './deadlines';

const KINDS: Readonly<Record<DeadlineKind, true>> = { expiry: true, timeout: true, approval: true, reminder: true };

export const deadlineLateness = new Histogram({
  name: 'freelance_deadline_lateness_seconds',
  help: 'How long after it was due time did something to a job',
  labelNames: ['kind'] as const,
  buckets: [0.1, 0.25, 0.5, 1, 1.5, 2, 5, 10, 30, 60, 300, 1_800],
});

const BY_SCAN = ['scan'] as const;

export const scanSeconds = new Histogram({
  name: 'freelance_scan_seconds',
  help: 'How long scans took, the time held back included',
  labelNames: BY_SCAN,
  buckets: [0.01, 0.05, 0.1, 0.5, 1, 5, 30, 120],
});

export const scanFoundTotal = new Counter({
  name: 'freelance_scan_found_total',
  help: 'Jobs that scans found due, or nearly',
  labelNames: BY_SCAN,
});

export const jobsOverdue = new Gauge({
  name: 'freelance_jobs_overdue',
  help: 'Jobs that were due before the last scan started, by the name of the scan',
  labelNames: ['kind'] as const,
});

export const jobsOverdueSeconds = new Gauge({
  name: 'freelance_jobs_overdue_seconds',
  help: 'For how long the first of these jobs had been due; 0 without any',
  labelNames: ['kind'] as const,
});

export const scanLastCompleted = new Gauge({
  name: 'freelance_scan_last_completed_timestamp_seconds',
  help: 'When the last scan completed',
  labelNames: BY_SCAN,
});

// A metric that appears with its first event has no rate for that event.
for (const kind of Object.keys(KINDS)) deadlineLateness.zero({ kind });
for (const scan of Object.keys(DEADLINES)) {
  scanSeconds.zero({ scan });
  scanFoundTotal.inc({ scan }, 0);
}
