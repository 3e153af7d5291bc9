import type { ServiceFailure } from './queues';

/** `unknown`: the gateway cannot read the state of any process. */
export type StatusLevel = 'well' | 'degraded' | 'down' | 'unknown';

/** Why the platform is not well. */
export interface StatusReason {
  level: Exclude<StatusLevel, 'well'>;
  sentence: string;
  /** ISO 8601; missing when it is not known. */
  since?: string;
  /** Name of the page in docs/runbooks. */
  runbook: string;
}

export interface ServiceStatus {
  service: string;
  /** Processes that have not ended; null when InstancesTable cannot be read. */
  tasks: number | null;
  /** Of those: without a sign of life, so they hang or are gone. */
  silent: number;
  /** Null when it is not known. */
  ready: number | null;
  /** Each version that runs. */
  versions: string[];
  /** When the youngest running process started, ISO 8601; null when none runs. */
  upSince: string | null;
  /** Processes that ended in the last hour; null when InstancesTable cannot be read. */
  restarts: number | null;
  /** Of those: ended without stopping in order. */
  killed: number;
  /** In the last 5 minutes; null when InstancesTable cannot be read. */
  requests: number | null;
  /** Share of requests answered with 5xx in the last 5 minutes, 0 to 1; null without requests. */
  failing: number | null;
  /** Seconds, 95th percentile of the last 5 minutes; null without requests. */
  p95: number | null;
  /** Names of degraded and failing checks. */
  degraded: string[];
}

/** The counts are of now; null when SQS or the service did not tell. */
export interface QueueStatus {
  queue: string;
  service: string;
  /** Messages to be handled: visible ones, and those that wait for their next try. */
  waiting: number | null;
  /** Seconds; an estimate, see docs/monitoring.md. Null without messages. */
  oldest: number | null;
  /** Messages that a handler works on. */
  inFlight: number | null;
  /** Of those waiting: failed before, tried again later. */
  retrying: number | null;
  dead: number | null;
}

export interface OutboxStatus {
  service: string;
  waiting: number;
  /** Seconds. */
  oldest: number | null;
}

export interface TimeStatus {
  kind: string;
  /** Jobs whose deadline has passed and was not applied. */
  overdue: number;
  /** ISO 8601; null when no scan has completed. */
  lastScan: string | null;
}

export interface MailStatus {
  /** Mails of the last 15 minutes by outcome. */
  outcomes: Record<string, number>;
  /** Tries of the last 15 minutes that failed and are repeated; one mail can have several. */
  failedTries: number;
  feedback: Record<string, number>;
  /** Seconds between event and mail, 95th percentile of the last 15 minutes. */
  p95Delay: number | null;
}

export interface Status {
  environment: string;
  /** ISO 8601; real time. */
  at: string;
  level: StatusLevel;
  /** The worst first. */
  reasons: StatusReason[];
  services: ServiceStatus[];
  queues: QueueStatus[];
  outboxes: OutboxStatus[];
  time: TimeStatus[];
  /** Null when InstancesTable cannot be read, as `worstClock`. */
  mail: MailStatus | null;
  /** Seconds by which the clock of a machine is ahead; the largest of all. */
  worstClock: number | null;
}

export interface VersionsPage {
  instances: {
    service: string;
    instance: string;
    version: string;
    startedAt: string;
    lastSeenAt: string;
    /** `silent`: no sign of life for 25 seconds, so it hangs or is gone. */
    state: 'running' | 'silent' | 'stopped' | 'killed';
  }[];
  /** Services of which several versions run, and since when. */
  mixed: { service: string; versions: string[]; since: string }[];
  /** Services that do not answer now. */
  failures: ServiceFailure[];
}
