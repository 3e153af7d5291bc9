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
  /** Running processes. */
  tasks: number;
  ready: number;
  /** Each version that runs. */
  versions: string[];
  /** When the youngest running process started, ISO 8601; null when none runs. */
  upSince: string | null;
  /** Processes that ended in the last hour. */
  restarts: number;
  /** Of those: ended without stopping in order. */
  killed: number;
  requests: number;
  /** Share of requests answered with 5xx in the last 5 minutes, 0 to 1; null without requests. */
  failing: number | null;
  /** Seconds, 95th percentile of the last 5 minutes; null without requests. */
  p95: number | null;
  /** Names of degraded and failing checks. */
  degraded: string[];
}

export interface QueueStatus {
  queue: string;
  service: string;
  /** Messages to be handled: visible ones, and those that wait for their next try. */
  waiting: number;
  /** Seconds; an estimate, see docs/monitoring.md. */
  oldest: number | null;
  /** Messages that a handler works on. */
  inFlight: number;
  /** Of those waiting: failed before, tried again later. */
  retrying: number;
  dead: number;
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
  mail: MailStatus;
  /** Seconds by which the clock of a machine is ahead; the largest of all. */
  worstClock: number;
}

export interface VersionsPage {
  instances: {
    service: string;
    instance: string;
    version: string;
    startedAt: string;
    lastSeenAt: string;
    state: 'running' | 'stopped' | 'killed';
  }[];
  /** Services of which several versions run, and since when. */
  mixed: { service: string; versions: string[]; since: string }[];
}
