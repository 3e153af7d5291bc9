/** A health check that fails or reports less function, and since when. */
export interface FailedCheck {
  name: string;
  /** Why. */
  message: string;
  /** ISO 8601; real time. */
  since: string;
}

/** What a process did within some minutes. */
export interface Activity {
  requests: number;
  /** Requests answered with 5xx. */
  failures: number;
  /** Requests by upper bound in seconds (`0.1`, `+Inf`), cumulative. */
  durations: Record<string, number>;
  /** Mails by outcome. */
  mails: Record<string, number>;
  /** Bounces and complaints by kind. */
  feedback: Record<string, number>;
  /** Sent mails by upper bound in seconds of the time since their event, cumulative. */
  mailDelays: Record<string, number>;
}

export interface GaugeValue {
  name: string;
  labels: Record<string, string>;
  value: number;
}

/** Messages of a queue that a process has hidden until their next attempt. */
export interface RetryingCount {
  /** Key of the queue. */
  queue: string;
  count: number;
  /** When the oldest was sent; ISO 8601, real time. */
  oldestSentAt: string;
}

/** One process of a service, as it described itself last. Times are ISO 8601, real time. */
export interface InstanceState {
  /** `jobs` */
  service: string;
  instance: string;
  version: string;
  startedAt: string;
  lastSeenAt: string;
  /** When it stopped in order; missing while it runs, and when it was killed. */
  stoppedAt?: string;
  ready: boolean;
  /** Failed checks of readiness and liveness. */
  failing: FailedCheck[];
  /** Dependencies that the process works without. */
  degraded: FailedCheck[];
  last5Minutes: Activity;
  last15Minutes: Activity;
  gauges: GaugeValue[];
  /** Missing in rows of earlier releases. */
  retrying?: RetryingCount[];
  /** By key of the queue: when an operator last asked this process to try hidden messages now. The others follow. */
  nudges?: Record<string, string>;
}
