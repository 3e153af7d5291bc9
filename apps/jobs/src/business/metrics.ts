import { Counter, Histogram } from 'prom-client';
import type { Transition } from './transition';

const HOUR = 3_600;
const DAY = 24 * HOUR;

export const jobTransitions = new Counter({
  name: 'freelance_job_transitions_total',
  help: 'Changes of the status of jobs; by: owner, seeker or time',
  labelNames: ['from', 'to', 'by'] as const,
});

export const jobCompletionSeconds = new Histogram({
  name: 'freelance_job_completion_seconds',
  help: 'Time from the creation of a job to its approval',
  buckets: [60, 600, HOUR, 6 * HOUR, DAY, 2 * DAY, 4 * DAY, 7 * DAY, 14 * DAY, 30 * DAY, 60 * DAY, 90 * DAY],
});

export const jobsCreated = new Counter({
  name: 'freelance_jobs_created_total',
  help: 'Jobs that owners created; the first 100 categories of this process, then other',
  labelNames: ['category'] as const,
});

const BY_TIME: readonly Transition[] = [
  { from: 'open', to: 'expired', by: 'time' },
  { from: 'claimed', to: 'open', by: 'time' },
  { from: 'submitted', to: 'approved', by: 'time' },
];
// A counter that appears with its first event has no rate for that event.
for (const transition of BY_TIME) jobTransitions.inc({ ...transition }, 0);
