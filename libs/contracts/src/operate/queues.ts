/** A queue, as the service that consumes it sees it. */
export interface QueueReport {
  /** `notifications` */
  service: string;
  /** Key of the queue: `deliveries`. */
  queue: string;
  /** Its name in this environment: `prod-notifications-deliveries`. */
  name: string;
  /** Null when SQS did not tell; then `error` says why. */
  counts: QueueCounts | null;
  error: string | null;
}

/** Numbers of messages. SQS counts approximately. */
export interface QueueCounts {
  waiting: number;
  /** Sent with a delay that is not over. */
  delayed: number;
  /** Received, not yet deleted, and not among `retrying`. */
  inFlight: number;
  /** Failed, and hidden until the next attempt; of other replicas as they said at most 30 seconds ago. */
  retrying: number;
  /** Seconds since the oldest of `retrying` was sent; null when there is none. */
  oldestRetryingSeconds: number | null;
  deadLetters: number;
  /** Dead letters that a command holds at the moment, besides `deadLetters`. */
  deadLettersHeld: number;
}

export interface QueuesPage {
  queues: QueueReport[];
  /** Services that did not answer; their queues are missing above. */
  failures: ServiceFailure[];
}

export interface ServiceFailure {
  service: string;
  /** One sentence that names the service. */
  error: string;
}
