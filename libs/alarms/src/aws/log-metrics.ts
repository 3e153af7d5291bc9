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

const OTHERS = SERVICE_NAMES.filter((name) => name !== 'gateway');

/**
 * From the events of ECS: tasks that ended by themselves, could not start, or were stopped because they did not answer.
 * Tasks that a deployment or scaling stops are none.
 */
export const ENDED_TASKS_METRIC: Omit<LogMetric, 'services'> = {
  name: 'ended_tasks',
  pattern:
    '{ $.detail.stopCode = "EssentialContainerExited" || $.detail.stopCode = "TaskFailedToStart" || ' +
    '$.detail.stoppedReason = "*health check*" }',
  dimensions: { group: '$.detail.group' },
};

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
    name: 'client_ms',
    pattern: '{ $.msg = "request" && $.kind != "* /ops/*" }',
    value: '$.ms',
    services: ['gateway'],
  },
  {
    name: 'operator_failures',
    pattern: '{ $.msg = "request" && $.outcome = "failed" && $.kind = "* /ops/*" }',
    services: ['gateway'],
  },
  {
    name: 'internal_operator_failures',
    pattern:
      '{ $.msg = "request" && $.outcome = "failed" && ($.kind = "* /ops/*" || $.kind = "* /scans*" || $.kind = "* /rebuilds*") }',
    services: OTHERS,
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
