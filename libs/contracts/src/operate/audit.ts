/** One change that an operator made, or tried to make. */
export interface AuditEntry {
  /** ISO 8601; real time. */
  at: string;
  operator: string;
  /** `POST /ops/dead-letters/redrive` */
  action: string;
  /** The parameters of the request. */
  input: Record<string, unknown>;
  /** `started` while the change runs. It stays so when the gateway or the command ended before the last page. */
  outcome: 'started' | 'done' | 'failed';
  /** What was done, or why it failed. */
  result: string[];
  /** What a change in pages has done so far, in numbers. */
  counts?: Record<string, number>;
  requestId: string;
  clientAddress: string;
}

export interface AuditPage {
  /** Newest first. */
  entries: AuditEntry[];
  /** Names the page of the older entries; null when there are none. */
  next: string | null;
}
