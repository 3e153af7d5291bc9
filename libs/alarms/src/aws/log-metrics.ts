import { SERVICE_NAMES, type ServiceName } from '@freelance/manifest';

/** A metric that CloudWatch makes from log lines. */
export interface LogMetric {
  name: string;
  /** Filter pattern of CloudWatch Logs. */
  pattern: string;
  /** Field of the line; by default each line counts 1. */
  value?: string;
  /** Fields of the line, by the name of the dimension. */
  dimensions?: Readonly<Record<string, string>>;
  services: readonly ServiceName[];
}

const CONSUMERS: readonly ServiceName[] = ['categories', 'jobs', 'notifications'];

/** The last four are the lines that the platform promises to operators. */
export const LOG_METRICS: readonly LogMetric[] = [
  {
    name: 'handler_ms',
    pattern: '{ $.msg = "message" }',
    value: '$.ms',
    dimensions: { queue: '$.queue' },
    services: CONSUMERS,
  },
  {
    name: 'handler_failures',
    pattern: '{ $.msg = "message" && ($.outcome = "retry" || $.outcome = "dead-letter") }',
    dimensions: { queue: '$.queue' },
    services: CONSUMERS,
  },
  {
    name: 'relays',
    pattern: '{ $.msg = "relay" }',
    dimensions: { source: '$.service' },
    services: ['categories', 'jobs'],
  },
  {
    name: 'relay_failures',
    pattern: '{ $.msg = "relay" && $.outcome = "failed" }',
    dimensions: { source: '$.service' },
    services: ['categories', 'jobs'],
  },
  {
    name: 'mail_delay_ms',
    pattern: '{ $.msg = "mail" && $.outcome = "sent" }',
    value: '$.delayMs',
    services: ['notifications'],
  },
  {
    name: 'scans_completed',
    pattern: '{ $.msg = "scan" && $.outcome = "completed" }',
    dimensions: { kind: '$.kind' },
    services: ['jobs'],
  },
  {
    name: 'unclean_ends',
    pattern: '{ $.msg = "Instance ended without stopping" }',
    dimensions: { source: '$.service' },
    services: SERVICE_NAMES,
  },
  {
    name: 'creations_without_category',
    pattern: '{ $.msg = "Job creation failed: Category not found" }',
    services: ['jobs'],
  },
  {
    name: 'deliveries_failed',
    pattern: '{ $.msg = "Notification delivery failed: *" }',
    services: ['notifications'],
  },
  {
    name: 'jobs_expired',
    pattern: '{ $.msg = "Job * expired and marked as expired" }',
    services: ['jobs'],
  },
  {
    name: 'timeout_batches_processed',
    pattern: '{ $.msg = "Successfully processed * timeout jobs" }',
    services: ['jobs'],
  },
];
