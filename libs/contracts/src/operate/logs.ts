/** One line of a log. Lines of work have the fields that docs/monitoring.md describes. */
export interface LogLine {
  /** ISO 8601; real time. */
  time: string;
  /** 20 debug, 30 info, 40 warning, 50 error. */
  level: number;
  /** `jobs-service` */
  service: string;
  instance?: string;
  version?: string;
  requestId?: string;
  msg: string;
  [field: string]: unknown;
}

export interface LogPage {
  /** In order of time. */
  lines: LogLine[];
  /** Where the lines were read: a folder or the log groups. */
  source: string;
  /** There were more lines than the answer may have; these are the newest. */
  truncated: boolean;
  /** `after` of the request for the lines that are written from now on, however old they are. */
  next: string;
}

/** `GET /ops/jobs/:jobId/lines?from=`: what the logs say about a job and its tables do not. */
export interface JobLines {
  source: string;
  /** Of each event: when it was published. */
  relays: JobRelay[];
  /** Commands on the job that were refused, oldest first. */
  refusals: JobRefusal[];
  truncated: boolean;
}

export interface JobRelay {
  eventId: string;
  /** When the event happened; real time. */
  at: string;
  /** Milliseconds from the event until it was published. */
  delayMs: number;
}

export interface JobRefusal {
  /** Real time. */
  at: string;
  /** The segment of the route: `claim`, `request-changes`. */
  command: string;
  /** Null when the request had no user. */
  userId: string | null;
  status: number;
  errorCode: string;
  requestId: string;
}

/** One step of what a request caused. */
export interface RequestStep {
  /** ISO 8601; the start of the step. */
  at: string;
  /** Milliseconds since the first step. */
  afterMs: number;
  /** Milliseconds that the step took; null for a line about something that failed. */
  ms: number | null;
  /** How deep in the tree: 0 is the gateway. */
  depth: number;
  service: string;
  instance: string;
  version: string;
  /** `request POST /job/seeker/claim/:jobId`, `message job.claimed`. */
  what: string;
  outcome: string;
  errorCode?: string;
  /** Calls to AWS and to other services that the step made. */
  calls: { name: string; ms: number; error?: string }[];
}

export interface RequestTrace {
  requestId: string;
  source: string;
  userId?: string;
  jobId?: string;
  /** To look the request up where traces are stored; only while traces are on, or if the client sent one. */
  traceId?: string;
  steps: RequestStep[];
}

/** A user whose request failed. */
export interface AffectedUser {
  userId: string;
  failures: {
    kind: string;
    errorCode: string;
    /** When the request began. */
    at: string;
    requestId: string;
    jobId?: string;
    succeededAt: string | null;
    /** The call that failed: `DynamoDB PutItem dev-JobsTable: no answer in 900 ms`; null when no line names one. */
    cause: string | null;
  }[];
}

/** Requests of one user that were answered with the same 4xx and code. */
export interface RefusedRequests {
  /** Null for requests without a user. */
  userId: string | null;
  kind: string;
  /** 429: a budget was used up. Other 4xx: the request was wrong. */
  status: number;
  errorCode: string;
  count: number;
  /** When the last one began. */
  last: string;
}

export interface AffectedReport {
  from: string;
  to: string;
  source: string;
  /** Lines of these services were found; the others have none in this time. */
  services: string[];
  truncated: boolean;
  requests: number;
  refused: number;
  failed: number;
  /** Failed requests by error code. */
  failuresByCode: Record<string, number>;
  /** Requests answered with 4xx, the most frequent first. */
  refusals: RefusedRequests[];
  users: AffectedUser[];
  /** Failed requests without a user. */
  anonymousFailures: number;
  /** Mails more than a minute after their event, or not sent until now. */
  mails: { userId: string; eventId: string; kind: string; outcome: string; delaySeconds: number | null }[];
  /** Deadlines that were applied more than a minute late. */
  deadlines: { jobId: string; lateSeconds: number; at: string }[];
}

export interface LimitsReport {
  /** `user seeker-1` or `address 203.0.113.7`. */
  caller: string;
  budgets: {
    budget: string;
    calls: number;
    windowSeconds: number;
    /** Calls that gateways have reserved in the current window; null when it cannot be read. */
    taken: number | null;
    resetSeconds: number;
  }[];
  /** Requests answered with 429 in the last hour. */
  refusals: { budget: string; kind: string; count: number; last: string }[];
  source: string;
  /** The logs have more requests of the caller than were read: the newest are counted. */
  truncated: boolean;
}
